// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_OUTCOMES_HPP
#define PEIL_PRESENT_TABLES_OUTCOMES_HPP

/// \file
/// Decisions by state in words, beside what sources say and never mixed into it.

#include <string>
#include <vector>

#include "model/outcomes.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// The heads of a table of outcomes, and the cells of one; `?` where a count is not published.
[[nodiscard]] std::vector<std::string> outcome_heads(const Texts& texts);
[[nodiscard]] std::vector<std::string> outcome_cells(const model::Outcome& row, const Texts& texts);

/// The rows of each state's latest year up to `last_year`.
[[nodiscard]] std::vector<model::Outcome> latest_outcomes(const model::Outcomes& outcomes,
                                                          int last_year);

/// A table with the latest year of each state up to `last_year`, and the warning that belongs to
/// such figures.
[[nodiscard]] std::string outcomes_text(const model::Outcomes& outcomes, int last_year,
                                        const Texts& texts);

/// All years: `origin,state,year,counted,positive,negative,rate,source`; the rate is from 0 to 1.
[[nodiscard]] std::string outcomes_csv(const model::Outcomes& outcomes);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_OUTCOMES_HPP
