// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_CLAIMS_HPP
#define PEIL_COMPARE_CLAIMS_HPP

/// \file
/// What can be said of the baseline against another source as a whole, with the proof of it.
///
/// A ladder, of which the strongest rung that holds is the claim:
///   dominance         at least as lenient on every row that can be compared, more on some
///   any_scoring       on average more lenient whatever the levels of each dimension are worth, as
///                     long as a higher one is worth more: in every dimension the shares of rows at
///                     or above each level say so (first-order stochastic dominance)
///   weights           with levels evenly spaced between 0 and 1: more lenient on average under
///   every weighting of
///                     the dimensions within the limits
///   declared_weights  the same under the declared weights only
///   none              nothing: rows point both ways
/// Rows count alike within their dimension. A row counts if its verdict is decided; where cells are
/// intervals, every rung takes the ends that speak least for the claim. Rows that are not decided
/// take no part, but whether some filling of them could overturn the claim is part of it.

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

/// How the two compare in one dimension, over the rows that count, seen from the side that the
/// claim calls more lenient (the baseline when there is none).
struct DimensionBalance {
  std::string dimension;
  std::size_t rows = 0;
  double difference = 0;  ///< of the mean normalised levels, at least; from -1 to 1
  double weight = 0;      ///< declared; sums to 1
  /// Rows at or above level 1, 2, … of the more lenient and of the other side.
  std::vector<std::size_t> upper;
  std::vector<std::size_t> lower;

  /// Some level is reached on fewer rows by the side called more lenient.
  [[nodiscard]] bool crosses() const;
};

/// The weighting nearest to the declared one, in total of shares moved, at which the two are equal;
/// beyond it the claim reverses.
struct ReversingWeights {
  std::map<std::string, double, std::less<>> weights;  ///< by dimension; sums to 1
  double moved = 0;                                    ///< share of the whole weight
};

struct Claim {
  std::size_t against = 0;  ///< column
  Strength strength = Strength::none;
  Direction direction = Direction::none;  ///< of the baseline
  std::size_t rows = 0;                   ///< that it rests on
  std::size_t no_basis = 0;               ///< rows on which one of the two has no level
  std::size_t indeterminate = 0;          ///< rows on which levels overlap or a cell is open
  bool overturned_by_unknown = false;     ///< some filling of the rows not decided makes it untrue

  std::vector<std::size_t> more_lenient;  ///< rows of the table, by verdict of the baseline
  std::vector<std::size_t> equal;
  std::vector<std::size_t> stricter;
  std::vector<DimensionBalance> balance;  ///< of the dimensions with rows that count
  /// Smallest weighted difference under the limits; present for `weights`.
  std::optional<double> least;
  std::optional<ReversingWeights> reversing;  ///< present for `declared_weights`
};

/// The claims of the baseline against each other source, parallel to `Comparison::against`.
[[nodiscard]] std::vector<Claim> claims(const Comparison& comparison,
                                        const model::Codebook& codebook,
                                        const model::ClaimWeights& weights);

/// What a claim needs to know of one row: both sides' possible levels and the top of the scale.
struct ClaimRow {
  std::size_t row = 0;
  std::string dimension;
  int top = 1;
  model::Interval baseline;
  model::Interval other;
  model::Verdict verdict = model::Verdict::no_basis;  ///< decided rows count, others are unknown
};

/// The rows of a comparison against its k-th other source; nominal attributes are left out.
[[nodiscard]] std::vector<ClaimRow> claim_rows(const Comparison& comparison,
                                               const model::Codebook& codebook, std::size_t k);

/// The verdict is decided: the row counts.
[[nodiscard]] bool decided(const ClaimRow& row);

/// The claim on these rows. Levels of an unknown row are all that its cells could be.
[[nodiscard]] Claim claim(const std::vector<ClaimRow>& rows, const model::ClaimWeights& weights);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_CLAIMS_HPP
