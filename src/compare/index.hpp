// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_INDEX_HPP
#define PEIL_COMPARE_INDEX_HPP

/// \file
/// A weighted index, never a bare number: with the bounds that missing and disputed values leave,
/// the ranks that are possible under other weights, and how likely each is.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compare/weights.hpp"
#include "model/user_table.hpp"

namespace peil::compare {

/// A value on the common scale of the index. `low` and `high` are what it could be; where they
/// differ, draws take one of `steps + 1` values evenly spaced from low to high.
struct Score {
  std::optional<double> value;  ///< absent: missing
  double low = 0;
  double high = 1;
  int steps = 0;
};

/// What is scored: `scores` is parallel to `names`, then `columns`.
struct ScoreTable {
  std::vector<std::string> names;
  std::vector<std::string> columns;
  std::vector<std::vector<Score>> scores;
};

/// Values that a column can have; by column, absent where not given.
using ColumnRanges = std::vector<std::optional<std::array<double, 2>>>;

/// Columns scaled so that their lowest value is 0 and their highest 1, both over the numbers there
/// or as given; or, unless `scaled`, left as they are. What is missing can be anything between.
/// \throws model::InputError, without a file, when a column is constant or empty and no range is
/// given, or a number lies outside its range.
[[nodiscard]] ScoreTable score(const model::NumberTable& table, bool scaled,
                               const ColumnRanges& ranges);

enum class Missing {
  bounds,    ///< the index of what is there; bounds with all that is missing at its ends
  available  ///< the same index, taken as it is
};

struct IndexOptions {
  Missing missing = Missing::bounds;
  WeightUncertainty uncertainty;
  std::size_t draws = 10'000;
  std::uint64_t seed = 1;
  std::size_t threads = 0;  ///< 0: one per processor
};

using RankRange = std::array<std::size_t, 2>;

/// Rank 1 is the highest; equal scores share the smallest rank. Absent where all is missing.
struct IndexedElement {
  std::optional<double> index;  ///< weighted mean over groups of the weighted mean within each
  std::optional<std::array<double, 2>> bounds;
  std::optional<std::size_t> rank;
  /// No possible weights and values give a rank outside of it; each end need not be reached.
  std::optional<RankRange> rank_bounds;
  std::vector<double> rank_probability;  ///< empty without draws
  std::optional<std::size_t> rank_median;
  std::optional<RankRange> rank_interval_90;
};

struct Index {
  std::vector<IndexedElement> elements;
  std::vector<double> weights;  ///< by column, of the whole
  std::size_t missing = 0;      ///< values
};

inline constexpr std::size_t kMostIndexed = 1000;

/// The same seed gives the same index whatever the number of threads.
/// \throws model::InputError, without a file, for more than kMostIndexed rows.
[[nodiscard]] Index index(const ScoreTable& table, const Weights& weights,
                          const IndexOptions& options);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_INDEX_HPP
