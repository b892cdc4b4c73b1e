// SPDX-License-Identifier: EUPL-1.2
#include "disclose/all_worlds.hpp"

#include <algorithm>
#include <functional>

namespace peil::tests {
namespace {

using disclose::Breach;
using model::NamedReader;
using model::Problem;
using model::Protect;
using Cell = std::pair<std::size_t, std::size_t>;  // state, question
using World = std::map<Cell, std::string>;
using Ids = std::set<std::string>;

/// One way to divide what is possible of a cell: names of values to side.
using Division = std::map<std::string, int>;

struct Person {
  bool official = false;
  bool believes = false;
  std::vector<std::size_t> coalition;
};

class Writer {
 public:
  explicit Writer(const Problem& problem) : problem_(problem) {
    for (std::size_t s = 0; s < problem.states.size(); ++s) {
      for (std::size_t q = 0; q < problem.questions.size(); ++q) together_[{s, q}] = {{s, q}};
    }
    for (const auto& cells : problem.same) {
      std::set<Cell> all;
      for (const auto& one : cells) all.merge(std::set(together_[{one.state, one.question}]));
      for (const Cell& cell : all) together_[cell] = all;
    }
    for (const auto& [cell, all] : together_) divide(cell);
  }

  [[nodiscard]] std::set<Ids> all_ids() const { return {ids()}; }
  [[nodiscard]] Ids ids() const {
    Ids all;
    for (const auto& one : problem_.statements) all.insert(one.id);
    for (const auto& one : problem_.rules) all.insert(one.id);
    return all;
  }

  /// Distinct in what counts: values, or sides of conditions.
  [[nodiscard]] std::vector<World> worlds(const Ids& said) const {
    std::vector<World> all;
    std::set<std::vector<std::string>> seen;
    World world;
    const std::function<void(std::size_t)> fill = [&](std::size_t next) {
      if (next == problem_.states.size() * problem_.questions.size()) {
        if (agrees(world, said) && seen.insert(signature(world)).second) all.push_back(world);
        return;
      }
      const Cell cell{next / problem_.questions.size(), next % problem_.questions.size()};
      for (const std::string& value : problem_.questions[cell.second].values) {
        world[cell] = value;
        if (fits_so_far(world, cell)) fill(next + 1);
      }
      world.erase(cell);
    };
    fill(0);
    return all;
  }

  /// What counts of a cell's value.
  [[nodiscard]] std::string trace(const World& world, const Cell& cell) const {
    if (problem_.protect == Protect::values) return world.at(cell);
    std::string sides;
    for (const Division& one : divisions_.at(cell)) {
      sides += static_cast<char>('0' + one.at(world.at(cell)));
    }
    return sides;
  }

  [[nodiscard]] std::vector<std::string> signature(const World& world) const {
    std::vector<std::string> all;
    for (const auto& [cell, value] : world) all.push_back(trace(world, cell));
    return all;
  }

  [[nodiscard]] const std::vector<Division>& divisions(const Cell& cell) const {
    return divisions_.at(cell);
  }
  [[nodiscard]] std::optional<std::string> given(const std::vector<model::Entry>& list,
                                                 const Cell& cell) const {
    for (const auto& one : list) {
      if (together_.at(cell).count({one.state, one.question}) == 0) continue;
      return problem_.questions[one.question].values[one.value];
    }
    return std::nullopt;
  }
  [[nodiscard]] bool named(const Cell& cell) const {
    return std::any_of(problem_.named.begin(), problem_.named.end(), [&](const auto& one) {
      return together_.at(cell).count({one.state, one.question}) == 1;
    });
  }

  /// The position on the cell that this person takes for the answer.
  [[nodiscard]] std::optional<std::string> belief(const Person& who, const Cell& cell) const {
    if (!who.believes || given(problem_.known, cell)) return std::nullopt;
    if (who.official && named(cell)) return std::nullopt;
    const bool own = std::count(who.coalition.begin(), who.coalition.end(), cell.first) == 1;
    if (own && given(problem_.answers, cell)) return std::nullopt;
    return given(problem_.positions, cell);
  }

  [[nodiscard]] bool may_be(const Person& who, const World& world) const {
    return std::all_of(world.begin(), world.end(), [&](const auto& one) {
      const auto taken = belief(who, one.first);
      return !taken || *taken == one.second || same_side(one.first, *taken, one.second);
    });
  }

  /// What somebody sees of a world.
  [[nodiscard]] std::vector<std::string> sight(const Person& who, const World& world,
                                               const Ids& said, bool with_rules) const {
    std::vector<std::string> seen;
    for (const auto& rule : problem_.rules) {
      if (!with_rules || said.count(rule.id) == 0) continue;
      const int n = count(rule, world);
      for (const auto& one : rule.classes) {
        if (one.count(n) == 1) seen.push_back(std::to_string(*one.begin()));
      }
    }
    for (const auto& [cell, value] : world) {
      const bool own = std::count(who.coalition.begin(), who.coalition.end(), cell.first) == 1 &&
                       given(problem_.answers, cell);
      if (own || (who.official && named(cell))) seen.push_back(trace(world, cell));
    }
    return seen;
  }

  [[nodiscard]] bool is_secret(const Person& who, const Cell& cell) const {
    const bool listed =
        std::any_of(problem_.answers.begin(), problem_.answers.end(), [&](const auto& one) {
          return Cell{one.state, one.question} == cell;
        });
    return listed && !given(problem_.known, cell) && !(who.official && named(cell)) &&
           !belief(who, cell) &&
           std::count(who.coalition.begin(), who.coalition.end(), cell.first) == 0;
  }

  [[nodiscard]] bool is_true(const World& world) const {
    return std::all_of(world.begin(), world.end(), [&](const auto& one) {
      const auto answer = given(problem_.answers, one.first);
      return !answer || *answer == one.second || same_side(one.first, *answer, one.second);
    });
  }

  [[nodiscard]] const Problem& problem() const { return problem_; }

 private:
  [[nodiscard]] bool same_side(const Cell& cell, const std::string& a, const std::string& b) const {
    if (problem_.protect == Protect::values) return a == b;
    return std::all_of(divisions_.at(cell).begin(), divisions_.at(cell).end(),
                       [&](const Division& one) { return one.at(a) == one.at(b); });
  }

  [[nodiscard]] bool fits_so_far(const World& world, const Cell& cell) const {
    const auto known = given(problem_.known, cell);
    if (known && *known != world.at(cell)) return false;
    for (const Cell& other : together_.at(cell)) {
      if (world.count(other) == 1 && world.at(other) != world.at(cell)) return false;
    }
    return true;
  }

  [[nodiscard]] bool meets(const model::Condition& condition, const World& world,
                           std::size_t state) const {
    const std::string& value = world.at({state, condition.question});
    for (const std::size_t v : condition.values) {
      if (problem_.questions[condition.question].values[v] == value) return true;
    }
    return false;
  }

  template <typename Said>
  [[nodiscard]] int count(const Said& said, const World& world) const {
    int n = 0;
    for (const std::size_t state : said.states) {
      n += std::all_of(said.where.begin(), said.where.end(),
                       [&](const auto& one) { return meets(one, world, state); })
               ? 1
               : 0;
    }
    for (const auto& cell : said.cells) {
      n += std::all_of(said.where.begin(), said.where.end(),
                       [&](const auto& one) {
                         return one.question != cell.question || meets(one, world, cell.state);
                       })
               ? 1
               : 0;
    }
    return n;
  }

  [[nodiscard]] bool agrees(const World& world, const Ids& said) const {
    return std::all_of(problem_.statements.begin(), problem_.statements.end(),
                       [&](const auto& one) {
                         return said.count(one.id) == 0 || one.counts.count(count(one, world)) == 1;
                       });
  }

  template <typename Said>
  void gather(const Said& said, const Cell& cell, std::vector<model::Condition>& to) const {
    for (const Cell& other : together_.at(cell)) {
      bool about = std::count(said.states.begin(), said.states.end(), other.first) > 0;
      for (const auto& one : said.cells) about = about || Cell{one.state, one.question} == other;
      for (const auto& one : said.where) {
        if (about && one.question == other.second) to.push_back(one);
      }
    }
  }

  /// All that was ever named about the variable of the cell.
  void divide(const Cell& cell) {
    std::vector<model::Condition> named;
    for (const auto& one : problem_.statements) gather(one, cell, named);
    for (const auto& one : problem_.rules) gather(one, cell, named);
    for (const auto& one : problem_.conditions) {
      if (together_.at(cell).count({cell.first, one.question}) == 1) named.push_back(one);
    }
    std::set<std::set<std::string>> distinct;
    auto& divisions = divisions_[cell];
    for (const auto& condition : named) {
      Division sides;
      std::set<std::string> with_first;
      std::set<int> kinds;
      for (const std::string& value : problem_.questions[cell.second].values) {
        bool met = false;
        for (const std::size_t v : condition.values) {
          met = met || problem_.questions[condition.question].values[v] == value;
        }
        sides[value] = met ? 1 : 0;
        if (!everywhere(cell, value)) continue;
        kinds.insert(sides[value]);
        if (sides[value] == sides[first(cell)]) with_first.insert(value);
      }
      if (kinds.size() == 2 && distinct.insert(with_first).second) divisions.push_back(sides);
    }
  }

  [[nodiscard]] bool everywhere(const Cell& cell, const std::string& value) const {
    return std::all_of(together_.at(cell).begin(), together_.at(cell).end(), [&](const Cell& one) {
      const auto& values = problem_.questions[one.second].values;
      return std::count(values.begin(), values.end(), value) == 1;
    });
  }

 public:
  /// The first value of a cell that is possible at all.
  [[nodiscard]] std::string first(const Cell& cell) const {
    for (const std::string& value : problem_.questions[cell.second].values) {
      if (everywhere(cell, value)) return value;
    }
    return {};
  }
  [[nodiscard]] std::set<std::string> with_first(const Cell& cell, const Division& division) const {
    std::set<std::string> result;
    for (const auto& [value, side] : division) {
      if (everywhere(cell, value) && side == division.at(first(cell))) result.insert(value);
    }
    return result;
  }

 private:
  const Problem& problem_;
  std::map<Cell, std::set<Cell>> together_;
  std::map<Cell, std::vector<Division>> divisions_;
};

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
