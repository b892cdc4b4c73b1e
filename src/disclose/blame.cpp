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

std::vector<std::string> Blamer::blame(const Block& block, const Charge& charge) {
  return shrink(problem_, block,
                [&](const Selection& selection) { return holds(selection, charge); });
}

const Blamer::Part& Blamer::part(const Selection& selection, std::size_t question) {
  constexpr std::size_t kMostKept = 500;
  const std::pair key{selection, question};
  if (const auto found = parts_.find(key); found != parts_.end()) return found->second;
  if (parts_.size() > kMostKept) parts_.clear();
  std::vector<Block> blocks = split(problem_, selection);
  const auto block = std::ranges::find_if(blocks, [&](const Block& one) {
    return std::ranges::find(one.questions, question) != one.questions.end();
  });
  auto counter =
      BlockCount::make(problem_, cells_, *block, limits_.trellis_nodes, limits_.patterns);
  return parts_.emplace(key, Part{std::move(*block), std::move(counter)}).first->second;
}

bool Blamer::holds(const Selection& selection, const Charge& charge) {
  const Part& about = part(selection, charge.question);
  if (!about.counter) return false;
  model::Cells only = cells_;  // nothing but the cell in question and the coalition's answers
  for (std::size_t s = 0; s < problem_.states.size(); ++s) {
    if (s == charge.state || std::ranges::find(charge.coalition, s) != charge.coalition.end()) {
      continue;
    }
    std::ranges::fill(only.answer[s], std::nullopt);
  }
  auto worst =
      audit_block(problem_, only, about.block, *about.counter, {charge.coalition}, charge.truth);
  if (!worst) return false;
  const Worst& found = (*worst)[{charge.state, charge.question}];
  return found.breach[static_cast<std::size_t>(charge.breach)].has_value();
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
