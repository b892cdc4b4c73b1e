// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "survey/questionnaire.hpp"
#include "cli/commands/command_survey.hpp"
#include "cli/baseline.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "load/load.hpp"
#include "load/survey/survey_file.hpp"
#include "model/country.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "present/medium/render.hpp"
#include "present/survey/survey_form.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array kLanguages{"en", "nl"};

struct Options {
  std::string baseline;
  std::optional<std::string> id;
  std::optional<std::string> proposal;
  std::optional<model::Date> deadline;
  std::vector<std::string> asked;
};

Options read_options(const Invocation& invocation) {
  Options options{"", text_option(invocation, "id"),
                  text_option(invocation, "proposal"), date_option(invocation, "deadline"),
                  split_list(text_option(invocation, "ask").value_or(""))};
  return options;
}

model::Survey make_survey(const Invocation& invocation, const Options& options,
                          const model::Repository& repository, const std::string& origin) {
  const model::Profile* policy = repository.profile(options.baseline, origin);
  if (policy == nullptr) {
    throw model::UsageError(fmt::format("no policy of {} on {} to ask about", options.baseline,
                                        model::country_name(origin, "en")));
  }
  std::vector<const model::Profile*> profiles{policy};
  model::Profile proposal;
  if (options.proposal) {
    proposal = load::load_profile(*options.proposal, repository);
    profiles.push_back(&proposal);
  }
  for (const std::string& state : options.asked) {
    if (repository.codebook.source(state) == nullptr) {
      throw model::UsageError(fmt::format("--ask: no source '{}' in codebook/sources.json", state));
    }
  }
  model::Survey survey;
  survey.origin = origin;
  survey.id = options.id.value_or(fmt::format("{}-{}", repository.origin_folders.at(origin),
                                              model::to_string(invocation.as_of)));
  survey.sent_on = invocation.as_of;
  survey.deadline = options.deadline;
  survey.asked = options.asked;
  const auto fictional = std::ranges::count_if(survey.asked, [&](const std::string& id) {
    return repository.codebook.source(id)->fictional;
  });
  survey.fictional = fictional > 0;
  if (survey.fictional && std::ranges::ssize(survey.asked) != fictional) {
    throw model::UsageError("--ask: fictional and real states cannot be asked in one survey");
  }
  survey.questions = survey::questions(repository.codebook, profiles, invocation.as_of);
  return survey;
}

/// Writes `survey.json`. The same survey again changes nothing; another one under the same id is
/// refused, because answers may refer to it.
void record(const fs::path& folder, const model::Survey& survey) {
  const fs::path file = folder / "survey.json";
  const std::string json = load::survey_json(survey);
  if (fs::exists(file)) {
    if (platform::read_file(file) == json) return;
    throw model::InputError(file.string(), "",
                            "is another survey with this id; give the new one another --id");
  }
  fs::create_directories(folder);
  write_file(file, json);
}

/// The form in every format, by file name.
present::Files form_files(Invocation invocation, const model::Repository& repository,
                          const model::Survey& survey, const present::Texts& texts) {
  invocation.lang = texts.language();
  const present::Form form = present::make_form(survey, repository.codebook, texts);
  const auto stem = [&](std::string_view what) {
    return file_stem(repository, invocation, survey.origin, what);
  };
  present::Files files = present::render(present::form_document(form, texts), {"docx"},
                                         stem("survey"), invocation.data, invocation.as_of);
  files.emplace(stem("survey") + ".xlsx", present::form_workbook(form, texts));
  files.emplace(stem("survey-fields") + ".csv", present::form_fields(form, texts));
  return files;
}

}  // namespace

Exit survey_new(const Invocation& invocation, Streams& streams) {
  Options options = read_options(invocation);
  const std::string& wanted = argument(invocation, 1, "the origin");
  const model::Repository repository = load_data(invocation);
  options.baseline = baseline_of(invocation, repository);
  const std::string origin = origin_code(repository, wanted);
  model::Survey survey = make_survey(invocation, options, repository, origin);
  const fs::path folder = survey_folder(invocation, survey.id);
  std::vector<present::Texts> languages;
  for (const char* language : kLanguages) {
    languages.push_back(present::Texts::load(invocation.data, language));
    survey.title[language] =
        languages.back()("form.title", {{"origin", model::country_name(origin, language)}});
  }
  present::Files files;
  for (const present::Texts& texts : languages) {
    files.merge(form_files(invocation, repository, survey, texts));
  }
  record(folder, survey);
  streams.out << (folder / "survey.json").string() << '\n';
  write_files(invocation, streams, files);
  return Exit::done;
}

}  // namespace peil::cli
