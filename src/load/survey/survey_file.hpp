// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SURVEY_FILE_HPP
#define PEIL_LOAD_SURVEY_SURVEY_FILE_HPP

/// \file
/// Surveys and answers as JSON text, both ways (docs/data-format.md has the forms).

#include <string>
#include <string_view>
#include <vector>

#include "model/survey.hpp"

namespace peil::load {

/// One answer file: what the state sent, and the codings that no person has confirmed yet.
struct AnswerFile {
  std::string survey;
  model::StateAnswer answer;
  std::vector<model::Coding> proposals;
};

/// `survey.json`, without the answers.
[[nodiscard]] std::string survey_json(const model::Survey& survey);

/// An answer file. Reading back what this writes gives the same value.
[[nodiscard]] std::string answer_json(const AnswerFile& file);

/// Reads an answer file that load() has accepted.
/// \throws model::InputError naming `name` and the place, never quoting the text.
[[nodiscard]] AnswerFile read_answer(std::string_view json, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_FILE_HPP
