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
  for (const std::size_t question : block.questions) names.push_back(problem.questions[question].id);
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

/// What the coalition of `view` cannot exclude for its cell.
void look(Possible& solver, std::size_t q, std::size_t values, CellView& view) {
  for (std::size_t value = 0; value < values; ++value) {
    const Verdict verdict = solver.value(view.state, q, value);
    if (verdict == Verdict::possible) view.possible.push_back(value);
    if (verdict == Verdict::undecided) view.decided = false;
  }
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
      CellView view{state, question, coalition, {}, {}};
      look(solver, q, problem.questions[question].values.size(), view);
      const auto [known, fresh] = worst.try_emplace({state, question}, view);
      if (!fresh && view.possible.size() < known->second.possible.size()) {
        known->second = std::move(view);
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
  const auto undecided = std::ranges::count_if(
      worst, [](const auto& one) { return !one.second.decided; });
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
  if (solver.any() == Verdict::impossible) {
    throw model::InputError(problem.file, "/statements",
                            fmt::format("the answers contradict one or more of: {}",
                                        fmt::join(source_names(problem, block), ", ")));
  }
  WorstViews worst;
  for (const std::vector<std::size_t>& coalition : coalitions) {
    look(problem, cells, block, coalition, solver, worst);
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
      audit.violations.push_back({Breach::min_values, {state, question, {}, {}, {}, false},
                                  source_names(problem, block), Occasion{}});
    }
  }
  audit.approximations.push_back(
      fmt::format("{}: too many kinds of states or answers to go through what rules may publish. "
                  "They count as unsafe.",
                  question_names(problem, block)));
}

}  // namespace peil::disclose
