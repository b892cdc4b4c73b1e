// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_REVIEW_HPP
#define PEIL_PRESENT_TABLES_REVIEW_HPP

/// \file
/// What a reviewer should look at, in all forms.

#include <string>
#include <vector>

#include "compare/review/review.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// By kind, in words; what is explained only with `explained`, its reason below it.
[[nodiscard]] std::string review_text(const std::vector<compare::ReviewFinding>& findings,
                                      const Texts& texts, bool explained);
/// `{"unexplained": 2, "findings": [{"kind", "file", "source", "origin", "dimension", "document",
/// "terms", "positions", "day", "other", "text", "explanation"}]}`; what does not apply is null.
[[nodiscard]] std::string review_json(const std::vector<compare::ReviewFinding>& findings,
                                      const Texts& texts);
/// A line per finding; several terms or positions are divided by semicolons.
[[nodiscard]] std::string review_csv(const std::vector<compare::ReviewFinding>& findings,
                                     const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_REVIEW_HPP
