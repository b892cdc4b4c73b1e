// SPDX-License-Identifier: EUPL-1.2
#include "disclose/all_worlds.hpp"

#include <algorithm>

#include "disclose/world_writer.hpp"

namespace peil::tests {
namespace {

using disclose::Breach;
using model::NamedReader;
using model::Problem;
using model::Protect;

/// How often each value, or side, occurs.
using Tally = std::map<std::string, long>;

class Attack {
 public:
  Attack(const Writer& writer, Ids said)
      : writer_(writer), said_(std::move(said)), worlds_(writer.worlds(said_)) {}

  [[nodiscard]] const std::vector<World>& worlds() const { return worlds_; }

  /// Adds what this person concludes: with the true answers, or from rules in any world.
  void add(const Person& who, bool rules, Insights& to) const {
    std::map<std::vector<std::string>, std::vector<const World*>> alike;
    for (const World& world : worlds_) {
      if (!writer_.may_be(who, world)) continue;
      if (!rules && !looks_true(who, world)) continue;
      alike[writer_.sight(who, world, said_, rules)].push_back(&world);
    }
    for (const auto& [sight, group] : alike) conclude(who, group, rules, to);
  }

 private:
  /// Agrees with what the person knows of the true answers.
  [[nodiscard]] bool looks_true(const Person& who, const World& world) const {
    for (const auto& [cell, value] : world) {
      const bool own = std::count(who.coalition.begin(), who.coalition.end(), cell.first) == 1;
      if (!own && !(who.official && writer_.named(cell))) continue;
      const auto answer = writer_.given(writer_.problem().answers, cell);
      if (!answer) continue;
      World truth = world;
      truth[cell] = *answer;
      if (writer_.trace(truth, cell) != writer_.trace(world, cell)) return false;
    }
    return true;
  }

  void conclude(const Person& who, const std::vector<const World*>& group, bool rules,
                Insights& to) const {
    for (const auto& [cell, value] : *group.front()) {
      if (!writer_.is_secret(who, cell)) continue;
      if (writer_.problem().protect == Protect::values) {
        Tally tally;
        for (const World* world : group) ++tally[world->at(cell)];
        note(who, {cell.first, cell.second, {}}, tally, rules, to);
        continue;
      }
      for (const Division& division : writer_.divisions(cell)) {
        Tally tally;
        for (const World* world : group) ++tally[std::to_string(division.at(world->at(cell)))];
        note(who, {cell.first, cell.second, writer_.with_first(cell, division)}, tally, rules, to);
      }
    }
  }

  void note(const Person& who, const Told& told, const Tally& tally, bool rules,
            Insights& to) const {
    long most = 0;
    long total = 0;
    for (const auto& [value, n] : tally) {
      most = std::max(most, n);
      total += n;
    }
    const auto& limits = writer_.problem().parameters;
    Insight insight{
        tally.size(), static_cast<double>(most) / static_cast<double>(total), {}, !rules};
    for (const std::size_t s : who.coalition) {
      insight.coalition.push_back(writer_.problem().states[s]);
    }
    std::sort(insight.coalition.begin(), insight.coalition.end());
    if (!rules) keep(to.cells, told, insight);
    const bool values = writer_.problem().protect == Protect::values;
    if (static_cast<int>(insight.possible) < (values ? limits.min_values : 2)) {
      keep(to.violations, {told, Breach::min_values}, insight);
    }
    if (limits.max_posterior < 1 && insight.largest > limits.max_posterior) {
      keep(to.violations, {told, Breach::max_posterior}, insight);
    }
  }

  template <typename Key>
  static void keep(std::map<Key, Insight>& all, const Key& key, const Insight& next) {
    const auto [place, fresh] = all.try_emplace(key, next);
    Insight& known = place->second;
    const auto rank = [](const Insight& one) {
      return std::make_tuple(!one.by_statements, one.possible, -one.largest, one.coalition.size(),
                             one.coalition);
    };
    if (rank(next) < rank(known)) known = next;
  }

  const Writer& writer_;
  Ids said_;
  std::vector<World> worlds_;
};

std::vector<Person> people(const Problem& problem) {
  std::vector<Person> all;
  for (unsigned bits = 0; bits < 1U << problem.states.size(); ++bits) {
    std::vector<std::size_t> coalition;
    for (std::size_t s = 0; s < problem.states.size(); ++s) {
      if ((bits >> s & 1U) != 0) coalition.push_back(s);
    }
    if (static_cast<int>(coalition.size()) > problem.parameters.insiders) continue;
    for (const bool believes : {false, true}) {
      const bool named = !problem.named.empty();
      const bool outsider = !named || problem.named_reader != NamedReader::only;
      if (outsider) all.push_back({false, believes, coalition});
      const bool official = named && problem.named_reader != NamedReader::nobody;
      if (official) all.push_back({true, believes, coalition});
    }
  }
  return all;
}

}  // namespace

std::optional<Insights> insights(const Problem& problem) {
  const Writer writer(problem);
  const Attack attack(writer, writer.ids());
  const auto& all = attack.worlds();
  const auto holds = [&](const World& world) { return writer.is_true(world); };
  if (std::none_of(all.begin(), all.end(), holds)) return std::nullopt;
  Insights result;
  for (const Person& who : people(problem)) {
    attack.add(who, false, result);
    if (!problem.rules.empty()) attack.add(who, true, result);
  }
  return result;
}

Insights insights_of(const Problem& problem, const disclose::Audit& audit) {
  const Writer writer(problem);
  const auto told = [&](const disclose::CellView& view) {
    std::set<std::string> side;
    if (view.condition) {
      Division division;
      const auto& values = problem.questions[view.question].values;
      for (std::size_t v = 0; v < values.size(); ++v) {
        division[values[v]] = view.condition->count(v) == 1 ? 1 : 0;
      }
      side = writer.with_first({view.state, view.question}, division);
    }
    return Told{view.state, view.question, side};
  };
  const auto insight = [&](const disclose::CellView& view, bool by_statements) {
    Insight result{view.possible.size(), std::ranges::max(view.posterior), {}, by_statements};
    for (const std::size_t s : view.coalition) result.coalition.push_back(problem.states[s]);
    std::sort(result.coalition.begin(), result.coalition.end());
    return result;
  };
  Insights result;
  for (const auto& view : audit.cells) result.cells.emplace(told(view), insight(view, true));
  for (const auto& one : audit.violations) {
    result.violations.emplace(std::pair(told(one.view), one.breach),
                              insight(one.view, !one.occasion));
  }
  return result;
}

bool breaks_with(const Problem& problem, const disclose::Violation& violation, const Ids& ids) {
  const Writer writer(problem);
  const Attack attack(writer, ids);
  Insights found;
  attack.add({violation.view.official, violation.view.believes, violation.view.coalition},
             violation.occasion.has_value(), found);
  disclose::Audit only;
  only.violations.push_back(violation);
  return found.violations.count(insights_of(problem, only).violations.begin()->first) == 1;
}

}  // namespace peil::tests
