// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_UNITS_HPP
#define PEIL_COMPARE_UNITS_HPP

/// \file
/// Ratings as Krippendorff's alpha counts them: per row, how often each value was given.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/user_table.hpp"

namespace peil::compare {

/// What the numbers mean: categories, an order, or distances.
enum class Scale { nominal, ordinal, interval };

/// How often one value was given on one row: at least once.
struct Tally {
  std::uint32_t value;  ///< index into `Units::values`
  double count;
};

/// The rows with at least two ratings, and what was given on them.
struct Units {
  std::vector<double> values;      ///< distinct, ascending as numbers
  std::vector<std::size_t> rows;   ///< rows of the table, one per unit
  std::vector<std::size_t> first;  ///< where each unit's tallies start, and one past the last
  std::vector<Tally> tallies;      ///< of a unit in the order in which its values appear
  std::size_t pairable = 0;        ///< ratings in these rows

  [[nodiscard]] std::size_t size() const { return rows.size(); }
  [[nodiscard]] std::span<const Tally> unit(std::size_t u) const {
    return {tallies.data() + first[u], first[u + 1] - first[u]};
  }
};

[[nodiscard]] Units units_of(const model::NumberTable& table);

/// A figure of each of several samples of the units: they are computed together, which takes a
/// processor hardly longer than one.
inline constexpr std::size_t kSamples = 8;
using Samples = std::array<double, kSamples>;

/// Alpha of each sample; absent when fewer than two values occur in it.
using Alphas = std::array<std::optional<double>, kSamples>;

/// Alphas of samples in which the u-th unit occurs `times[u]` times.
[[nodiscard]] Alphas alphas(const Units& units, Scale scale, std::span<const Samples> times);

/// Where the values lie so that their squared distance is alpha's difference function, in samples
/// in which the v-th value occurs `counts[v]` times. Of nominal values the difference is 1.
[[nodiscard]] std::vector<Samples> positions(const Units& units, Scale scale,
                                             std::span<const Samples> counts);

/// The same alphas when all differences within units are known to sum to `observed`.
[[nodiscard]] Alphas alphas(Scale scale, std::span<const Samples> counts,
                            std::span<const Samples> position, const Samples& observed);

/// The sample, kSamples times over, in which every unit occurs once.
[[nodiscard]] std::vector<Samples> once(const Units& units);

/// Each unit's part in the observed disagreement of all units taken once.
[[nodiscard]] std::vector<double> disagreements(const Units& units, Scale scale);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_UNITS_HPP
