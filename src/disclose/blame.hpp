// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_BLAME_HPP
#define PEIL_DISCLOSE_BLAME_HPP

/// \file
/// Which statements and rules bring a violation about.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disclose/block_audit.hpp"

namespace peil::disclose {

/// What was broken: the condition, on which cell, by whom.
struct Charge {
  Breach breach = Breach::min_values;
  std::size_t state = 0;
  std::size_t question = 0;
  std::size_t aspect = 0;
  std::vector<std::size_t> coalition;
  Truth truth = Truth::answers;
};

/// Finds who is to blame. Keeps what it counted for the next charge on the same block.
class Blamer {
 public:
  Blamer(const model::Problem& problem, const model::Cells& cells, const AuditLimits& limits)
      : problem_(problem), cells_(cells), limits_(limits) {}

  /// A smallest set, in the sense that the same coalition would break the same condition on the
  /// same cell with all of them and would not with any one left out. There may be several such
  /// sets; the one given is found by leaving out what can be, first said first. Empty when what is
  /// known suffices.
  [[nodiscard]] std::vector<std::string> blame(const Block& block, const Charge& charge);

 private:
  struct Part {
    Block block;
    std::optional<BlockCount> counter;  ///< only where no cell of the block is named
    bool named = false;
  };
  [[nodiscard]] const Part& part(const Selection& selection, std::size_t question);
  [[nodiscard]] bool holds(const Selection& selection, const Charge& charge);

  const model::Problem& problem_;
  const model::Cells& cells_;
  AuditLimits limits_;
  std::map<std::pair<Selection, std::size_t>, Part> parts_;
};

/// Ids of the statements and rules behind a block's constraints, in order of the problem.
[[nodiscard]] std::vector<std::string> source_names(const model::Problem& problem,
                                                    const Block& block);

/// A smallest set of statements that no world agrees with, or, with `answers`, that no world with
/// the true answers agrees with; found in the same way.
[[nodiscard]] std::vector<std::string> contradiction(const model::Problem& problem,
                                                     const model::Cells& cells, const Block& block,
                                                     const AuditLimits& limits, bool answers);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_BLAME_HPP
