// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_POINTS_HPP
#define PEIL_COMPARE_POINTS_HPP

/// \file
/// Points of comparison: rows that rest on the same statements count once.
///
/// Twelve provinces for which a source wrote one sentence, or women, single women and widows who
/// inherit one line, are rows of their own but one thing said. Rows are one point when, in each of
/// the columns looked at, their cells rest on the same statements: same group, dimension, term,
/// document and place in it, whatever the region; of a court's finding whatever the group. A row
/// that every column only composes from narrower rows is no point: those rows are there anyway.

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "compare/compare.hpp"

namespace peil::compare {

/// Points by verdict, seen from the baseline.
struct PointCounts {
  std::size_t more_lenient = 0;
  std::size_t equal = 0;
  std::size_t stricter = 0;
  std::size_t indeterminate = 0;
  std::size_t split = 0;  ///< rows of the point have different verdicts

  /// Points on which the two can be ranked.
  [[nodiscard]] std::size_t comparable() const { return more_lenient + equal + stricter; }
  /// Points of which every row has a level on both sides.
  [[nodiscard]] std::size_t total() const { return comparable() + indeterminate + split; }
  friend bool operator==(const PointCounts&, const PointCounts&) = default;
};

/// A thing said: group, dimension, term, document and place. Not the region: one sentence on
/// several provinces is recorded once for each. The group is empty for a court's finding, which is
/// recorded once for each group that its case was about.
using Statement = std::tuple<std::string, model::DimensionId, std::string, model::Citation>;
using Statements = std::set<Statement>;

/// What a cell's levels rest on; empty without levels.
[[nodiscard]] Statements statements(const align::Cell& cell);

/// Number of a point, from 0 in the order of the table; absent: the row is no point.
using PointOf = std::vector<std::optional<std::size_t>>;

/// The points of these columns, one entry per row of the table. A row takes part when at least two
/// of the columns have a level on it; a column without one is a statement of its own kind ("none").
[[nodiscard]] PointOf points(const align::Table& table, std::span<const std::size_t> columns);

/// The rows of each point, in the order of their numbers.
[[nodiscard]] std::vector<std::vector<std::size_t>> rows_by_point(const PointOf& points);

/// The points between the baseline and its k-th other source.
[[nodiscard]] PointOf points(const Comparison& comparison, std::size_t k);

/// Number of points among these rows; rows that are no point do not count.
[[nodiscard]] std::size_t points_among(const PointOf& points, const std::vector<std::size_t>& rows);

/// Their verdicts.
[[nodiscard]] PointCounts count_points(const Comparison& comparison, std::size_t k);

/// The verdict on which all rows agree; absent when they are split.
[[nodiscard]] std::optional<model::Verdict> verdict_of(const Comparison& comparison, std::size_t k,
                                                       const std::vector<std::size_t>& rows);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_POINTS_HPP
