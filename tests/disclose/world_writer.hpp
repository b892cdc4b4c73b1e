// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_DISCLOSE_WORLD_WRITER_HPP
#define PEIL_TESTS_DISCLOSE_WORLD_WRITER_HPP

/// \file
/// Every world of a problem, and what one person sees of it.

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/problem.hpp"

namespace peil::tests {
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

}  // namespace peil::tests

#endif  // PEIL_TESTS_DISCLOSE_WORLD_WRITER_HPP
