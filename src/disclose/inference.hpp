// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_INFERENCE_HPP
#define PEIL_DISCLOSE_INFERENCE_HPP

/// \file
/// What a reader can conclude about one cell, and which of two conclusions is worse.

#include <cstddef>
#include <vector>

#include "disclose/audit.hpp"
#include "disclose/block_count.hpp"

namespace peil::disclose {

/// Worlds per group of an aspect, from worlds per value.
[[nodiscard]] ValueCounts grouped(const ValueCounts& counts, const model::Aspect& aspect);

struct Inference {
  std::vector<std::size_t> possible;  ///< values, or groups of values, ascending
  std::vector<Count> worlds;          ///< per possible value
  Count largest = 0;                  ///< of `worlds`
  Count total = 0;                    ///< sum of `worlds`

  explicit Inference(const ValueCounts& counts);

  /// Share of the worlds per possible value.
  [[nodiscard]] std::vector<double> posterior() const;
};

/// a/b to the nearest double.
[[nodiscard]] double ratio(const Count& a, const Count& b);

/// True when `a` tells strictly more than `b`: fewer possible values, then a higher posterior.
[[nodiscard]] bool tells_more(const Inference& a, const Inference& b);

/// True when the inference breaks the condition.
[[nodiscard]] bool breaks(const Inference& inference, Breach breach,
                          const model::SafetyParameters& parameters);

/// The parameters by which the problem is judged: of a condition both sides have to stay possible.
[[nodiscard]] model::SafetyParameters effective_parameters(const model::Problem& problem);

/// Every coalition of up to `insiders` states, the empty one first; by size, then alphabetically.
/// Members are in alphabetical order.
/// \throws model::InputError when there are more than a million.
[[nodiscard]] std::vector<std::vector<std::size_t>> coalitions(const model::Problem& problem);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_INFERENCE_HPP
