// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_UNITS_HPP
#define PEIL_COMPARE_UNITS_HPP

/// \file
/// Ratings as Krippendorff's alpha counts them: per row, how often each value was given.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/user_table.hpp"

namespace peil::compare {

/// What the numbers mean: categories, an order, or distances.
enum class Scale { nominal, ordinal, interval };

/// How often one value was given on one row.
struct Tally {
  std::uint32_t value;  ///< index into `Units::values`
  double count;
};

/// The rows with at least two ratings, and what was given on them.
struct Units {
  std::vector<double> values;      ///< distinct, ascending as numbers
  std::vector<std::size_t> rows;   ///< rows of the table, one per unit
  std::vector<std::size_t> first;  ///< where each unit's tallies start, and one past the last
  std::vector<Tally> tallies;
  std::size_t pairable = 0;  ///< ratings in these rows

  [[nodiscard]] std::size_t size() const { return rows.size(); }
  [[nodiscard]] std::span<const Tally> unit(std::size_t u) const {
    return {tallies.data() + first[u], first[u + 1] - first[u]};
  }
};

[[nodiscard]] Units units_of(const model::NumberTable& table);

/// Alpha of the units, the u-th counted `times[u]` times; absent when fewer than two values occur.
/// `observed`, if not null, receives each unit's part in the observed disagreement.
[[nodiscard]] std::optional<double> alpha(const Units& units, Scale scale,
                                          std::span<const std::uint16_t> times,
                                          std::vector<double>* observed = nullptr);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_UNITS_HPP
