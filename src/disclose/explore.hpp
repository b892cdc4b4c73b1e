// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_EXPLORE_HPP
#define PEIL_DISCLOSE_EXPLORE_HPP

/// \file
/// Worlds near a world that is known already. Where two to four states can change their answers so
/// that no count changes, the result is a world too; from there others can be reached. Finds most
/// of what is possible in a small part of the time that a search from nothing takes, and proves
/// nothing of what it does not find.

#include <cstdint>
#include <span>
#include <vector>

#include "disclose/block.hpp"
#include "model/problem.hpp"

namespace peil::disclose {

/// Values of all states on the questions of a block, `[state][question of the block]`.
using BlockSheet = std::vector<std::vector<std::size_t>>;

class Explorer {
 public:
  Explorer(const model::Problem& problem, const model::Cells& cells, const Block& block);

  /// Worlds reached from `start`, which must be one. Each shows a value that none found before
  /// shows to a reader who was not surveyed or to some surveyed state; `start` is among them if it
  /// does.
  [[nodiscard]] std::vector<BlockSheet> reach(const BlockSheet& start);

 private:
  /// Changes in counts, added up into one number: equal changes have equal numbers, and different
  /// ones hardly ever. What is found by it is checked before it is kept.
  using Key = std::uint64_t;
  using Bits = std::vector<std::uint64_t>;

  /// One state gives another answer.
  struct Move {
    std::size_t state = 0;
    std::size_t q = 0;
    std::size_t value = 0;
    Key key = 0;
  };

  [[nodiscard]] bool meets(const std::vector<std::size_t>& row, const Constraint& constraint) const;
  [[nodiscard]] Key key(std::size_t state, const std::vector<std::size_t>& row) const;
  [[nodiscard]] std::vector<Move> moves(const BlockSheet& world) const;
  void expand(const BlockSheet& world);
  void try_out(BlockSheet world, std::span<const Move> exchange);
  [[nodiscard]] bool agrees(std::size_t state, const std::vector<std::size_t>& row) const;
  [[nodiscard]] bool is_world(const BlockSheet& world) const;
  void keep_if_new(const BlockSheet& world);

  const model::Problem& problem_;
  const model::Cells& cells_;
  const Block& block_;
  std::vector<Key> keys_;  ///< per constraint
  std::vector<std::vector<std::size_t>> first_bit_;
  std::size_t bits_ = 0;
  std::vector<Bits> covered_;  ///< values shown to each state; last: to nobody in particular
  std::size_t turn_ = 0;       ///< worlds that were expanded
  std::size_t most_exchanges_ = 0;
  std::size_t patience_ = 0;   ///< exchanges that may still be looked at
  std::vector<BlockSheet> found_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_EXPLORE_HPP
