// SPDX-License-Identifier: EUPL-1.2
#include "disclose/witness.hpp"

#include <algorithm>
#include <map>

#include "disclose/block_count.hpp"
#include "disclose/possible.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

class BlockWitnesses {
 public:
  BlockWitnesses(const Block& block, const BlockCount& counter)
      : block_(block), counter_(counter) {}

  /// Adds sheets until every value is shown that can be; notes which.
  void add_to(Witnesses& witnesses) {
    for (const StateType& type : counter_.types()) {
      for (std::size_t i = 0; i < type.states.size(); ++i) {
        for (std::size_t q = 0; q < block_.questions.size(); ++q) {
          for (std::size_t value = 0; value < type.share[q].size(); ++value) {
            witnesses.shown_by[type.states[i]][block_.questions[q]][value] =
                show(type, i, q, value);
          }
        }
      }
    }
  }

  [[nodiscard]] const std::vector<BlockSheet>& sheets() const { return sheets_; }

 private:
  /// Number of a sheet in which the i-th state of the type has the value.
  std::size_t show(const StateType& type, std::size_t i, std::size_t q, std::size_t value) {
    const std::size_t state = type.states[i];
    const auto shows = [&](const BlockSheet& sheet) { return sheet[state][q] == value; };
    const auto found = std::ranges::find_if(sheets_, shows);
    if (found != sheets_.end()) return static_cast<std::size_t>(found - sheets_.begin());
    for (std::size_t p = 0; p < type.patterns.size(); ++p) {
      if (type.share[q][value][p] == 0) continue;
      const auto path = counter_.trellis().path(type.first_layer + i, p);
      if (!path) continue;
      sheets_.push_back(sheet(*path, state, q, value));
      return sheets_.size() - 1;
    }
    return kNoSheet;
  }

  /// Answers along a path of patterns, with one value given.
  [[nodiscard]] BlockSheet sheet(const std::vector<std::size_t>& path, std::size_t state,
                                 std::size_t q, std::size_t value) const {
    BlockSheet result(path.size());
    for (std::size_t t = 0; t < counter_.types().size(); ++t) {
      const StateType& type = counter_.types()[t];
      for (std::size_t i = 0; i < type.states.size(); ++i) {
        Fixed fixed = type.known;
        if (type.states[i] == state) fixed[q] = value;
        result[type.states[i]] = counter_.answers_with(fixed, t, path[type.first_layer + i]);
      }
    }
    return result;
  }

  const Block& block_;
  const BlockCount& counter_;
  std::vector<BlockSheet> sheets_;
};

/// The same by search.
std::vector<BlockSheet> search(const model::Problem& problem, const model::Cells& cells,
                               const Block& block, SolverEffort& effort, Witnesses& witnesses) {
  Possible solver(problem, cells, block, effort);
  solver.suppose({});
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      auto& shown_by = witnesses.shown_by[state][block.questions[q]];
      for (std::size_t value = 0; value < shown_by.size(); ++value) {
        if (solver.value(state, q, value) != Verdict::possible) continue;
        const auto& found = solver.worlds();
        const auto shows = [&](const BlockSheet& sheet) { return sheet[state][q] == value; };
        shown_by[value] =
            static_cast<std::size_t>(std::ranges::find_if(found, shows) - found.begin());
      }
    }
  }
  return solver.worlds();
}

}  // namespace

Witnesses outsider_witnesses(const model::Problem& given, const AuditLimits& limits) {
  model::Problem problem = given;
  problem.protect = model::Protect::values;  // whatever the aim, each value is shown
  const model::Cells cells(problem);
  Witnesses witnesses;
  witnesses.shown_by.resize(problem.states.size());
  for (auto& row : witnesses.shown_by) {
    for (const model::ProblemQuestion& question : problem.questions) {
      row.emplace_back(question.values.size(), kNoSheet);
    }
  }
  SolverEffort effort = limits.solver;
  const std::vector<Block> blocks = split(problem, *cells.variables, only_statements(problem));
  std::vector<std::pair<Block, std::vector<BlockSheet>>> parts;
  for (const Block& block : blocks) {
    const auto counter = BlockCount::make(problem, cells, block,
                                          limits.trellis_nodes / blocks.size(), limits.patterns);
    if (counter) {
      BlockWitnesses of_block(block, *counter);
      of_block.add_to(witnesses);
      parts.emplace_back(block, of_block.sheets());
    } else {
      parts.emplace_back(block, search(problem, cells, block, effort, witnesses));
    }
    if (parts.back().second.empty()) {
      throw model::InputError(problem.file, "/statements",
                              "no answers were found that make these statements true");
    }
  }
  // Blocks are independent, so that the k-th sheets of all blocks together are one world.
  std::size_t most = 0;
  for (const auto& [block, sheets] : parts) most = std::max(most, sheets.size());
  witnesses.sheets.assign(
      most, Sheet(problem.states.size(), std::vector<std::size_t>(problem.questions.size())));
  for (std::size_t k = 0; k < most; ++k) {
    for (const auto& [block, sheets] : parts) {
      const BlockSheet& chosen = sheets[std::min(k, sheets.size() - 1)];
      for (std::size_t state = 0; state < problem.states.size(); ++state) {
        for (std::size_t q = 0; q < block.questions.size(); ++q) {
          witnesses.sheets[k][state][block.questions[q]] = chosen[state][q];
        }
      }
    }
  }
  return witnesses;
}

}  // namespace peil::disclose
