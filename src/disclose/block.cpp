// SPDX-License-Identifier: EUPL-1.2
#include "disclose/block.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>

namespace peil::disclose {
namespace {

/// Of a statement or a rule, all counts impossible.
Constraint constraint(std::size_t n, const auto& said, std::size_t source) {
  Constraint result{std::vector<bool>(n), {}, said.where, {}, {source}};
  for (const std::size_t state : said.states) result.states[state] = true;
  if (!said.cells.empty()) result.cells.resize(n);
  for (const model::Place& cell : said.cells) {
    result.states[cell.state] = true;
    result.cells[cell.state].push_back(cell.question);
  }
  for (auto& questions : result.cells) std::ranges::sort(questions);
  std::ranges::sort(result.where);
  result.label.assign(said.states.size() + said.cells.size() + 1, kImpossible);
  return result;
}

/// Every question that the count depends on.
std::vector<std::size_t> questions_of(const Constraint& constraint) {
  std::vector<std::size_t> all;
  for (const model::Condition& one : constraint.where) all.push_back(one.question);
  for (const auto& questions : constraint.cells) {
    all.insert(all.end(), questions.begin(), questions.end());
  }
  return all;
}

/// The same count said again only narrows it.
void add(std::vector<Constraint>& constraints, Constraint next) {
  const auto same = std::ranges::find_if(constraints, [&](const Constraint& earlier) {
    return earlier.states == next.states && earlier.cells == next.cells &&
           earlier.where == next.where;
  });
  if (same == constraints.end()) {
    constraints.push_back(std::move(next));
    return;
  }
  std::map<std::pair<int, int>, int> joint;  // both labels to the label of the pair
  for (std::size_t count = 0; count < next.label.size(); ++count) {
    int& label = same->label[count];
    if (label == kImpossible || next.label[count] == kImpossible) {
      label = kImpossible;
      continue;
    }
    const int fresh = static_cast<int>(joint.size());
    label = joint.try_emplace({label, next.label[count]}, fresh).first->second;
  }
  same->sources.insert(same->sources.end(), next.sources.begin(), next.sources.end());
}

std::vector<Constraint> constraints_of(const model::Problem& problem, const Selection& selection) {
  std::vector<Constraint> all;
  std::size_t source = 0;
  for (const model::CountStatement& said : problem.statements) {
    if (selection[source]) {
      Constraint next = constraint(problem.states.size(), said, source);
      for (const int count : said.counts) next.label[static_cast<std::size_t>(count)] = 0;
      add(all, std::move(next));
    }
    ++source;
  }
  for (const model::CountRule& rule : problem.rules) {
    if (selection[source]) {
      Constraint next = constraint(problem.states.size(), rule, source);
      for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        for (const int count : rule.classes[c]) {
          next.label[static_cast<std::size_t>(count)] = static_cast<int>(c);
        }
      }
      add(all, std::move(next));
    }
    ++source;
  }
  return all;
}

}  // namespace

std::vector<Block> split(const model::Problem& problem, const model::Variables& variables,
                         const Selection& selection) {
  std::vector<Constraint> all = constraints_of(problem, selection);
  std::vector<std::size_t> rank(problem.questions.size());
  std::vector<std::size_t> parent(problem.questions.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (const Constraint& one : all) {
    const std::vector<std::size_t> together = questions_of(one);
    for (const std::size_t question : together) sets.union_set(question, together.front());
  }
  for (const auto& [question, other] : variables.links()) sets.union_set(question, other);
  std::map<std::size_t, Block> blocks;
  for (std::size_t question = 0; question < problem.questions.size(); ++question) {
    blocks[sets.find_set(question)].questions.push_back(question);
  }
  for (Constraint& one : all) {
    // A count without conditions says nothing about any answer, but may still be contradictory.
    const std::vector<std::size_t> together = questions_of(one);
    const std::size_t question = together.empty() ? 0 : together.front();
    blocks[sets.find_set(question)].constraints.push_back(std::move(one));
  }
  std::vector<Block> result;
  for (auto& [root, block] : blocks) result.push_back(std::move(block));
  return result;
}

Selection only_statements(const model::Problem& problem) {
  Selection selection(problem.statements.size() + problem.rules.size(), true);
  std::fill_n(selection.rbegin(), problem.rules.size(), false);
  return selection;
}

Selection everything(const model::Problem& problem) {
  return Selection(problem.statements.size() + problem.rules.size(), true);
}

}  // namespace peil::disclose
