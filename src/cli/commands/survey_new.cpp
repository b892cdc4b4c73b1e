// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include "cli/baseline.hpp"
#include "cli/commands/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/output_files.hpp"
#include "cli/question_options.hpp"
#include "cli/user_file.hpp"
#include "load/asked_states.hpp"
#include "load/country_names.hpp"
#include "load/load.hpp"
#include "load/survey/survey_file.hpp"
#include "load/survey/survey_return.hpp"
#include "model/country.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "platform/folder_lock.hpp"
#include "present/medium/render.hpp"
#include "present/survey/survey_form.hpp"
#include "survey/questionnaire.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kLanguages{"en", "nl"};

struct Options {
  model::SourceId baseline;
  std::optional<std::string> id;
  std::optional<std::string> proposal;
  std::optional<model::Date> deadline;
  std::vector<std::string> asked;
  bool respondents_public = false;
};

Options read_options(const Invocation& invocation) {
  return {{},
          text_option(invocation, "id"),
          text_option(invocation, "proposal"),
          date_option(invocation, "deadline"),
          split_list(text_option(invocation, "ask").value_or("")),
          invocation.options.count("respondents-public") != 0};
}

/// Whom the survey asks: each once, all fictional or none.
void check_asked(const model::Survey& survey, const model::Codebook& codebook) {
  std::set<std::string_view> asked;
  for (const std::string& state : survey.asked) {
    if (!asked.insert(state).second) {
      throw model::UsageError(fmt::format("--ask names {} twice", state));
    }
  }
  for (const std::string& state : survey.asked) {
    if (codebook.source(model::SourceId(state))->fictional != survey.fictional) {
      throw model::UsageError("--ask: fictional and real states cannot be asked in one survey");
    }
  }
}

/// The survey without its questions.
model::Survey make_survey(const Invocation& invocation, const Options& options,
                          const model::Repository& repository, const model::OriginId& origin) {
  const std::string about = origin.empty() ? "policy-making" : repository.origin_folders.at(origin);
  model::Survey survey;
  survey.origin = origin;
  survey.id = options.id.value_or(fmt::format("{}-{}", about, model::to_string(invocation.as_of)));
  survey.sent_on = invocation.as_of;
  survey.deadline = options.deadline;
  survey.asked = options.asked;
  survey.respondents_public = options.respondents_public;
  survey.fictional = std::ranges::any_of(survey.asked, [&](const std::string& id) {
    const model::Source* source = repository.codebook.source(model::SourceId(id));
    return source != nullptr && source->fictional;
  });
  check_asked(survey, repository.codebook);
  return survey;
}

/// The states of `--ask` as codes, each with a source in the codebook.
/// \throws model::UsageError naming one that is no state.
void resolve_asked(const Invocation& invocation, Options& options, model::Codebook& codebook) {
  const load::StateLookup states =
      load::state_lookup(codebook, load::load_country_names(invocation.data));
  for (std::string& state : options.asked) {
    const auto code = states(state);
    if (!code) throw model::UsageError(fmt::format("--ask: '{}' is no state that is known", state));
    state = *code;
  }
  load::add_asked_states(options.asked, codebook);
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
                          const model::Survey& survey, const present::Texts& texts,
                          const std::vector<std::string>& documents) {
  invocation.lang = texts.language();
  const present::Form form = present::make_form(survey, repository.codebook, texts);
  const std::string& about = survey.origin.empty() ? survey.id : survey.origin;
  const auto stem = [&](std::string_view what) {
    return file_stem(repository, invocation, model::OriginId(about), what);
  };
  present::Files files;
  if (!documents.empty()) {
    files = present::render(present::form_document(form, texts), documents, stem("survey"),
                            invocation.data);
  }
  files.emplace(stem("survey") + ".xlsx", present::form_workbook(form, texts));
  files.emplace(stem("survey-fields") + ".csv", present::form_fields(form, texts));
  return files;
}

/// The languages of the form: that of `--lang` where it is given, else all.
std::vector<present::Texts> form_languages(const Invocation& invocation) {
  std::vector<present::Texts> languages;
  for (const std::string_view language : kLanguages) {
    if (invocation.lang_given && language != invocation.lang) continue;
    languages.push_back(present::Texts::load(invocation.data, language));
  }
  return languages;
}

void set_title(model::Survey& survey, const std::filesystem::path& data) {
  for (const std::string_view language : kLanguages) {
    const auto texts = present::Texts::load(data, language);
    survey.title[std::string(language)] =
        survey.origin.empty()
            ? texts("form.title_policy_making")
            : texts("form.title", {{"origin", model::country_name(survey.origin, language)}});
  }
}

}  // namespace

Exit survey_new(const Invocation& invocation, Streams& streams) {
  Options options = read_options(invocation);
  const auto documents = makeable(invocation, streams, {"docx"}, false, true);
  const platform::FolderLock lock(invocation.data);
  model::Repository repository = load_data(invocation);
  resolve_asked(invocation, options, repository.codebook);
  options.baseline = baseline_of(invocation, repository);
  const model::OriginId origin = invocation.arguments.size() > 1
                                     ? origin_code(repository, invocation.arguments[1])
                                     : model::OriginId();
  model::Survey survey = make_survey(invocation, options, repository, origin);
  survey.questions = choose_questions(invocation, streams, repository,
                                      {origin, options.baseline, options.proposal});
  const fs::path folder = survey_folder(invocation, survey.id);
  set_title(survey, invocation.data);
  present::Files files;
  for (const present::Texts& texts : form_languages(invocation)) {
    files.merge(form_files(invocation, repository, survey, texts, documents));
  }
  record(folder, survey);
  streams.out << (folder / "survey.json").string() << '\n';
  write_files(invocation, streams, files);
  return Exit::done;
}

}  // namespace peil::cli
