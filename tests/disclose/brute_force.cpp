// SPDX-License-Identifier: EUPL-1.2
#include "disclose/brute_force.hpp"

#include <algorithm>
#include <map>

namespace peil::tests {
namespace {

using disclose::Audit;
using disclose::Breach;
using disclose::CellView;
using model::Problem;
using Names = std::vector<std::string>;

bool chosen(const std::string& id, const Names& ids) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <typename Said>
int count(const Problem& problem, const World& world, const Said& said) {
  int met = 0;
  for (const std::size_t state : said.states) {
    bool all = true;
    for (const model::Condition& condition : said.where) {
      const std::size_t value = world[state * problem.questions.size() + condition.question];
      all = all && condition.values.count(value) == 1;
    }
    met += all ? 1 : 0;
  }
  return met;
}

int class_of(const Problem& problem, const World& world, const model::CountRule& rule) {
  const int n = count(problem, world, rule);
  for (std::size_t c = 0; c < rule.classes.size(); ++c) {
    if (rule.classes[c].count(n) == 1) return static_cast<int>(c);
  }
  return -1;
}

Names all_ids(const Problem& problem) {
  Names ids;
  for (const auto& said : problem.statements) ids.push_back(said.id);
  for (const auto& rule : problem.rules) ids.push_back(rule.id);
  return ids;
}

/// What an attack needs to know of a problem, cell by cell.
struct Facts {
  explicit Facts(const Problem& problem)
      : known(problem.states.size() * problem.questions.size(), false),
        named(known),
        answered(known),
        truth(known.size(), 0) {
    for (const auto& entry : problem.known) known[cell(problem, entry)] = true;
    for (const auto& place : problem.named) {
      named[place.state * problem.questions.size() + place.question] = true;
    }
    for (const auto& entry : problem.answers) {
      answered[cell(problem, entry)] = true;
      truth[cell(problem, entry)] = entry.value;
    }
  }
  static std::size_t cell(const Problem& problem, const model::Entry& entry) {
    return entry.state * problem.questions.size() + entry.question;
  }
  std::vector<bool> known;
  std::vector<bool> named;
  std::vector<bool> answered;
  World truth;
};

bool contains(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Subsets of the states of at most `most` members, each sorted by name.
std::vector<std::vector<std::size_t>> small_subsets(const Problem& problem, int most) {
  std::vector<std::vector<std::size_t>> subsets;
  for (unsigned bits = 0; bits < 1U << problem.states.size(); ++bits) {
    std::vector<std::size_t> subset;
    for (std::size_t s = 0; s < problem.states.size(); ++s) {
      if ((bits >> s & 1U) != 0) subset.push_back(s);
    }
    if (static_cast<int>(subset.size()) > most) continue;
    std::sort(subset.begin(), subset.end(),
              [&](std::size_t a, std::size_t b) { return problem.states[a] < problem.states[b]; });
    subsets.push_back(subset);
  }
  return subsets;
}

/// How often each value of a cell occurs.
using Tally = std::map<std::size_t, long>;

struct Conclusion {
  Tally tally;
  std::vector<std::size_t> coalition;

  [[nodiscard]] long total() const {
    long sum = 0;
    for (const auto& [value, n] : tally) sum += n;
    return sum;
  }
  [[nodiscard]] long largest() const {
    long most = 0;
    for (const auto& [value, n] : tally) most = std::max(most, n);
    return most;
  }
  [[nodiscard]] bool breaks(Breach breach, const model::SafetyParameters& limits) const {
    if (breach == Breach::min_values) return static_cast<int>(tally.size()) < limits.min_values;
    return limits.max_posterior < 1 &&
           static_cast<double>(largest()) / static_cast<double>(total()) > limits.max_posterior;
  }
};

/// The order in which disclosure is bad.
bool worse(const Problem& problem, const Conclusion& a, const Conclusion& b) {
  if (a.tally.size() != b.tally.size()) return a.tally.size() < b.tally.size();
  const long left = a.largest() * b.total();
  const long right = b.largest() * a.total();
  if (left != right) return left > right;
  if (a.coalition.size() != b.coalition.size()) return a.coalition.size() < b.coalition.size();
  const auto names = [&](const Conclusion& c) {
    Names list;
    for (const std::size_t s : c.coalition) list.push_back(problem.states[s]);
    return list;
  };
  return names(a) < names(b);
}

void keep(const Problem& problem, std::optional<Conclusion>& worst, const Conclusion& next) {
  if (!worst || worse(problem, next, *worst)) worst = next;
}

struct Found {
  std::optional<Conclusion> overall;
  std::map<Breach, Conclusion> broken;
};
using FoundByCell = std::map<std::size_t, Found>;

void note(const Problem& problem, Found& found, const Conclusion& conclusion) {
  keep(problem, found.overall, conclusion);
  for (const Breach breach : {Breach::min_values, Breach::max_posterior}) {
    if (!conclusion.breaks(breach, problem.parameters)) continue;
    std::optional<Conclusion> worst;
    if (found.broken.count(breach) == 1) worst = found.broken[breach];
    keep(problem, worst, conclusion);
    found.broken[breach] = *worst;
  }
}

/// What a coalition sees in a world: published classes, its own answers, then what it is told by
/// name.
World sight(const Problem& problem, const Facts& facts, const World& world,
            const std::vector<std::size_t>& coalition, const Names& ids) {
  World seen;
  for (const auto& rule : problem.rules) {
    if (chosen(rule.id, ids)) {
      seen.push_back(static_cast<std::size_t>(class_of(problem, world, rule)));
    }
  }
  const std::size_t q = problem.questions.size();
  for (const std::size_t s : coalition) {
    for (std::size_t cell = s * q; cell < (s + 1) * q; ++cell) {
      if (facts.answered[cell]) seen.push_back(world[cell]);
    }
  }
  for (std::size_t cell = 0; cell < world.size(); ++cell) {
    if (facts.named[cell]) seen.push_back(world[cell]);
  }
  return seen;
}

/// Attack by every coalition given; `true_world` limits it to what the true answers show.
FoundByCell attack(const Problem& problem, const std::vector<World>& all,
                   const std::vector<std::vector<std::size_t>>& coalitions, const Names& ids,
                   bool true_world) {
  const Facts facts(problem);
  Problem told = problem;
  if (true_world) told.rules.clear();
  FoundByCell found;
  for (const auto& coalition : coalitions) {
    std::map<World, std::vector<Tally>> by_sight;
    const World truth = sight(told, facts, facts.truth, coalition, ids);
    for (const World& world : all) {
      const World seen = sight(told, facts, world, coalition, ids);
      if (true_world && seen != truth) continue;
      auto& tallies = by_sight[seen];
      tallies.resize(world.size());
      for (std::size_t cell = 0; cell < world.size(); ++cell) ++tallies[cell][world[cell]];
    }
    for (const auto& [seen, tallies] : by_sight) {
      for (std::size_t cell = 0; cell < tallies.size(); ++cell) {
        if (!facts.answered[cell] || facts.known[cell] || facts.named[cell]) continue;
        if (contains(coalition, cell / problem.questions.size())) continue;
        note(problem, found[cell], {tallies[cell], coalition});
      }
    }
  }
  return found;
}

CellView view(const Problem& problem, std::size_t cell, const Conclusion& conclusion) {
  CellView result{cell / problem.questions.size(),
                  cell % problem.questions.size(),
                  conclusion.coalition,
                  {},
                  {}};
  for (const auto& [value, n] : conclusion.tally) {
    result.possible.push_back(value);
    result.posterior.push_back(static_cast<double>(n) / static_cast<double>(conclusion.total()));
  }
  return result;
}

bool agrees_with_answers(const Problem& problem, const Facts& facts,
                         const std::vector<World>& all) {
  return std::any_of(all.begin(), all.end(), [&](const World& world) {
    for (std::size_t cell = 0; cell < world.size(); ++cell) {
      if (facts.answered[cell] && world[cell] != facts.truth[cell]) return false;
    }
    return !problem.states.empty();
  });
}

}  // namespace

std::vector<World> worlds(const Problem& problem, const Names& statements) {
  const std::size_t questions = problem.questions.size();
  World world(problem.states.size() * questions, 0);
  std::vector<World> all;
  for (bool more = true; more;) {
    bool fits = true;
    for (const auto& entry : problem.known) {
      fits = fits && world[Facts::cell(problem, entry)] == entry.value;
    }
    for (const auto& said : problem.statements) {
      fits = fits &&
             (!chosen(said.id, statements) || said.counts.count(count(problem, world, said)) == 1);
    }
    if (fits) all.push_back(world);
    more = false;
    for (std::size_t cell = 0; cell < world.size() && !more; ++cell) {
      more = ++world[cell] < problem.questions[cell % questions].values.size();
      if (!more) world[cell] = 0;
    }
  }
  return all;
}

std::optional<Audit> enumerate(const Problem& problem) {
  const Names ids = all_ids(problem);
  const std::vector<World> all = worlds(problem, ids);
  if (!agrees_with_answers(problem, Facts(problem), all)) return std::nullopt;
  const auto coalitions = small_subsets(problem, problem.parameters.insiders);
  FoundByCell found = attack(problem, all, coalitions, ids, true);
  Audit audit;
  FoundByCell by_rules;
  if (!problem.rules.empty()) by_rules = attack(problem, all, coalitions, ids, false);
  for (auto& [cell, worst] : found) {
    audit.cells.push_back(view(problem, cell, *worst.overall));
    for (const Breach breach : {Breach::min_values, Breach::max_posterior}) {
      const Found& from = worst.broken.count(breach) == 1 ? worst : by_rules[cell];
      if (from.broken.count(breach) == 0) continue;
      audit.violations.push_back({breach, view(problem, cell, from.broken.at(breach)), {}, {}});
    }
  }
  audit.safe = audit.violations.empty();
  return audit;
}

bool broken_by(const Problem& problem, const disclose::Violation& violation, const Names& sources) {
  const bool true_world = !violation.occasion;
  FoundByCell found =
      attack(problem, worlds(problem, sources), {violation.view.coalition}, sources, true_world);
  const std::size_t cell =
      violation.view.state * problem.questions.size() + violation.view.question;
  return found[cell].broken.count(violation.breach) == 1;
}

}  // namespace peil::tests
