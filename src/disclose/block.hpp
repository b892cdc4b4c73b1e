// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_BLOCK_HPP
#define PEIL_DISCLOSE_BLOCK_HPP

/// \file
/// Independent parts of a disclosure problem. Questions that no statement or rule names together,
/// and that are never one variable, can be counted apart: the worlds are the product of the worlds
/// of the blocks.

#include <cstddef>
#include <string>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

/// A count that is said (statement) or will be said (rule), as one partition of all counts.
struct Constraint {
  std::vector<bool> states;  ///< who is counted
  /// By state, the questions on which its cells are counted one by one; empty where states are.
  std::vector<std::vector<std::size_t>> cells;
  std::vector<model::Condition> where;
  /// What is published at each count, from 0 up; `kImpossible` where the statement excludes it.
  std::vector<int> label;
  std::vector<std::size_t> sources;  ///< statements, then rules, by place: who says it
};

inline constexpr int kImpossible = -1;

struct Block {
  std::vector<std::size_t> questions;  ///< ascending
  std::vector<Constraint> constraints;
};

/// Which of the statements and rules to take; parallel to statements, then rules.
using Selection = std::vector<bool>;

/// Every question falls in one block; a block without constraints holds one question.
[[nodiscard]] std::vector<Block> split(const model::Problem& problem,
                                       const model::Variables& variables,
                                       const Selection& selection);

/// Everything said so far, without the rules.
[[nodiscard]] Selection only_statements(const model::Problem& problem);
[[nodiscard]] Selection everything(const model::Problem& problem);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_BLOCK_HPP
