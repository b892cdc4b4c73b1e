// SPDX-License-Identifier: EUPL-1.2
#include "disclose/blame.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace peil::disclose {
namespace {

std::set<std::size_t> sources(const Block& block) {
  std::set<std::size_t> all;
  for (const Constraint& one : block.constraints)
    all.insert(one.sources.begin(), one.sources.end());
  return all;
}

const std::string& source_name(const model::Problem& problem, std::size_t source) {
  const std::size_t statements = problem.statements.size();
  return source < statements ? problem.statements[source].id
                             : problem.rules[source - statements].id;
}

/// Leaves out sources as long as `holds` for the rest.
std::vector<std::string> shrink(const model::Problem& problem, const Block& block,
                                const std::function<bool(const Selection&)>& holds) {
  Selection selection(problem.statements.size() + problem.rules.size(), false);
  const std::set<std::size_t> candidates = sources(block);
  for (const std::size_t source : candidates) selection[source] = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::size_t source : candidates) {
      if (!selection[source]) continue;
      selection[source] = false;
      if (holds(selection)) {
        changed = true;
      } else {
        selection[source] = true;
      }
    }
  }
  std::vector<std::string> names;
  for (const std::size_t source : candidates) {
    if (selection[source]) names.push_back(source_name(problem, source));
  }
  return names;
}

}  // namespace

std::vector<std::string> source_names(const model::Problem& problem, const Block& block) {
  std::vector<std::string> names;
  for (const std::size_t source : sources(block)) names.push_back(source_name(problem, source));
  return names;
}

std::vector<std::string> blame(const model::Problem& problem, const model::Cells& cells,
                               Block block, const AuditLimits& limits, std::size_t state,
                               std::size_t question, const std::vector<std::size_t>& coalition,
                               Breach breach, Truth truth) {
  model::Cells only = cells;  // nothing but the cell in question and the coalition's answers
  for (std::size_t s = 0; s < problem.states.size(); ++s) {
    if (s == state || std::ranges::find(coalition, s) != coalition.end()) continue;
    std::ranges::fill(only.answer[s], std::nullopt);
  }
  return shrink(problem, block, [&](const Selection& selection) {
    for (const Block& part : split(problem, selection)) {
      if (std::ranges::find(part.questions, question) == part.questions.end()) continue;
      const auto counter =
          BlockCount::make(problem, only, part, limits.trellis_nodes, limits.patterns);
      if (!counter) return false;
      auto worst = audit_block(problem, only, part, *counter, {coalition}, truth);
      return worst && (*worst)[{state, question}].breach[static_cast<std::size_t>(breach)];
    }
    return false;
  });
}

std::vector<std::string> contradiction(const model::Problem& problem, const model::Cells& cells,
                                       const Block& block, const AuditLimits& limits,
                                       bool answers) {
  return shrink(problem, block, [&](const Selection& selection) {
    for (const Block& part : split(problem, selection)) {
      const auto counter =
          BlockCount::make(problem, cells, part, limits.trellis_nodes, limits.patterns);
      if (!counter) continue;
      if (answers ? !counter->feasible(answers_in(part, cells))
                  : counter->trellis().outcomes().empty()) {
        return true;
      }
    }
    return false;
  });
}

}  // namespace peil::disclose
