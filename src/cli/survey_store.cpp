// SPDX-License-Identifier: EUPL-1.2
#include "cli/survey_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "load/sealed.hpp"
#include "model/error.hpp"
#include "model/survey_progress.hpp"
#include "platform/files.hpp"
#include "platform/private_files.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

bool any_sealed(const fs::path& answers) {
  std::error_code none;
  return std::ranges::any_of(fs::directory_iterator(answers, none),
                             [](const auto& entry) { return entry.path().extension() == ".age"; });
}

/// An answer that was read keeps its name, whatever it is called; a new one takes no other's.
fs::path path_of(const Invocation& invocation, const fs::path& answers,
                 const load::AnswerFile& file, bool seal_new) {
  if (!file.answer.file.empty()) return invocation.data / file.answer.file;
  const fs::path clear = answers / fmt::format("{}-{}.json", file.answer.state, file.answer.round);
  const fs::path sealed = clear.string() + ".age";
  for (const fs::path& path : {clear, sealed}) {
    if (fs::exists(path)) throw model::InputError(path.string(), "", "is there already");
  }
  return seal_new ? sealed : clear;
}

}  // namespace

const model::Survey& find_survey(const model::Repository& repository, const std::string& id) {
  const model::Survey* found = repository.survey(id);
  if (found == nullptr) {
    throw model::UsageError(fmt::format("no survey '{}'; see 'peil survey status'", id));
  }
  return *found;
}

void require_readable(const model::Survey& survey) {
  if (survey.sealed == 0) return;
  throw model::UsageError(fmt::format("answers to '{}' are sealed; give --identity", survey.id));
}

void note_uncoded(const Invocation& invocation, const model::Repository& repository,
                  std::span<const std::string> surveys, Streams& streams) {
  if (invocation.quiet) return;
  for (const std::string& id : surveys) {
    std::size_t uncoded = 0;
    for (const model::Progress& state : model::progress(find_survey(repository, id))) {
      const std::size_t answered = state.with(model::AnswerStatus::answered);
      uncoded += answered - std::min(answered, state.coded);
    }
    if (uncoded == 0) continue;
    streams.err << "peil: "
                << texts_of(invocation)("survey.uncoded", {{"n", uncoded}, {"survey", id}}) << '\n';
  }
}

load::AnswerFile read_answer_file(const Invocation& invocation, const model::StateAnswer& answer) {
  const fs::path path = invocation.data / answer.file;
  const std::string content =
      path.extension() == ".age" ? unseal_with(invocation)(path) : platform::read_file(path);
  load::AnswerFile file = load::read_answer(content, answer.file);
  file.answer.file = answer.file;
  return file;
}

void write_answer_files(const Invocation& invocation, const model::Survey& survey,
                        std::span<const load::AnswerFile> files) {
  if (files.empty()) return;
  const fs::path folder = invocation.data / survey.folder;
  const fs::path answers = folder / "answers";
  const fs::path recipients = folder / "recipients.txt";
  const bool seal_new = fs::exists(recipients) || any_sealed(answers);
  std::map<fs::path, std::string> contents;
  for (const load::AnswerFile& file : files) {
    const fs::path path = path_of(invocation, answers, file, seal_new);
    const std::string json = load::answer_json(file);
    contents[path] = path.extension() == ".age" ? load::seal(json, recipients, path) : json;
  }
  platform::make_private_folder(answers);
  platform::write_private_files(contents);
}

}  // namespace peil::cli
