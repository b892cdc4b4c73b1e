// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_IDEALS_HPP
#define PEIL_COMPARE_IDEALS_HPP

/// \file
/// Exact counts over all linear extensions of a small order, through its lattice of ideals.
///
/// An ideal here is a set that contains, with an element, all that stand above it: what the first k
/// places can hold. Linear extensions are the paths from the empty set to the whole, so counting
/// paths forwards and backwards counts them all without listing any.
///   K. De Loof, H. De Meyer, B. De Baets, "Exploiting the lattice of ideals representation of a
///   poset", Fundamenta Informaticae 71 (2006) 309-321.

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace peil::compare {

using Count = boost::multiprecision::cpp_int;

/// A set of at most 64 elements, one bit each.
using ElementSet = std::uint64_t;

inline constexpr std::size_t kMostElementsInLattice = 64;
inline constexpr std::size_t kMostIdeals = 5'000'000;

/// How many linear extensions there are, and how many put what where. `place[x][k]`: x at place k,
/// from 0, the top; `above[x][y]`: x before y.
struct ExtensionCounts {
  Count total;
  std::vector<std::vector<Count>> place;
  std::vector<std::vector<Count>> above;
};

/// Counts for the order in which `above[x]` holds all elements above x (transitively closed, at
/// most 64 elements). Empty when there are more than `most_ideals` ideals.
[[nodiscard]] std::optional<ExtensionCounts> count_extensions(
    std::span<const ElementSet> above, std::size_t most_ideals = kMostIdeals);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_IDEALS_HPP
