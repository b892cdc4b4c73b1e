// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_CODING_TEXT_HPP
#define PEIL_PRESENT_SURVEY_CODING_TEXT_HPP

/// \file
/// What the person who codes a survey reads. It holds answers in clear, for those alone who run the
/// survey.

#include <string>
#include <string_view>

#include "survey/coding.hpp"
#include "model/survey.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// A proposal: the question, the answer in its own words, and what it would be taken to mean.
[[nodiscard]] std::string coding_text(const model::Coding& coding, const model::StateAnswer& answer,
                                      const model::SurveyQuestion& question,
                                      const Wording& wording);

/// The codes of Coding::reason in words; what is none of ours stays as it is.
[[nodiscard]] std::string reason_text(std::string_view reason, const Texts& texts);

[[nodiscard]] std::string obstacle_text(survey::Obstacle obstacle, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_CODING_TEXT_HPP
