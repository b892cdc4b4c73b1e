// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_OUTCOMES_HPP
#define PEIL_PRESENT_OUTCOMES_HPP

/// \file
/// Decisions by state in words, beside what sources say and never mixed into it.

#include <string>

#include "model/outcomes.hpp"
#include "present/texts.hpp"

namespace peil::present {

/// A table with the latest year of each state up to `last_year`, and the warning that belongs to
/// such figures.
[[nodiscard]] std::string outcomes_text(const model::Outcomes& outcomes, int last_year,
                                        const Texts& texts);

/// All years: `origin,state,year,counted,positive,negative,rate,source`; the rate is from 0 to 1.
[[nodiscard]] std::string outcomes_csv(const model::Outcomes& outcomes);

}  // namespace peil::present

#endif  // PEIL_PRESENT_OUTCOMES_HPP
