// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_CODING_TEXT_HPP
#define PEIL_PRESENT_SURVEY_CODING_TEXT_HPP

/// \file
/// What the person who codes a survey reads. It holds answers in clear, for those alone who run the
/// survey.

#include <string>
#include <string_view>

#include "model/survey.hpp"
#include "present/words/names.hpp"
#include "survey/coding.hpp"

namespace peil::present {

/// A proposal: the question, the answer in its own words, and what it would be taken to mean.
[[nodiscard]] std::string coding_text(const model::Coding& coding, const model::StateAnswer& answer,
                                      const model::SurveyQuestion& question,
                                      const Wording& wording);

/// Labels of an attribute's values, `;` between.
[[nodiscard]] std::string value_labels(const std::vector<std::string>& values,
                                       const model::SurveyQuestion& question,
                                       const Wording& wording);

/// What an answer to the question is brought down to: levels with their labels, or the labels of an
/// attribute's values; empty when its answers stay as they are.
[[nodiscard]] std::string choices_text(const model::SurveyQuestion& question,
                                       const Wording& wording);

/// Coding::reasons in words, with `; ` between; a code that the texts do not have stays as it is.
[[nodiscard]] std::string reasons_text(const std::vector<model::CodingReason>& reasons,
                                       const Texts& texts);

[[nodiscard]] std::string obstacle_text(survey::Obstacle obstacle, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_CODING_TEXT_HPP
