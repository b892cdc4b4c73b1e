// SPDX-License-Identifier: EUPL-1.2
#include "disclose/audit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "disclose/blame.hpp"
#include "disclose/block_audit.hpp"
#include "disclose/fallback.hpp"
#include "disclose/readers.hpp"
#include "disclose/sight.hpp"
#include "model/error.hpp"
#include "platform/parallel.hpp"

namespace peil::disclose {
namespace {

/// What one reader's problem comes to, for all its blocks.
struct Sitting {
  const Reader& reader;
  model::Cells cells;
  model::Cells seen;  ///< by the reader, with the true answers
  AuditLimits limits;

  Sitting(const Reader& of, const AuditLimits& most)
      : reader(of), cells(of.problem), seen(with_named_answers(cells)), limits(most) {}
};

/// Audits one block, into an audit of its own: blocks are looked at side by side.
class BlockAuditor {
 public:
  BlockAuditor(const Sitting& sitting, const Block& block)
      : reader_(sitting.reader),
        problem_(sitting.reader.problem),
        cells_(sitting.cells),
        seen_(sitting.seen),
        limits_(sitting.limits),
        block_(block),
        blamer_(problem_, cells_, limits_) {}

  /// Number of nodes it took; empty when the block cannot be counted with as many as allowed.
  std::optional<std::size_t> count_statements(std::size_t nodes, Audit& audit) {
    const auto counter = BlockCount::make(problem_, seen_, block_, nodes, limits_.patterns);
    if (!counter) return std::nullopt;
    // A public position may be refuted by what was said: then there is nothing to conclude.
    if (!reader_.believes) check_consistent(block_, *counter);
    const auto worst =
        audit_block(problem_, seen_, block_, *counter, reader_.coalitions, Truth::answers);
    for (const auto& [target, found] : *worst) {
      if (!found.overall) continue;
      audit.cells.push_back(view(target, *found.overall));
      report(target, found, Truth::answers, audit);
    }
    return counter->trellis().size();
  }

  void search_statements(std::size_t steps, Audit& audit) {
    SolverEffort effort{steps};
    audit_possible_values(reader_, seen_, block_, effort, audit);
  }

  /// The same for rules.
  std::optional<std::size_t> count_rules(std::size_t nodes, Audit& audit) {
    std::size_t largest = 0;
    bool every = true;
    WorstByTarget worst;
    const Outlook outlook = for_each_sight(
        problem_, cells_, block_, Truth::any, nodes, limits_.patterns, [&](const Sight& sight) {
          largest = std::max(largest, sight.counter.trellis().size());
          auto here = audit_block(problem_, sight.cells, block_, sight.counter, reader_.coalitions,
                                  Truth::any);
          every = here.has_value();
          if (every) keep_worse(worst, std::move(*here), sight.named, problem_);
          return every;
        });
    if (outlook == Outlook::too_many || !every) return std::nullopt;
    for (const auto& [target, found] : worst) report(target, found, Truth::any, audit);
    return largest;
  }

  void refuse_rules(Audit& audit) { reject_rules(reader_, cells_, block_, audit); }

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

  [[nodiscard]] CellView view(const Target& target, const Finding& finding) const {
    const model::Form& form = cells_.variables->form(target.state, target.question);
    return {target.state,
            target.question,
            finding.circumstance.coalition,
            finding.inference.possible,
            finding.inference.posterior(),
            true,
            target.aspect,
            form.aspects[target.aspect].condition,
            reader_.official,
            reader_.believes};
  }

  /// Adds what is broken on a cell.
  void report(const Target& target, const Worst& worst, Truth truth, Audit& audit) {
    for (const Breach breach : {Breach::min_values, Breach::max_posterior}) {
      const auto& finding = worst.breach[static_cast<std::size_t>(breach)];
      if (!finding) continue;
      Violation violation{breach, view(target, *finding), {}, {}};
      violation.by = blamer_.blame(block_, {breach, target.state, target.question, target.aspect,
                                            finding->circumstance.coalition, truth});
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

  const Reader& reader_;
  const model::Problem& problem_;
  const model::Cells& cells_;
  const model::Cells& seen_;
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

/// The audit for one reader.
class Auditor {
 public:
  Auditor(const Reader& reader, const AuditLimits& limits) : sitting_(reader, limits) {}

  Audit run() {
    const model::Problem& problem = sitting_.reader.problem;
    audit_blocks(only_statements(problem), &BlockAuditor::count_statements,
                 [](BlockAuditor& block, std::size_t steps, Audit& audit) {
                   block.search_statements(steps, audit);
                 });
    if (!problem.rules.empty()) {
      audit_blocks(
          everything(problem), &BlockAuditor::count_rules,
          [](BlockAuditor& block, std::size_t, Audit& audit) { block.refuse_rules(audit); });
    }
    return std::move(audit_);
  }

 private:
  using Count = std::optional<std::size_t> (BlockAuditor::*)(std::size_t, Audit&);
  using Otherwise = std::function<void(BlockAuditor&, std::size_t, Audit&)>;

  /// Counts every block with an equal share of half of the room. What is left is for those that
  /// need more, if others needed less: blocks are much alike, and where no share sufficed twice as
  /// much will not. Does something else with what cannot be counted.
  void audit_blocks(const Selection& selection, Count count, const Otherwise& otherwise) {
    const std::vector<Block> blocks =
        split(sitting_.reader.problem, *sitting_.cells.variables, selection);
    std::vector<Audit> audits(blocks.size());
    std::vector<std::optional<std::size_t>> taken(blocks.size());
    const auto auditor = [&](std::size_t i) { return BlockAuditor(sitting_, blocks[i]); };
    const AuditLimits& limits = sitting_.limits;
    const std::size_t share = limits.trellis_nodes / 2 / blocks.size();
    side_by_side(blocks.size(), [&](std::size_t i) {
      BlockAuditor block = auditor(i);
      taken[i] = (block.*count)(share, audits[i]);
    });
    std::vector<std::size_t> large;
    std::size_t room = limits.trellis_nodes;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!taken[i]) large.push_back(i);
      room -= std::min(room, taken[i].value_or(0));
    }
    side_by_side(large.size(), [&](std::size_t k) {
      BlockAuditor block = auditor(large[k]);
      Audit& audit = audits[large[k]];
      const std::size_t more = room / large.size();
      if (more > 2 * share + 1 && (block.*count)(more, audit)) return;
      otherwise(block, limits.solver.steps / large.size(), audit);
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
    for (Violation& one : more.violations) {
      const CellView& view = one.view;
      const bool fresh =
          told_on_.insert({{view.state, view.question, view.aspect}, one.breach}).second;
      if (fresh) audit_.violations.push_back(std::move(one));
    }
  }

  std::set<std::pair<Target, Breach>> told_on_;
  Sitting sitting_;
  Audit audit_;
};

/// Puts together what each reader can conclude: the worst of each.
class Gathering {
 public:
  explicit Gathering(const model::Problem& problem) : problem_(problem) {}

  void add(Audit one) {
    for (CellView& view : one.cells) {
      const auto [known, fresh] = cells_.try_emplace(place(view), view);
      if (!fresh && worse(view, known->second)) known->second = std::move(view);
    }
    for (Violation& violation : one.violations) {
      const auto [known, fresh] =
          violations_.try_emplace({place(violation.view), violation.breach}, violation);
      if (!fresh && goes_before(violation, known->second)) known->second = std::move(violation);
    }
    for (std::string& note : one.approximations) {
      if (std::ranges::find(audit_.approximations, note) == audit_.approximations.end()) {
        audit_.approximations.push_back(std::move(note));
      }
    }
  }

  Audit result() {
    for (auto& [place, view] : cells_) audit_.cells.push_back(std::move(view));
    for (auto& [place, violation] : violations_) audit_.violations.push_back(std::move(violation));
    audit_.safe = audit_.violations.empty();
    return std::move(audit_);
  }

 private:
  /// What the true answers bring about goes before what others would.
  [[nodiscard]] bool goes_before(const Violation& a, const Violation& b) const {
    if (a.occasion.has_value() != b.occasion.has_value()) return !a.occasion.has_value();
    return worse(a.view, b.view);
  }

  [[nodiscard]] bool worse(const CellView& a, const CellView& b) const {
    if (a.decided != b.decided) return !a.decided;
    if (a.possible.size() != b.possible.size()) return a.possible.size() < b.possible.size();
    const double left = a.posterior.empty() ? 1 : std::ranges::max(a.posterior);
    const double right = b.posterior.empty() ? 1 : std::ranges::max(b.posterior);
    if (left != right) return left > right;
    if (a.coalition.size() != b.coalition.size()) return a.coalition.size() < b.coalition.size();
    return std::ranges::lexicographical_compare(
        a.coalition, b.coalition,
        [&](std::size_t x, std::size_t y) { return problem_.states[x] < problem_.states[y]; });
  }

  static Target place(const CellView& view) { return {view.state, view.question, view.aspect}; }

  const model::Problem& problem_;
  std::map<Target, CellView> cells_;
  std::map<std::pair<Target, Breach>, Violation> violations_;
  Audit audit_;
};

}  // namespace

Audit audit(const model::Problem& problem, const AuditLimits& limits) {
  if (problem.states.empty()) return {};  // nobody answered: nobody to tell on
  Gathering gathering(problem);
  for (const Reader& reader : readers(problem)) gathering.add(Auditor(reader, limits).run());
  return gathering.result();
}

}  // namespace peil::disclose
