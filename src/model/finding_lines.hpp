// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_FINDING_LINES_HPP
#define PEIL_MODEL_FINDING_LINES_HPP

#include <cstddef>
#include <span>
#include <string>

#include "model/error.hpp"

namespace peil::model {

inline constexpr std::size_t kMostFindings = 100;  ///< of one file that are shown to people

/// A line for each finding, at most kMostFindings for a file, and behind them the number of the
/// others. No line feed at the end.
[[nodiscard]] std::string finding_lines(std::span<const Finding> findings);

}  // namespace peil::model

#endif  // PEIL_MODEL_FINDING_LINES_HPP
