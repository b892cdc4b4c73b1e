// SPDX-License-Identifier: EUPL-1.2
#include "model/problem.hpp"

namespace peil::model {
namespace {

using Values = std::vector<std::vector<std::optional<std::size_t>>>;

/// Sets the cell and all that are the same variable.
void put(const Variables& variables, const Entry& entry, Values& to) {
  const std::size_t leader = variables.leader(entry.state, entry.question);
  for (const std::size_t question : variables.questions(entry.state, leader)) {
    const auto value = variables.translate(entry.question, entry.value, question);
    if (!value) continue;
    to[entry.state][question] = variables.form(entry.state, question).representative[*value];
  }
}

}  // namespace

Cells::Cells(const Problem& problem)
    : known(problem.states.size(),
            std::vector<std::optional<std::size_t>>(problem.questions.size())),
      answer(known),
      named(problem.states.size(), std::vector<bool>(problem.questions.size(), false)),
      listed(named),
      variables(std::make_shared<const Variables>(problem)) {
  for (const Entry& entry : problem.known) put(*variables, entry, known);
  for (const Entry& entry : problem.answers) {
    put(*variables, entry, answer);
    listed[entry.state][entry.question] = true;
  }
  for (const Place& cell : problem.named) {
    const std::size_t leader = variables->leader(cell.state, cell.question);
    for (const std::size_t question : variables->questions(cell.state, leader)) {
      named[cell.state][question] = true;
    }
  }
}

}  // namespace peil::model
