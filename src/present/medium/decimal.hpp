// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_DECIMAL_HPP
#define PEIL_PRESENT_MEDIUM_DECIMAL_HPP

#include <string>
#include <string_view>

namespace peil::present {

/// The number rounded to `digits` after the decimal mark of the language: `0.62`, in Dutch `0,62`.
[[nodiscard]] std::string decimal(double value, int digits, std::string_view language);

/// The number with two decimals after a point whatever the language: a score is worth no more.
[[nodiscard]] std::string two_decimals(double score);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_DECIMAL_HPP
