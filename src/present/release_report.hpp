// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_RELEASE_REPORT_HPP
#define PEIL_PRESENT_RELEASE_REPORT_HPP

/// \file
/// A release in sentences and as JSON. What is said depends on the published classes alone.

#include <string>
#include <vector>

#include "disclose/survey_release.hpp"
#include "model/codebook.hpp"
#include "present/texts.hpp"

namespace peil::present {

/// "two of the four", "at least half", "none or three of the five": a class of counts in words.
[[nodiscard]] std::string count_text(const std::set<int>& counts, std::size_t respondents,
                                     const Texts& texts);

/// The sentence for a statement that is not silent.
[[nodiscard]] std::string statement_text(const disclose::ReleasedStatement& statement,
                                         const model::Codebook& codebook,
                                         const model::Source& baseline, const Texts& texts);

/// The statements that are not silent, in both languages, as views take them.
[[nodiscard]] std::vector<disclose::Statement> audience_statements(
    const std::vector<disclose::ReleasedStatement>& released, const model::Codebook& codebook,
    const model::Source& baseline, const Texts& dutch, const Texts& english);

[[nodiscard]] std::string release_text(const disclose::Release& release,
                                       const model::Codebook& codebook,
                                       const model::Source& baseline, const Texts& texts);

[[nodiscard]] std::string release_json(const disclose::Release& release,
                                       const model::Codebook& codebook,
                                       const model::Source& baseline, const Texts& texts,
                                       bool recorded);

}  // namespace peil::present

#endif  // PEIL_PRESENT_RELEASE_REPORT_HPP
