// SPDX-License-Identifier: EUPL-1.2
#include "cli/survey_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "cli/load_data.hpp"
#include "load/sealed.hpp"
#include "model/error.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

bool any_sealed(const fs::path& answers) {
  std::error_code none;
  return std::ranges::any_of(fs::directory_iterator(answers, none),
                             [](const auto& entry) { return entry.path().extension() == ".age"; });
}

}  // namespace

const model::Survey& find_survey(const model::Repository& repository, const std::string& id) {
  const auto found = std::ranges::find(repository.surveys, id, &model::Survey::id);
  if (found == repository.surveys.end()) {
    throw model::UsageError(fmt::format("no survey '{}'; see 'peil survey status'", id));
  }
  return *found;
}

load::AnswerFile read_answer_file(const Invocation& invocation, const model::StateAnswer& answer) {
  const fs::path path = invocation.data / answer.file;
  std::string content;
  if (path.extension() == ".age") {
    content = unseal_with(invocation)(path);
  } else {
    std::ifstream in(path, std::ios::binary);
    content.assign(std::istreambuf_iterator<char>(in), {});
  }
  load::AnswerFile file = load::read_answer(content, answer.file);
  file.answer.file = answer.file;
  return file;
}

void write_answer_file(const Invocation& invocation, const model::Survey& survey,
                       const load::AnswerFile& file) {
  const fs::path folder = invocation.data / survey.folder;
  const fs::path answers = folder / "answers";
  fs::create_directories(answers);
  fs::permissions(answers, fs::perms::owner_all);
  // An answer that was read keeps its name, whatever it is called.
  fs::path path = file.answer.file.empty()
                      ? answers / fmt::format("{}-{}.json", file.answer.state, file.answer.round)
                      : invocation.data / file.answer.file;
  const bool sealed =
      path.extension() == ".age" || (file.answer.file.empty() && any_sealed(answers));
  if (sealed && path.extension() != ".age") path += ".age";
  const std::string json = load::answer_json(file);
  write_file(path, sealed ? load::seal(json, folder / "recipients.txt") : json);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

std::vector<const model::StateAnswer*> latest(const model::Survey& survey) {
  std::vector<const model::StateAnswer*> result;
  for (const model::StateAnswer& answer : survey.answers) {  // sorted by state and round
    if (!result.empty() && result.back()->state == answer.state) {
      result.back() = &answer;
    } else {
      result.push_back(&answer);
    }
  }
  return result;
}

}  // namespace peil::cli
