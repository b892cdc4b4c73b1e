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

  /// `start`, which must be a world, and worlds reached from it. Each of these shows a value that
  /// none found before shows to a reader who was not surveyed or to some surveyed state.
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
    bool honest = false;  ///< with it the state's answers are its own
  };

  /// Two moves, by place.
  struct Pair {
    Key key = 0;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
  };

  /// A condition of a constraint, by place of its question in the block.
  struct Test {
    std::size_t q = 0;
    std::vector<bool> fits;  ///< by value
  };

  /// The world from which exchanges are tried.
  struct Base {
    BlockSheet world;
    Bits bits;                 ///< what it shows
    std::vector<char> agrees;  ///< by reader, as in `covered_`
  };

  [[nodiscard]] bool meets(const std::vector<std::size_t>& row, std::size_t constraint) const;
  [[nodiscard]] std::size_t adds(std::size_t state, const std::vector<std::size_t>& row,
                                 std::size_t constraint) const;
  [[nodiscard]] Key key(std::size_t state, const std::vector<std::size_t>& row) const;
  [[nodiscard]] std::vector<Move> moves(const BlockSheet& world) const;
  void expand(const Base& base);
  void exchange_pairs(const Base& base, std::span<const Move> all);
  void exchange_fours(const Base& base, std::span<const Move> all, std::span<const Pair> pairs);
  void try_out(const Base& base, std::span<const Move> exchange);
  [[nodiscard]] bool agrees(std::size_t state, const std::vector<std::size_t>& row) const;
  [[nodiscard]] bool is_world(const BlockSheet& world) const;
  [[nodiscard]] Base describe(BlockSheet world) const;
  [[nodiscard]] bool shows_more(const Bits& bits, std::size_t reader) const;
  void flip(Bits& bits, std::size_t state, std::size_t q, std::size_t value) const;
  void keep(Base world);

  const model::Problem& problem_;
  const model::Cells& cells_;
  const Block& block_;
  std::vector<Key> keys_;                 ///< per constraint
  std::vector<std::vector<Test>> tests_;  ///< per constraint
  std::vector<std::vector<std::size_t>> first_bit_;
  std::size_t bits_ = 0;
  std::vector<Bits> covered_;  ///< values shown to each state; last: to nobody in particular
  std::size_t turn_ = 0;       ///< worlds that were expanded
  std::size_t most_exchanges_ = 0;
  std::size_t patience_ = 0;  ///< exchanges that may still be looked at
  std::vector<Base> found_;   ///< what `reach` has kept so far
  Base next_;                 ///< being tried; without its world
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_EXPLORE_HPP
