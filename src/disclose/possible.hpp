// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_POSSIBLE_HPP
#define PEIL_DISCLOSE_POSSIBLE_HPP

/// \file
/// Which values of a cell are possible, where a block has too many kinds of states to be counted: by
/// a complete SAT solver (CaDiCaL), incrementally, with a coalition's answers as assumptions. Tells
/// nothing of how likely a value is.
///
/// A count is encoded as a chain of "at least k of the first i" (Sinz, "Towards an optimal CNF encoding
/// of Boolean cardinality constraints", CP 2005, both directions).

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "disclose/block.hpp"
#include "model/problem.hpp"

namespace CaDiCaL {
class Solver;
}

namespace peil::disclose {

class Possible {
 public:
  Possible(const model::Problem& problem, const model::Cells& cells, const Block& block);
  ~Possible();
  Possible(const Possible&) = delete;
  Possible& operator=(const Possible&) = delete;

  /// True when a world agrees with these cells.
  [[nodiscard]] bool feasible(const std::vector<model::Entry>& given);

  /// `[state][question of the block][value]`: possible in a world that agrees with these cells.
  [[nodiscard]] std::vector<std::vector<std::vector<bool>>> values(
      const std::vector<model::Entry>& given);

 private:
  [[nodiscard]] int literal(std::size_t state, std::size_t q, std::size_t value) const;
  int fresh() { return ++variables_; }
  void clause(std::initializer_list<int> literals);
  void add_cell(std::size_t state, std::size_t q);
  [[nodiscard]] int meets(std::size_t state, const Constraint& constraint);
  void add_count(const Constraint& constraint);
  void assume(const std::vector<model::Entry>& given);

  const model::Problem& problem_;
  const Block& block_;
  std::unique_ptr<CaDiCaL::Solver> solver_;
  int variables_ = 0;
  std::vector<std::vector<int>> first_;  ///< `[state][q]`: variable of value 0
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_POSSIBLE_HPP
