// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SURVEY_ANSWERS_HPP
#define PEIL_LOAD_SURVEY_SURVEY_ANSWERS_HPP

#include <string>
#include <vector>

#include "load/survey/survey_file.hpp"
#include "load/survey/survey_return.hpp"

namespace peil::load {

/// What becomes of rows of a state that is not known or was not asked.
enum class Unknown { refuse, skip };

/// From what came back to answers as they are recorded: the state known by code, every question
/// with its raw text and status, who may see it, and what the state itself said in a coding table
/// or list (as proposals: a person confirms them). `round` is left 1. Nothing is guessed and no
/// answer's text is quoted. \throws model::InputError naming `name` with every state that answers
/// twice and, unless they are to be skipped with a remark, that is not known or was not asked.
[[nodiscard]] std::vector<AnswerFile> read_answers(
    const Returns& returns, const model::Survey& survey, const model::Codebook& codebook,
    const StateLookup& states, const std::string& name, std::vector<model::ImportRemark>& remarks,
    Unknown unknown = Unknown::refuse);

/// What became of a question whose answer has this text: empty or `-` is no answer, `n/a` and its
/// like are not applicable; withheld where every sentence says that it may not be passed on. The
/// words are codebook/answers.json's, and stand alone.
[[nodiscard]] model::AnswerStatus status_of(std::string_view text, const model::AnswerWords& words);

/// A day as forms and spreadsheets give it: `2024-11-26`, `26/11/2024`, `26-11-2024`, or Excel's
/// number of days; empty when it is none.
[[nodiscard]] std::optional<model::Date> day_of(std::string_view text);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_ANSWERS_HPP
