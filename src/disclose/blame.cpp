// SPDX-License-Identifier: EUPL-1.2
#include "disclose/blame.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "disclose/sight.hpp"

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
  std::vector<Block> blocks = split(problem_, *cells_.variables, selection);
  const auto block = std::ranges::find_if(blocks, [&](const Block& one) {
    return std::ranges::find(one.questions, question) != one.questions.end();
  });
  Part part{std::move(*block), {}, false};
  part.named = std::ranges::any_of(problem_.named, [&](const model::Place& cell) {
    return std::ranges::find(part.block.questions, cell.question) != part.block.questions.end();
  });
  if (!part.named) {
    part.counter =
        BlockCount::make(problem_, cells_, part.block, limits_.trellis_nodes, limits_.patterns);
  }
  return parts_.emplace(key, std::move(part)).first->second;
}

bool Blamer::holds(const Selection& selection, const Charge& charge) {
  const Part& about = part(selection, charge.question);
  bool found = false;
  const auto look = [&](const model::Cells& cells, const BlockCount& counter) {
    model::Cells only = cells;  // nothing but the cell in question and the coalition's answers
    for (std::size_t s = 0; s < problem_.states.size(); ++s) {
      if (s == charge.state || std::ranges::find(charge.coalition, s) != charge.coalition.end()) {
        continue;
      }
      std::ranges::fill(only.answer[s], std::nullopt);
    }
    auto worst =
        audit_block(problem_, only, about.block, counter, {charge.coalition}, charge.truth);
    const Target cell{charge.state, charge.question, charge.aspect};
    found = found ||
            (worst && (*worst)[cell].breach[static_cast<std::size_t>(charge.breach)].has_value());
    return !found;
  };
  if (!about.named) {
    if (about.counter) look(cells_, *about.counter);
    return found;
  }
  const Outlook outlook = for_each_sight(
      problem_, cells_, about.block, charge.truth, limits_.trellis_nodes, limits_.patterns,
      [&](const Sight& sight) { return look(sight.cells, sight.counter); });
  return found && outlook == Outlook::complete;
}

std::vector<std::string> contradiction(const model::Problem& problem, const model::Cells& cells,
                                       const Block& block, const AuditLimits& limits,
                                       bool answers) {
  return shrink(problem, block, [&](const Selection& selection) {
    for (const Block& part : split(problem, *cells.variables, selection)) {
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
