// SPDX-License-Identifier: EUPL-1.2
#include "disclose/readers.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "disclose/inference.hpp"

namespace peil::disclose {
namespace {

using States = std::vector<std::size_t>;

/// The problem of a reader who sees the named cells, or does not, and believes no position.
model::Problem as_seen(const model::Problem& problem, bool official) {
  model::Problem seen = problem;
  seen.parameters = effective_parameters(problem);
  seen.named_reader = model::NamedReader::only;
  seen.positions.clear();
  if (!official) seen.named.clear();
  return seen;
}

/// The positions that can be taken for an answer, because nothing better is known.
std::vector<model::Entry> open_positions(const model::Problem& problem, const model::Cells& cells,
                                         bool official) {
  std::vector<model::Entry> open;
  for (const model::Entry& one : problem.positions) {
    const bool seen = official && cells.named[one.state][one.question];
    if (!seen && !cells.known[one.state][one.question]) open.push_back(one);
  }
  return open;
}

/// Adds who takes these positions for answers, but for those of members on what they answered.
void add_believers(const Reader& sceptic, const std::vector<model::Entry>& positions,
                   const model::Cells& cells, std::vector<Reader>& to) {
  std::map<States, std::vector<States>> by_members;  // coalitions by members with a position
  for (const States& coalition : sceptic.coalitions) {
    std::set<std::size_t> members;
    for (const model::Entry& one : positions) {
      const bool own = std::ranges::find(coalition, one.state) != coalition.end();
      if (own && cells.answer[one.state][one.question]) members.insert(one.state);
    }
    by_members[{members.begin(), members.end()}].push_back(coalition);
  }
  for (auto& [members, coalitions] : by_members) {
    Reader believer{sceptic.problem, std::move(coalitions), sceptic.official, true};
    for (const model::Entry& one : positions) {
      const bool own = std::ranges::find(members, one.state) != members.end();
      if (own && cells.answer[one.state][one.question]) continue;
      believer.problem.known.push_back(one);
    }
    to.push_back(std::move(believer));
  }
}

}  // namespace

std::vector<Reader> readers(const model::Problem& problem) {
  using model::NamedReader;
  std::vector<Reader> all;
  const auto everybody = coalitions(problem);
  const bool anybody_named = !problem.named.empty();
  for (const bool official : {false, true}) {
    if (official ? !anybody_named || problem.named_reader == NamedReader::nobody
                 : anybody_named && problem.named_reader == NamedReader::only) {
      continue;
    }
    all.push_back({as_seen(problem, official), everybody, official, false});
  }
  if (problem.positions.empty()) return all;
  const model::Cells cells(problem);
  const std::size_t sceptics = all.size();
  for (std::size_t i = 0; i < sceptics; ++i) {
    const auto open = open_positions(problem, cells, all[i].official);
    if (!open.empty()) add_believers(Reader(all[i]), open, cells, all);
  }
  return all;
}

}  // namespace peil::disclose
