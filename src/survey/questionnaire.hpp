// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_SURVEY_QUESTIONNAIRE_HPP
#define PEIL_SURVEY_QUESTIONNAIRE_HPP

#include <span>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"
#include "model/profile.hpp"
#include "model/survey.hpp"

namespace peil::survey {

/// The questions that let other states' policy be compared with what the profiles (the policy in
/// force, a proposal) say on the day: one for every group and dimension, then every region, then
/// the country, then every nominal attribute of a
/// country in the codebook ("how is this policy made"). A group
/// that covers several concepts gives a question for each. Numbered from 1, ids `q1`, `q2`, …;
/// texts in Dutch and English.
[[nodiscard]] std::vector<model::SurveyQuestion> questions(
    const model::Codebook& codebook, std::span<const model::Profile* const> profiles,
    model::Date as_of);

/// What a question is about, in words: the group's, region's or origin's name; empty for a nominal
/// attribute.
[[nodiscard]] std::string subject(const model::Codebook& codebook, const model::Question& question,
                                  const model::OriginId& origin, std::string_view language);

}  // namespace peil::survey

#endif  // PEIL_SURVEY_QUESTIONNAIRE_HPP
