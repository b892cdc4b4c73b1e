// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_CLAIMS_HPP
#define PEIL_COMPARE_CLAIMS_HPP

/// \file
/// What can be said of the baseline against another source as a whole, with the proof of it.
///
/// A ladder, of which the strongest rung that holds is the claim:
/// - dominance: at least as lenient on every point that can be compared, more on some;
/// - any_scoring: on average more lenient whatever the levels of each dimension are worth, as long
///   as a higher one is worth more: in every dimension the shares of points at or above each level
///   say so (first-order stochastic dominance);
/// - weights: with levels evenly spaced between 0 and 1, more lenient on average under every
///   weighting of the dimensions within the limits;
/// - declared_weights: the same under the declared weights only;
/// - none: nothing, points go both ways.
/// Points (compare/points.hpp) count, and not rows: what one pair of statements says on twelve
/// rows is said once. They count alike within their dimension. A point counts if its rows agree on
/// a decided verdict; where cells are intervals, every rung takes the ends that speak least for the
/// claim. What is not decided takes no part, but whether some filling of it could overturn the
/// claim is part of it. A point is named by the first of its rows.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "compare/direction.hpp"
#include "model/claim_weights.hpp"
#include "model/codebook.hpp"

namespace peil::compare {

enum class Strength { dominance, any_scoring, weights, declared_weights, none };

/// A smaller weighted difference is rounding.
inline constexpr double kRounding = 1e-9;

/// How the two compare in one dimension, over the points that count, seen from the side that the
/// claim calls more lenient (the baseline when there is none).
struct DimensionBalance {
  model::DimensionId dimension;
  std::size_t points = 0;
  double difference = 0;  ///< of the mean normalised levels, at least; from -1 to 1
  double weight = 0;      ///< declared; sums to 1
  /// Points at or above level 1, 2, … of the more lenient and of the other side.
  std::vector<std::size_t> upper;
  std::vector<std::size_t> lower;

  /// Some level is reached on fewer points by the side called more lenient.
  [[nodiscard]] bool crosses() const;
};

/// The weighting nearest to the declared one, in total of shares moved, at which the two are equal;
/// beyond it the claim reverses.
struct ReversingWeights {
  std::map<model::DimensionId, double, std::less<>> weights;  ///< by dimension; sums to 1
  double moved = 0;                                           ///< share of the whole weight
};

struct Claim {
  std::size_t against = 0;  ///< column
  Strength strength = Strength::none;
  Direction direction = Direction::none;  ///< of the baseline
  std::size_t points = 0;                 ///< that it rests on
  std::size_t no_basis = 0;               ///< rows on which one of the two has no level
  /// Points of which the levels overlap, a cell is open or the rows do not agree.
  std::size_t indeterminate = 0;
  bool overturned_by_unknown = false;  ///< some filling of what is not decided makes it untrue

  std::vector<std::size_t> more_lenient;  ///< points, each by a row of the table, by verdict
  std::vector<std::size_t> equal;
  std::vector<std::size_t> stricter;
  /// The further rows of a point that has any, by the row that names it.
  std::map<std::size_t, std::vector<std::size_t>> also;
  std::vector<DimensionBalance> balance;  ///< of the dimensions with points that count
  /// Smallest weighted difference under the limits; present for `weights`.
  std::optional<double> least;
  std::optional<ReversingWeights> reversing;  ///< present for `declared_weights`
};

/// All rows of these points of the claim, in the order of the table.
[[nodiscard]] std::vector<std::size_t> rows_of(const Claim& claim,
                                               const std::vector<std::size_t>& points);

/// Number of rows of the points that it rests on.
[[nodiscard]] std::size_t row_count(const Claim& claim);

/// The claims of the baseline against each other source, parallel to `Comparison::against`.
[[nodiscard]] std::vector<Claim> claims(const Comparison& comparison,
                                        const model::Codebook& codebook,
                                        const model::ClaimWeights& weights);

/// What a claim needs to know of one point, or of a row without a basis: both sides' possible
/// levels and the top of the scale.
struct ClaimPoint {
  std::size_t row = 0;  ///< the first of its rows in the table
  model::DimensionId dimension;
  int top = 1;
  model::Interval baseline;
  model::Interval other;
  model::Verdict verdict = model::Verdict::no_basis;  ///< decided points count, others are unknown
  std::vector<std::size_t> also = {};                 ///< its further rows
};

/// The points of a comparison against its k-th other source, and every row on which one of the two
/// has no level. Left out: nominal attributes, and rows that both sides only compose of others.
[[nodiscard]] std::vector<ClaimPoint> claim_points(const Comparison& comparison,
                                                   const model::Codebook& codebook, std::size_t k);

/// The verdict is decided: the point counts.
[[nodiscard]] bool decided(const ClaimPoint& point);

/// The claim on these points. Levels of an unknown one are all that its cells could be.
[[nodiscard]] Claim claim(const std::vector<ClaimPoint>& points,
                          const model::ClaimWeights& weights);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_CLAIMS_HPP
