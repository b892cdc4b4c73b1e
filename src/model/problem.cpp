// SPDX-License-Identifier: EUPL-1.2
#include "model/problem.hpp"

namespace peil::model {

Cells::Cells(const Problem& problem)
    : known(problem.states.size(),
            std::vector<std::optional<std::size_t>>(problem.questions.size())),
      answer(known),
      named(problem.states.size(), std::vector<bool>(problem.questions.size(), false)) {
  for (const Entry& entry : problem.known) known[entry.state][entry.question] = entry.value;
  for (const Place& cell : problem.named) named[cell.state][cell.question] = true;
  for (const Entry& entry : problem.answers) answer[entry.state][entry.question] = entry.value;
}

}  // namespace peil::model
