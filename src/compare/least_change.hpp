// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_LEAST_CHANGE_HPP
#define PEIL_COMPARE_LEAST_CHANGE_HPP

/// \file
/// How little would have to change for the two sources to be equal, or for the claim to fall.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/claims.hpp"

namespace peil::compare {

struct LeastChange {
  /// Points that differ, each by its first row: all of them, and no fewer, make the two equal on
  /// what can be compared.
  std::vector<std::size_t> to_equal;
  /// A smallest set of points after whose change to the other source's level the claim's direction
  /// no longer holds under any rung; empty when there is no direction to lose. The largest parts of
  /// the weighted difference go first, so no smaller set takes away as much.
  std::vector<std::size_t> to_reverse;
  /// Each decided row's share of the distance, the sum of weighted differences without sign, that
  /// of a point divided over its rows; parallel to `rows`. All 0 when nothing differs.
  std::vector<std::size_t> rows;
  std::vector<double> share;
};

/// A group's part of the distance; without a group, that of a region or of the whole country.
struct GroupShare {
  std::optional<model::ConceptId> concept_id;
  std::optional<model::RegionId> region;  ///< only without a group; absent for the whole country
  std::vector<std::size_t> rows;          ///< those that take part in it, in the table's order
  double share = 0;                       ///< above 0; over all groups they add up to 1
};

/// The shares of `change` summed per concept, over its regions and dimensions, and where there is
/// no concept per region: the largest first, equals in the order of the table. Empty when nothing
/// differs.
[[nodiscard]] std::vector<GroupShare> group_shares(const LeastChange& change,
                                                   const align::Table& table);

[[nodiscard]] LeastChange least_change(const std::vector<ClaimPoint>& points,
                                       const model::ClaimWeights& weights);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_LEAST_CHANGE_HPP
