// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_LINEAR_EXTENSIONS_HPP
#define PEIL_COMPARE_LINEAR_EXTENSIONS_HPP

/// \file
/// Exact counts over all linear extensions of an order of any shape.
///
/// The order is taken apart first: parts of which one stands wholly above the other (series) and
/// parts between which nothing can be compared (parallel) are counted by themselves and put
/// together by exact arithmetic. What cannot be taken apart goes through its lattice of ideals.

#include <optional>

#include "compare/ideals.hpp"
#include "compare/order.hpp"

namespace peil::compare {

/// Exact figures of an order; the probabilities are quotients of exact integers.
struct ExtensionFigures {
  Count total;
  std::vector<std::vector<double>> place;  ///< probability that x takes place k, from 0, the top
  std::vector<std::vector<double>> above;  ///< probability that x stands before y
  std::vector<double> expected_rank;       ///< from 1, the top
};

/// Empty when a part that cannot be taken apart has more than 64 elements or `most_ideals` ideals.
[[nodiscard]] std::optional<ExtensionFigures> extension_figures(
    const Order& order, std::size_t most_ideals = kMostIdeals);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_LINEAR_EXTENSIONS_HPP
