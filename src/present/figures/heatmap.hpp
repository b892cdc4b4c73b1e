// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_HEATMAP_HPP
#define PEIL_PRESENT_FIGURES_HEATMAP_HPP

/// \file
/// How the heat map divides a comparison over pictures. Groups by sources, a panel per dimension;
/// cells without a level are hatched and carry a sign that the key explains.

#include <cstddef>
#include <vector>

#include "compare/compare.hpp"

namespace peil::present {

/// Rows and columns of a comparison that one picture shows.
struct HeatmapPart {
  std::vector<std::size_t> rows;
  std::vector<std::size_t> columns;
};

/// Rows of the comparison on which some source has a level, divided over figures of at most `rows`
/// rows and `columns` sources each, keeping a dimension together where it fits. Where sources are
/// divided, the baseline stands in every figure, and a row only where another source has a level.
/// `head`: the rows whose room the head of every dimension but the first takes.
[[nodiscard]] std::vector<HeatmapPart> heatmap_parts(const compare::Comparison& comparison,
                                                     std::size_t rows, std::size_t columns,
                                                     std::size_t head = 0);

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_HEATMAP_HPP
