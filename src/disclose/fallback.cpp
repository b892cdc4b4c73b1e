// SPDX-License-Identifier: EUPL-1.2
#include "disclose/fallback.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "disclose/blame.hpp"
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
std::vector<model::Entry> own_answers(const model::Problem& problem, const Block& block,
                                      const std::vector<std::size_t>& coalition) {
  std::vector<model::Entry> own;
  for (const model::Entry& answer : problem.answers) {
    if (std::ranges::find(coalition, answer.state) == coalition.end()) continue;
    if (std::ranges::find(block.questions, answer.question) == block.questions.end()) continue;
    own.push_back(answer);
  }
  return own;
}

/// What the coalition of `view` cannot exclude for its cell; false as soon as it is found to be
/// `enough` values.
bool fewer_than(std::size_t enough, Possible& solver, std::size_t q, std::size_t values,
                CellView& view) {
  if (solver.shown(view.state, q) >= enough) return false;
  for (std::size_t value = 0; value < values; ++value) {
    const Verdict verdict = solver.value(view.state, q, value);
    if (verdict == Verdict::possible) view.possible.push_back(value);
    if (verdict == Verdict::undecided) view.decided = false;
    if (view.possible.size() >= enough) return false;
  }
  return true;
}

using WorstViews = std::map<std::pair<std::size_t, std::size_t>, CellView>;

/// Looks at all protected cells of the block with one coalition.
void look(const model::Problem& problem, const model::Cells& cells, const Block& block,
          const std::vector<std::size_t>& coalition, Possible& solver, WorstViews& worst) {
  solver.suppose(own_answers(problem, block, coalition));
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    if (std::ranges::find(coalition, state) != coalition.end()) continue;
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      const std::size_t question = block.questions[q];
      if (!cells.is_protected(state, question)) continue;
      const std::size_t values = problem.questions[question].values.size();
      const auto known = worst.find({state, question});
      const std::size_t fewest = known == worst.end() ? values + 1 : known->second.possible.size();
      CellView view{state, question, coalition, {}, {}};
      if (fewer_than(fewest, solver, q, values, view)) {
        worst.insert_or_assign({state, question}, std::move(view));
      }
    }
  }
}

std::string note(const model::Problem& problem, const Block& block, std::size_t least,
                 const WorstViews& worst) {
  std::string text = fmt::format(
      "{}: too many kinds of states to count the worlds. Instead of a posterior, {} values were "
      "required to stay possible; all statements on these questions are named, needed or not.",
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

}  // namespace

void audit_possible_values(const model::Problem& problem, const model::Cells& cells,
                           const Block& block,
                           const std::vector<std::vector<std::size_t>>& coalitions,
                           SolverEffort& effort, Audit& audit) {
  Possible solver(problem, cells, block, effort);
  solver.suppose(problem.answers);
  const Verdict consistent = solver.any();
  if (consistent == Verdict::impossible) {
    throw model::InputError(problem.file, "/statements",
                            fmt::format("the answers contradict one or more of: {}",
                                        fmt::join(source_names(problem, block), ", ")));
  }
  solver.explore();
  WorstViews worst;
  for (const std::vector<std::size_t>& coalition : coalitions) {
    look(problem, cells, block, coalition, solver, worst);
  }
  if (consistent == Verdict::undecided) {
    for (auto& [cell, view] : worst) view = {cell.first, cell.second, {}, {}, {}, false};
  }
  const auto least = static_cast<std::size_t>(problem.parameters.min_values) + 1;
  for (const auto& [cell, view] : worst) {
    audit.cells.push_back(view);
    if (view.possible.size() >= least) continue;
    audit.violations.push_back({Breach::min_values, view, source_names(problem, block), {}});
  }
  audit.approximations.push_back(note(problem, block, least, worst));
}

void reject_rules(const model::Problem& problem, const model::Cells& cells, const Block& block,
                  Audit& audit) {
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (const std::size_t question : block.questions) {
      if (!cells.is_protected(state, question)) continue;
      audit.violations.push_back({Breach::min_values,
                                  {state, question, {}, {}, {}, false},
                                  source_names(problem, block),
                                  Occasion{}});
    }
  }
  audit.approximations.push_back(
      fmt::format("{}: too many kinds of states or answers to go through what rules may publish. "
                  "They count as unsafe.",
                  question_names(problem, block)));
}

}  // namespace peil::disclose
