// SPDX-License-Identifier: EUPL-1.2
#include "disclose/audit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>
#include <functional>

#include "disclose/blame.hpp"
#include "disclose/block_audit.hpp"
#include "disclose/fallback.hpp"
#include "disclose/sight.hpp"
#include "model/error.hpp"
#include "platform/parallel.hpp"

namespace peil::disclose {
namespace {

using Coalitions = std::vector<std::vector<std::size_t>>;

/// Audits one block, into an audit of its own: blocks are looked at side by side.
class BlockAuditor {
 public:
  BlockAuditor(const model::Problem& problem, const model::Cells& cells, const model::Cells& seen,
               const Coalitions& coalitions, const AuditLimits& limits, const Block& block)
      : problem_(problem),
        cells_(cells),
        seen_(seen),
        coalitions_(coalitions),
        limits_(limits),
        block_(block),
        blamer_(problem, cells, limits) {}

  /// Number of nodes it took; empty when the block cannot be counted with as many as allowed.
  std::optional<std::size_t> count_statements(std::size_t nodes, Audit& audit) {
    const auto counter = BlockCount::make(problem_, seen_, block_, nodes, limits_.patterns);
    if (!counter) return std::nullopt;
    check_consistent(block_, *counter);
    const auto worst = audit_block(problem_, seen_, block_, *counter, coalitions_, Truth::answers);
    for (const auto& [cell, found] : *worst) {
      audit.cells.push_back(view(cell, *found.overall));
      report(cell, found, Truth::answers, audit);
    }
    return counter->trellis().size();
  }

  void search_statements(std::size_t steps, Audit& audit) {
    SolverEffort effort{steps};
    audit_possible_values(problem_, seen_, block_, coalitions_, effort, audit);
  }

  /// The same for rules.
  std::optional<std::size_t> count_rules(std::size_t nodes, Audit& audit) {
    std::size_t largest = 0;
    bool every = true;
    WorstByCell worst;
    const Outlook outlook = for_each_sight(
        problem_, cells_, block_, Truth::any, nodes, limits_.patterns, [&](const Sight& sight) {
          largest = std::max(largest, sight.counter.trellis().size());
          auto here =
              audit_block(problem_, sight.cells, block_, sight.counter, coalitions_, Truth::any);
          every = here.has_value();
          if (every) keep_worse(worst, std::move(*here), sight.named, problem_);
          return every;
        });
    if (outlook == Outlook::too_many || !every) return std::nullopt;
    for (const auto& [cell, found] : worst) report(cell, found, Truth::any, audit);
    return largest;
  }

  void refuse_rules(Audit& audit) { reject_rules(problem_, cells_, block_, audit); }

 private:
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

  /// Adds what is broken on a cell.
  void report(std::pair<std::size_t, std::size_t> cell, const Worst& worst, Truth truth,
              Audit& audit) {
    for (const Breach breach : {Breach::min_values, Breach::max_posterior}) {
      const auto& finding = worst.breach[static_cast<std::size_t>(breach)];
      if (!finding) continue;
      Violation violation{breach, view(cell, *finding), {}, {}};
      violation.by = blamer_.blame(
          block_, {breach, cell.first, cell.second, finding->circumstance.coalition, truth});
      if (truth == Truth::any) violation.occasion = describe(block_, finding->circumstance);
      audit.violations.push_back(std::move(violation));
    }
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
  const model::Cells& cells_;
  const model::Cells& seen_;  ///< by the reader, with the true answers
  const Coalitions& coalitions_;
  const AuditLimits& limits_;
  const Block& block_;
  Blamer blamer_;
};

/// Calls `work` for every place below `count`, on all processors; then throws what the first of
/// them threw.
void side_by_side(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::vector<std::exception_ptr> errors(count);
  platform::for_each_parallel(count, [&](std::size_t i) {
    try {
      work(i);
    } catch (...) {
      errors[i] = std::current_exception();
    }
  });
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
}

class Auditor {
 public:
  Auditor(const model::Problem& problem, const AuditLimits& limits)
      : problem_(problem),
        cells_(problem),
        seen_(with_named_answers(cells_)),
        limits_(limits),
        coalitions_(coalitions(problem)) {}

  Audit run() {
    if (problem_.states.empty()) return {};  // nobody answered: nobody to tell on
    audit_blocks(only_statements(problem_), &BlockAuditor::count_statements,
                 [](BlockAuditor& block, std::size_t steps, Audit& audit) {
                   block.search_statements(steps, audit);
                 });
    if (!problem_.rules.empty()) {
      audit_blocks(
          everything(problem_), &BlockAuditor::count_rules,
          [](BlockAuditor& block, std::size_t, Audit& audit) { block.refuse_rules(audit); });
    }
    std::ranges::sort(audit_.violations, {}, place);
    std::ranges::sort(audit_.cells, {},
                      [](const CellView& view) { return std::pair(view.state, view.question); });
    audit_.safe = audit_.violations.empty();
    return std::move(audit_);
  }

 private:
  using Count = std::optional<std::size_t> (BlockAuditor::*)(std::size_t, Audit&);
  using Otherwise = std::function<void(BlockAuditor&, std::size_t, Audit&)>;

  /// Counts every block with an equal share of half of the room. What is left is for those that
  /// need more, if others needed less: blocks are much alike, and where no share sufficed twice as
  /// much will not. Does something else with what cannot be counted.
  void audit_blocks(const Selection& selection, Count count, const Otherwise& otherwise) {
    const std::vector<Block> blocks = split(problem_, selection);
    std::vector<Audit> audits(blocks.size());
    std::vector<std::optional<std::size_t>> taken(blocks.size());
    const auto auditor = [&](std::size_t i) {
      return BlockAuditor(problem_, cells_, seen_, coalitions_, limits_, blocks[i]);
    };
    const std::size_t share = limits_.trellis_nodes / 2 / blocks.size();
    side_by_side(blocks.size(), [&](std::size_t i) {
      BlockAuditor block = auditor(i);
      taken[i] = (block.*count)(share, audits[i]);
    });
    std::vector<std::size_t> large;
    std::size_t room = limits_.trellis_nodes;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!taken[i]) large.push_back(i);
      room -= std::min(room, taken[i].value_or(0));
    }
    side_by_side(large.size(), [&](std::size_t k) {
      BlockAuditor block = auditor(large[k]);
      Audit& audit = audits[large[k]];
      const std::size_t more = room / large.size();
      if (more > 2 * share + 1 && (block.*count)(more, audit)) return;
      otherwise(block, limits_.solver.steps / large.size(), audit);
    });
    for (Audit& one : audits) add(std::move(one));
  }

  /// Of two violations of one condition on one cell the first stays.
  void add(Audit more) {
    const auto move_to = [](auto& from, auto& to) {
      std::ranges::move(from, std::back_inserter(to));
    };
    move_to(more.cells, audit_.cells);
    move_to(more.approximations, audit_.approximations);
    std::erase_if(more.violations, [&](const Violation& one) {
      return std::ranges::find(audit_.violations, place(one), place) != audit_.violations.end();
    });
    move_to(more.violations, audit_.violations);
  }

  static std::tuple<std::size_t, std::size_t, Breach> place(const Violation& one) {
    return {one.view.state, one.view.question, one.breach};
  }

  const model::Problem& problem_;
  model::Cells cells_;
  model::Cells seen_;  ///< by the reader, with the true answers
  AuditLimits limits_;
  Coalitions coalitions_;
  Audit audit_;
};

}  // namespace

Audit audit(const model::Problem& problem, const AuditLimits& limits) {
  return Auditor(problem, limits).run();
}

}  // namespace peil::disclose
