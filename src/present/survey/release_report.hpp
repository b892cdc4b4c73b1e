// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_RELEASE_REPORT_HPP
#define PEIL_PRESENT_SURVEY_RELEASE_REPORT_HPP

/// \file
/// A release in sentences and as JSON. What is said depends on the published classes alone.

#include <optional>
#include <string>
#include <vector>

#include "disclose/survey_release.hpp"
#include "model/codebook.hpp"
#include "model/date.hpp"
#include "model/survey.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// "two of the four", "none or three of the five", "at least half of the states that answered".
[[nodiscard]] std::string count_text(const disclose::HowMany& how_many, const Texts& texts);

/// The sentence for a statement.
[[nodiscard]] std::string statement_text(const disclose::Statement& statement,
                                         const model::Codebook& codebook,
                                         const model::Source& baseline, const Texts& texts);

/// All that is said as a letter would have it: a paragraph for each subject, and one for how policy
/// is made.
[[nodiscard]] std::vector<std::string> statement_paragraphs(
    const std::vector<disclose::Statement>& said, const model::Codebook& codebook,
    const model::Source& baseline, const Texts& texts);

/// Which survey, when it was sent, and whether its states are fictional.
[[nodiscard]] std::string survey_introduction(const model::Text& title,
                                              std::optional<model::Date> sent_on, bool fictional,
                                              const Texts& texts);

/// All sentences, under what they are about: the survey and the day of the baseline's policy.
[[nodiscard]] std::string release_text(const disclose::Release& release,
                                       const model::Survey& survey, model::Date as_of,
                                       const model::Codebook& codebook,
                                       const model::Source& baseline, const Texts& texts);

[[nodiscard]] std::string release_json(const disclose::Release& release,
                                       const model::Codebook& codebook,
                                       const model::Source& baseline, const Texts& texts,
                                       bool recorded);

/// What stands below the text of a release that is not recorded.
[[nodiscard]] std::string not_recorded_text(const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_RELEASE_REPORT_HPP
