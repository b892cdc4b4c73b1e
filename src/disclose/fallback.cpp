// SPDX-License-Identifier: EUPL-1.2
#include "disclose/fallback.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "disclose/blame.hpp"
#include "disclose/block_audit.hpp"
#include "disclose/possible.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

std::string question_names(const model::Problem& problem, const Block& block) {
  std::vector<std::string> names;
  for (const std::size_t question : block.questions)
    names.push_back(problem.questions[question].id);
  return fmt::format("{}", fmt::join(names, ", "));
}

/// What the members answered to the questions of the block.
std::vector<model::Entry> own_answers(const model::Cells& cells, const Block& block,
                                      const std::vector<std::size_t>& members) {
  std::vector<model::Entry> own;
  for (const std::size_t state : members) {
    for (const std::size_t question : block.questions) {
      const auto& value = cells.answer[state][question];
      if (value) own.push_back({state, question, *value});
    }
  }
  return own;
}

/// Whether a value in the group is possible.
Verdict possible(const model::Form& form, const model::Aspect& aspect, std::size_t group,
                 std::size_t q, const CellView& view, Possible& solver) {
  Verdict verdict = Verdict::impossible;
  for (std::size_t value = 0; value < form.allowed.size(); ++value) {
    if (!form.allowed[value] || aspect.group[value] != group) continue;
    const Verdict one = solver.value(view.state, q, value);
    if (one == Verdict::possible) return one;
    if (one == Verdict::undecided) verdict = one;
  }
  return verdict;
}

/// Groups of which it is known already that they are possible.
std::size_t shown(const model::Form& form, const model::Aspect& aspect, std::size_t q,
                  std::size_t state, const Possible& solver) {
  std::set<std::size_t> groups;
  for (std::size_t value = 0; value < form.allowed.size(); ++value) {
    if (solver.shown(state, q, value)) groups.insert(aspect.group[value]);
  }
  return groups.size();
}

/// What the coalition of `view` cannot exclude for its cell; false as soon as it is found to be
/// `enough` values, or sides of a condition.
bool fewer_than(std::size_t enough, Possible& solver, std::size_t q, const model::Form& form,
                CellView& view) {
  const model::Aspect& aspect = form.aspects[view.aspect];
  if (shown(form, aspect, q, view.state, solver) >= enough) return false;
  for (std::size_t group = 0; group < aspect.groups; ++group) {
    const Verdict verdict = possible(form, aspect, group, q, view, solver);
    if (verdict == Verdict::possible) view.possible.push_back(group);
    if (verdict == Verdict::undecided) view.decided = false;
    if (view.possible.size() >= enough) return false;
  }
  return true;
}

using WorstViews = std::map<Target, CellView>;

/// Looks at one cell with one coalition.
void look_at(const Reader& reader, const model::Form& form,
             const std::vector<std::size_t>& coalition, std::size_t q, Target target,
             Possible& solver, WorstViews& worst) {
  for (target.aspect = 0; target.aspect < form.aspects.size(); ++target.aspect) {
    const model::Aspect& aspect = form.aspects[target.aspect];
    const auto known = worst.find(target);
    const std::size_t fewest =
        known == worst.end() ? aspect.groups + 1 : known->second.possible.size();
    CellView view{target.state,     target.question, coalition,      {}, {}, true, target.aspect,
                  aspect.condition, reader.official, reader.believes};
    if (!fewer_than(fewest, solver, q, form, view)) continue;
    const bool refuted = reader.believes && view.decided && view.possible.empty();
    if (!refuted) worst.insert_or_assign(target, std::move(view));
  }
}

/// Looks at all protected cells of the block with one coalition.
void look(const Reader& reader, const model::Cells& cells, const Block& block,
          const std::vector<std::size_t>& coalition, Possible& solver, WorstViews& worst) {
  solver.suppose(own_answers(cells, block, coalition));
  for (std::size_t state = 0; state < reader.problem.states.size(); ++state) {
    if (std::ranges::find(coalition, state) != coalition.end()) continue;
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      const std::size_t question = block.questions[q];
      if (!cells.is_reported(state, question)) continue;
      look_at(reader, cells.variables->form(state, question), coalition, q, {state, question, 0},
              solver, worst);
    }
  }
}

std::string note(const model::Problem& problem, const Block& block, std::size_t least,
                 const WorstViews& worst) {
  std::string text =
      problem.protect == model::Protect::conditions
          ? fmt::format(
                "{}: too many kinds of states to count the worlds. Instead of a posterior, both "
                "sides of every condition were required to stay possible; all statements on these "
                "questions are named, needed or not.",
                question_names(problem, block))
          : fmt::format(
                "{}: too many kinds of states to count the worlds. Instead of a posterior, {} "
                "values were required to stay possible; all statements on these questions are "
                "named, needed or not.",
                question_names(problem, block), least);
  const auto undecided =
      std::ranges::count_if(worst, [](const auto& one) { return !one.second.decided; });
  if (undecided > 0) {
    text += fmt::format(
        " For {} of the answers the search was given up before every value was decided; a value "
        "that was not decided counts as impossible.",
        undecided);
  }
  return text;
}

/// Where it is not known whether there is a world at all, nothing is decided.
WorstViews nothing_decided(const Reader& reader, const model::Cells& cells, WorstViews worst) {
  for (auto& [target, view] : worst) {
    const model::Form& form = cells.variables->form(target.state, target.question);
    view = {target.state,
            target.question,
            {},
            {},
            {},
            false,
            target.aspect,
            form.aspects[target.aspect].condition,
            reader.official,
            reader.believes};
  }
  return worst;
}

}  // namespace

void audit_possible_values(const Reader& reader, const model::Cells& cells, const Block& block,
                           SolverEffort& effort, Audit& audit) {
  const model::Problem& problem = reader.problem;
  Possible solver(problem, cells, block, effort);
  std::vector<std::size_t> everybody(problem.states.size());
  std::iota(everybody.begin(), everybody.end(), std::size_t{0});
  solver.suppose(own_answers(cells, block, everybody));
  const Verdict consistent = solver.any();
  if (consistent == Verdict::impossible && !reader.believes) {
    throw model::InputError(problem.file, "/statements",
                            fmt::format("the answers contradict one or more of: {}",
                                        fmt::join(source_names(problem, block), ", ")));
  }
  solver.explore();
  WorstViews worst;
  for (const std::vector<std::size_t>& coalition : reader.coalitions) {
    look(reader, cells, block, coalition, solver, worst);
  }
  if (consistent == Verdict::undecided) worst = nothing_decided(reader, cells, std::move(worst));
  const bool values = problem.protect == model::Protect::values;
  const auto least = static_cast<std::size_t>(problem.parameters.min_values) + (values ? 1 : 0);
  for (const auto& [target, view] : worst) {
    audit.cells.push_back(view);
    if (view.possible.size() >= least) continue;
    audit.violations.push_back({Breach::min_values, view, source_names(problem, block), {}});
  }
  audit.approximations.push_back(note(problem, block, least, worst));
}

void reject_rules(const Reader& reader, const model::Cells& cells, const Block& block,
                  Audit& audit) {
  const model::Problem& problem = reader.problem;
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (const std::size_t question : block.questions) {
      if (!cells.is_reported(state, question)) continue;
      const model::Form& form = cells.variables->form(state, question);
      for (std::size_t a = 0; a < form.aspects.size(); ++a) {
        const CellView view{
            state,           question,       {}, {}, {}, false, a, form.aspects[a].condition,
            reader.official, reader.believes};
        audit.violations.push_back(
            {Breach::min_values, view, source_names(problem, block), Occasion{}});
      }
    }
  }
  audit.approximations.push_back(
      fmt::format("{}: too many kinds of states or answers to go through what rules may publish. "
                  "They count as unsafe.",
                  question_names(problem, block)));
}

}  // namespace peil::disclose
