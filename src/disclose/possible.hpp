// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_POSSIBLE_HPP
#define PEIL_DISCLOSE_POSSIBLE_HPP

/// \file
/// Which values of a cell are possible, where a block has too many kinds of states to be counted:
/// by a complete SAT solver (CaDiCaL), incrementally, with a coalition's answers as assumptions.
/// Tells nothing of how likely a value is.
///
/// A count is encoded as a chain of "at least k of the first i" (Sinz, "Towards an optimal CNF
/// encoding of Boolean cardinality constraints", CP 2005, both directions).

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "disclose/audit.hpp"
#include "disclose/block.hpp"
#include "disclose/explore.hpp"
#include "model/problem.hpp"

namespace CaDiCaL {
class Solver;
}

namespace peil::disclose {

enum class Verdict { possible, impossible, undecided };

class Patience;

/// Keeps every world that it finds: a world found for one coalition shows values to the next.
class Possible {
 public:
  /// `effort` is used up by everybody who looks.
  Possible(const model::Problem& problem, const model::Cells& cells, const Block& block,
           SolverEffort& effort);
  ~Possible();
  Possible(const Possible&) = delete;
  Possible& operator=(const Possible&) = delete;

  /// From now on only worlds that agree with these cells count; others' questions are passed over.
  void suppose(const std::vector<model::Entry>& given);

  /// Is there a world at all?
  [[nodiscard]] Verdict any();

  /// From now on adds to every world found others that can be reached from it. To be called once,
  /// when a world has been found.
  void explore();

  /// Is there a world with this value?
  [[nodiscard]] Verdict value(std::size_t state, std::size_t q, std::size_t value);

  /// True when it is known already that the value is possible.
  [[nodiscard]] bool shown(std::size_t state, std::size_t q, std::size_t value) const {
    return shown_[state][q][value];
  }

  /// Worlds found so far, whatever was supposed.
  [[nodiscard]] const std::vector<BlockSheet>& worlds() const { return worlds_; }

 private:
  [[nodiscard]] int literal(std::size_t state, std::size_t q, std::size_t value) const;
  int fresh() { return ++variables_; }
  void clause(std::initializer_list<int> literals);
  void add_cell(std::size_t state, std::size_t q);
  void restrict_cell(std::size_t state, std::size_t q);
  [[nodiscard]] std::vector<int> counted(const Constraint& constraint);
  [[nodiscard]] int meets(std::size_t state, const std::vector<model::Condition>& where);
  void add_count(const Constraint& constraint);
  [[nodiscard]] std::vector<int> at_least(const std::vector<int>& literals, std::size_t most);
  [[nodiscard]] Verdict solve();
  void keep_world();
  void note(const BlockSheet& world);

  const model::Problem& problem_;
  const model::Cells& cells_;
  const Block& block_;
  SolverEffort& effort_;
  std::unique_ptr<Patience> patience_;
  std::unique_ptr<CaDiCaL::Solver> solver_;
  int variables_ = 0;
  std::vector<std::vector<int>> first_;  ///< `[state][q]`: variable of value 0
  std::map<std::pair<std::size_t, std::vector<model::Condition>>, int> met_;  ///< memo of `meets`
  std::vector<int> given_;                                                    ///< literals supposed
  std::optional<Explorer> explorer_;
  std::vector<BlockSheet> worlds_;
  /// `[state][q][value]`: shown by a world that agrees with what is supposed.
  std::vector<std::vector<std::vector<bool>>> shown_;
  std::vector<bool> never_;  ///< by variable: no world has it, whatever is supposed
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_POSSIBLE_HPP
