// SPDX-License-Identifier: EUPL-1.2
#include "disclose/audit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "disclose/blame.hpp"
#include "disclose/block_audit.hpp"
#include "disclose/fallback.hpp"
#include "disclose/sight.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

using Coalitions = std::vector<std::vector<std::size_t>>;

class Auditor {
 public:
  Auditor(const model::Problem& problem, const AuditLimits& limits)
      : problem_(problem),
        cells_(problem),
        seen_(with_named_answers(cells_)),
        limits_(limits),
        coalitions_(coalitions(problem)),
        blamer_(problem, cells_, limits) {}

  Audit run() {
    if (problem_.states.empty()) return {};  // nobody answered: nobody to tell on
    const std::vector<Block> blocks = split(problem_, only_statements(problem_));
    share_room(blocks);
    for (const Block& block : blocks) audit_statements(block);
    if (!problem_.rules.empty()) {
      const std::vector<Block> with_rules = split(problem_, everything(problem_));
      share_room(with_rules);
      for (const Block& block : with_rules) audit_rules(block);
    }
    const auto place = [](const Violation& v) {
      return std::tuple(v.view.state, v.view.question, v.breach);
    };
    std::ranges::sort(audit_.violations, {}, place);
    std::ranges::sort(audit_.cells, {},
                      [](const CellView& view) { return std::pair(view.state, view.question); });
    audit_.safe = audit_.violations.empty();
    return std::move(audit_);
  }

 private:
  void audit_statements(const Block& block) {
    const std::size_t share = take_share();
    const auto counter = BlockCount::make(problem_, seen_, block, share, limits_.patterns);
    room_ -= counter ? std::min(share, counter->trellis().size()) : share;
    if (!counter) {
      return audit_possible_values(problem_, seen_, block, coalitions_, limits_.solver, audit_);
    }
    check_consistent(block, *counter);
    const auto worst = audit_block(problem_, seen_, block, *counter, coalitions_, Truth::answers);
    for (const auto& [cell, found] : *worst) {
      audit_.cells.push_back(view(cell, *found.overall));
      report(block, cell, found, Truth::answers);
    }
  }

  void audit_rules(const Block& block) {
    const std::size_t share = take_share();
    std::size_t largest = 0;
    bool every = true;
    WorstByCell worst;
    const Outlook outlook = for_each_sight(
        problem_, cells_, block, Truth::any, share, limits_.patterns, [&](const Sight& sight) {
          largest = std::max(largest, sight.counter.trellis().size());
          auto here =
              audit_block(problem_, sight.cells, block, sight.counter, coalitions_, Truth::any);
          every = here.has_value();
          if (every) keep_worse(worst, std::move(*here), sight.named, problem_);
          return every;
        });
    if (outlook == Outlook::too_many || !every) {
      room_ -= share;
      return reject_rules(problem_, cells_, block, audit_);
    }
    room_ -= largest;
    for (const auto& [cell, found] : worst) report(block, cell, found, Truth::any);
  }

  void share_room(const std::vector<Block>& blocks) {
    room_ = limits_.trellis_nodes;
    waiting_ = blocks.size();
  }

  /// What easy blocks leave of their share of the room goes to those that come after.
  [[nodiscard]] std::size_t take_share() { return room_ / waiting_--; }

  void check_consistent(const Block& block, const BlockCount& counter) const {
    if (counter.trellis().outcomes().empty() && contradictory(block)) {
      throw model::InputError(
          problem_.file, "/statements",
          fmt::format("no answers make these statements true together: {}",
                      fmt::join(contradiction(problem_, cells_, block, limits_, false), ", ")));
    }
    if (!counter.feasible(answers_in(block, cells_))) {
      throw model::InputError(
          problem_.file, "/statements",
          fmt::format("the answers contradict: {}",
                      fmt::join(contradiction(problem_, cells_, block, limits_, true), ", ")));
    }
  }

  /// No world agrees with the statements, whatever the named answers are.
  [[nodiscard]] bool contradictory(const Block& block) const {
    const auto counter =
        BlockCount::make(problem_, cells_, block, limits_.trellis_nodes, limits_.patterns);
    return counter && counter->trellis().outcomes().empty();
  }

  static CellView view(std::pair<std::size_t, std::size_t> cell, const Finding& finding) {
    return {cell.first, cell.second, finding.circumstance.coalition, finding.inference.possible,
            finding.inference.posterior()};
  }

  /// Adds what is broken on a cell, unless it is known already.
  void report(const Block& block, std::pair<std::size_t, std::size_t> cell, const Worst& worst,
              Truth truth) {
    for (const Breach breach : {Breach::min_values, Breach::max_posterior}) {
      const auto& finding = worst.breach[static_cast<std::size_t>(breach)];
      if (!finding || reported(cell, breach)) continue;
      Violation violation{breach, view(cell, *finding), {}, {}};
      violation.by = blamer_.blame(
          block, {breach, cell.first, cell.second, finding->circumstance.coalition, truth});
      if (truth == Truth::any) violation.occasion = describe(block, finding->circumstance);
      audit_.violations.push_back(std::move(violation));
    }
  }

  [[nodiscard]] bool reported(std::pair<std::size_t, std::size_t> cell, Breach breach) const {
    return std::ranges::any_of(audit_.violations, [&](const Violation& earlier) {
      return earlier.view.state == cell.first && earlier.view.question == cell.second &&
             earlier.breach == breach;
    });
  }

  [[nodiscard]] Occasion describe(const Block& block, const Circumstance& circumstance) const {
    Occasion occasion;
    for (std::size_t c = 0; c < block.constraints.size(); ++c) {
      const Constraint& constraint = block.constraints[c];
      std::vector<int> counts;
      for (std::size_t n = 0; n < constraint.label.size(); ++n) {
        if (constraint.label[n] == circumstance.outcome[c]) counts.push_back(static_cast<int>(n));
      }
      for (const std::size_t source : constraint.sources) {
        if (source < problem_.statements.size()) continue;
        occasion.published.push_back(
            {problem_.rules[source - problem_.statements.size()].id, counts});
      }
    }
    occasion.answered = circumstance.named;
    for (std::size_t m = 0; m < circumstance.coalition.size(); ++m) {
      for (std::size_t q = 0; q < block.questions.size(); ++q) {
        const auto& value = circumstance.answers[m][q];
        if (!value) continue;
        occasion.answered.push_back({circumstance.coalition[m], block.questions[q], *value});
      }
    }
    return occasion;
  }

  const model::Problem& problem_;
  model::Cells cells_;
  model::Cells seen_;  ///< by the reader, with the true answers
  AuditLimits limits_;
  Coalitions coalitions_;
  Blamer blamer_;
  std::size_t room_ = 0;     ///< nodes that the blocks not yet counted may take
  std::size_t waiting_ = 0;  ///< such blocks
  Audit audit_;
};

}  // namespace

Audit audit(const model::Problem& problem, const AuditLimits& limits) {
  return Auditor(problem, limits).run();
}

}  // namespace peil::disclose
