// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_BLOCK_AUDIT_HPP
#define PEIL_DISCLOSE_BLOCK_AUDIT_HPP

/// \file
/// The exact audit of one block, over coalitions, what they may have answered and what may be
/// published.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "disclose/answer_options.hpp"
#include "disclose/inference.hpp"

namespace peil::disclose {

/// The circumstances in which something can be concluded.
struct Circumstance {
  std::vector<int> outcome;         ///< label per constraint of the block
  std::vector<Fixed> answers;       ///< per coalition member, by place in the block
  std::vector<model::Entry> named;  ///< what the reader sees by name; empty: nothing, or as it is
  std::vector<std::size_t> coalition;
};

struct Finding {
  Inference inference;
  Circumstance circumstance;
};

/// The worst on one protected cell: at all, and among what breaks each condition.
struct Worst {
  std::optional<Finding> overall;
  std::array<std::optional<Finding>, 2> breach;  ///< by `Breach`
};

/// What may be told on: an aspect of a protected cell.
struct Target {
  std::size_t state = 0;
  std::size_t question = 0;  ///< by place in the problem
  std::size_t aspect = 0;    ///< by place in the cell's form
  friend auto operator<=>(const Target&, const Target&) = default;
};

using WorstByTarget = std::map<Target, Worst>;

/// Looks at the protected cells of the block with every coalition of `coalitions`, which must be in
/// order of preference between equally bad ones. Empty when there are too many answers to try.
[[nodiscard]] std::optional<WorstByTarget> audit_block(
    const model::Problem& problem, const model::Cells& cells, const Block& block,
    const BlockCount& counter, const std::vector<std::vector<std::size_t>>& coalitions,
    Truth truth);

/// Keeps what is worse of what was found before and of what is found `now`, when the reader sees
/// `named`. Of two equally bad findings the smaller coalition stays, then the first by name.
void keep_worse(WorstByTarget& worst, WorstByTarget now, const std::vector<model::Entry>& named,
                const model::Problem& problem);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_BLOCK_AUDIT_HPP
