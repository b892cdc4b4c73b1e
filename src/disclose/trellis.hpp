// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_TRELLIS_HPP
#define PEIL_DISCLOSE_TRELLIS_HPP

/// \file
/// Counts the ways in which states can add up to what is said of them, without going through the
/// worlds. The states are taken one after the other; a node is the vector of all counts so far, an
/// edge one *pattern* (what a state's answers add to each count). States that belong to
/// the same sets have the same patterns, so thirty of them make a few dozen nodes a layer. A count
/// whose last state has passed is replaced by its label, so that nodes merge again; edges that
/// cannot end in an allowed count are cut.
///
/// The idea is the forward-backward algorithm on a trellis: Bahl, Cocke, Jelinek and Raviv,
/// "Optimal decoding of linear codes for minimizing symbol error rate", IEEE Trans. Inf. Theory 20
/// (1974).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "disclose/block.hpp"
#include "disclose/count.hpp"

namespace peil::disclose {

/// How much a state adds to the count of each constraint (by place in the block): at most 1, or as
/// many as its cells where cells are counted.
using Pattern = std::vector<std::uint16_t>;

/// In how many ways a state's answers can make each of its patterns; parallel to its patterns.
using Weights = std::vector<Count>;

class Trellis {
 public:
  struct Built;

  /// `layers[i]`: the patterns that the i-th state can make. States of one kind should be
  /// neighbours.
  [[nodiscard]] static Built build(const std::vector<Constraint>& constraints,
                                   const std::vector<std::vector<Pattern>>& layers,
                                   std::size_t node_limit);

  /// Number of nodes.
  [[nodiscard]] std::size_t size() const;

  /// What can be published: for each outcome one label per constraint. Empty: contradictory.
  [[nodiscard]] const std::vector<std::vector<int>>& outcomes() const { return outcomes_; }

  /// `result[outcome][k][p]`: ways in which all states but the one at layer `at[k]` can answer so
  /// that, with pattern p there, the outcome follows. `weights[i]` belongs to layer i.
  [[nodiscard]] std::vector<std::vector<Weights>> completions(
      const std::vector<Weights>& weights, const std::vector<std::size_t>& at) const;

  /// One way to reach an outcome with `pattern` at `layer`: a pattern per layer. Empty when there
  /// is none.
  [[nodiscard]] std::optional<std::vector<std::size_t>> path(std::size_t layer,
                                                             std::size_t pattern) const;

 private:
  struct Edge {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t pattern;
  };

  template <typename Number>
  [[nodiscard]] std::vector<std::vector<Weights>> sweep(const std::vector<Weights>& weights,
                                                        const std::vector<std::size_t>& at) const;
  void cut_dead_ends();

  std::vector<std::vector<Edge>> edges_;    ///< per layer
  std::vector<std::size_t> nodes_;          ///< number per layer, one more than layers
  std::vector<std::vector<int>> outcomes_;  ///< per node of the last layer
  friend class TrellisBuilder;
};

struct Trellis::Built {
  std::optional<Trellis> trellis;  ///< empty when it would need more nodes than allowed
  std::size_t layers = 0;          ///< that fitted
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_TRELLIS_HPP
