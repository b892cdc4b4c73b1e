// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_BLOCK_COUNT_HPP
#define PEIL_DISCLOSE_BLOCK_COUNT_HPP

/// \file
/// Counts the worlds of one block by *types* of states. Two states are of one type when they are
/// counted in the same statements, the same is publicly known of them, the same cells are one
/// variable and the same conditions are named about them; nothing but their names then tells them
/// apart. What a coalition knows enters as weights: its members' own answers.

#include <cstddef>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "disclose/block.hpp"
#include "disclose/trellis.hpp"

namespace peil::disclose {

/// A state's values on the questions of a block, by place in the block; empty where not fixed.
using Fixed = std::vector<std::optional<std::size_t>>;

/// Every state's answers, as far as it gave any.
[[nodiscard]] std::vector<Fixed> answers_in(const Block& block, const model::Cells& cells);

/// States that only their names tell apart.
struct StateType {
  std::vector<bool> counted_in;  ///< per constraint of the block
  /// Per constraint, the places in the block of its questions that are counted cell by cell.
  std::vector<std::vector<std::size_t>> cells;
  Fixed known;
  /// Per question of the block: place of the first that is the same variable, and form.
  std::vector<std::size_t> leader;
  std::vector<std::size_t> form;
  std::vector<std::size_t> states;
  std::size_t first_layer = 0;
  std::vector<Pattern> patterns;
  Weights free;  ///< ways to make each pattern, as far as a reader knows
  /// `share[q][v][p]`: ways to make pattern p with value v on the block's q-th question.
  std::vector<std::vector<Weights>> share;
};

/// What a coalition member's answers are, as seen by the statements of the block.
struct Member {
  std::size_t type = 0;
  Weights weights;  ///< parallel to the type's patterns
  friend bool operator==(const Member&, const Member&) = default;
  friend bool operator<(const Member& a, const Member& b) {
    return std::tie(a.type, a.weights) < std::tie(b.type, b.weights);
  }
};

/// Members, sorted; the states they stand for do not matter.
using Coalition = std::vector<Member>;

/// Worlds per value of one question.
using ValueCounts = std::vector<Count>;

/// `[outcome][type][question of the block]`; an empty list of questions where the coalition holds
/// every state of the type.
using CellCounts = std::vector<std::vector<std::vector<ValueCounts>>>;

class BlockCount {
 public:
  /// Tries several orders of the types with little room, then the one that got furthest with all
  /// of it. Empty when the block is too large to be counted.
  static std::optional<BlockCount> make(const model::Problem& problem, const model::Cells& cells,
                                        const Block& block, std::size_t node_limit,
                                        std::size_t pattern_limit);

  [[nodiscard]] const std::vector<StateType>& types() const { return types_; }
  [[nodiscard]] std::size_t type_of(std::size_t state) const { return type_of_[state]; }
  [[nodiscard]] const Trellis& trellis() const { return *trellis_; }

  /// A state with these answers; known values count as fixed too. The weights have no common
  /// factor: shares of worlds do not depend on one.
  [[nodiscard]] Member member(std::size_t state, const Fixed& answers) const;

  /// True when the answers tell more than what is public.
  [[nodiscard]] bool informative(const Member& member) const;

  /// Worlds that agree with the coalition's answers, for a state outside it.
  [[nodiscard]] CellCounts count(const Coalition& coalition) const;

  /// True when a world agrees with these answers (per state; by place in the block).
  [[nodiscard]] bool feasible(const std::vector<Fixed>& answers) const;

  /// Answer vectors of a state that make this pattern, with these values fixed: the first in order.
  [[nodiscard]] std::vector<std::size_t> answers_with(const Fixed& fixed, std::size_t type,
                                                      std::size_t pattern) const;

 private:
  struct Walk;
  [[nodiscard]] StateType describe(const model::Cells& cells, const Block& block,
                                   std::size_t state) const;
  void fill_shares(StateType& type) const;
  bool build_trellis(const Block& block, std::size_t node_limit);
  [[nodiscard]] Weights weigh(const StateType& type, const Fixed& fixed) const;

  std::shared_ptr<const model::Variables> variables_;
  std::vector<std::size_t> questions_;  ///< of the block
  std::vector<std::size_t> domain_;     ///< number of values per question of the block
  /// `meets_[q][v][c]`: value v of question q is compatible with the conditions of constraint c.
  std::vector<std::vector<std::vector<bool>>> meets_;
  std::vector<bool> by_cell_;  ///< per constraint: cells are counted, not states
  std::vector<StateType> types_;
  std::vector<std::size_t> type_of_;
  std::optional<Trellis> trellis_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_BLOCK_COUNT_