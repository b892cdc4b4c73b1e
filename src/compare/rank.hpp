// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_RANK_HPP
#define PEIL_COMPARE_RANK_HPP

/// \file
/// Where each element can stand, over all linear extensions of a partial order: the ways to
/// complete it into a ranking, each counted once.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compare/order.hpp"

namespace peil::compare {

enum class RankMethod {
  automatic,  ///< exact where feasible, else sampled
  exact,
  sample
};

struct RankOptions {
  RankMethod method = RankMethod::automatic;
  std::size_t samples = 0;  ///< 0: default_samples, else at least 2
  std::uint64_t seed = 1;
};

struct Probabilities {
  std::vector<double> expected_rank;       ///< from 1, the top
  std::vector<std::vector<double>> place;  ///< probability that x takes place k, from 0
  std::vector<std::vector<double>> above;  ///< probability that x stands before y
};

struct Ranking {
  Order order;
  std::vector<PlaceRange> ranges;  ///< exact whatever the method
  std::vector<std::pair<std::size_t, std::size_t>> cover;
  /// Absent when an exact answer was asked for and is out of reach.
  std::optional<Probabilities> probabilities;
  std::optional<std::string> linear_extensions;  ///< exact, in decimals; absent unless exact
  std::optional<double> standard_error;  ///< of the worst expected rank; absent unless sampled
  std::optional<std::size_t> samples;    ///< absent unless sampled
};

[[nodiscard]] Ranking rank(Order order, const RankOptions& options);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_RANK_HPP
