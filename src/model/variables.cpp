// SPDX-License-Identifier: EUPL-1.2
#include "model/variables.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "model/problem.hpp"

namespace peil::model {
namespace {

/// Conditions named about a state's answers, each with the question it is on.
using Named = std::set<Condition>;

/// By state.
std::vector<Named> named_conditions(const Problem& problem) {
  std::vector<Named> named(problem.states.size());
  const auto add = [&](const auto& said) {
    for (const std::size_t state : said.states) {
      named[state].insert(said.where.begin(), said.where.end());
    }
    for (const Place& cell : said.cells) {
      for (const Condition& one : said.where) {
        if (one.question == cell.question) named[cell.state].insert(one);
      }
    }
  };
  for (const CountStatement& said : problem.statements) add(said);
  for (const CountRule& rule : problem.rules) add(rule);
  for (Named& one : named) one.insert(problem.conditions.begin(), problem.conditions.end());
  return named;
}

}  // namespace

class VariableReader {
 public:
  VariableReader(const Problem& problem, Variables& to) : problem_(problem), to_(to) {}

  void read() {
    for (const ProblemQuestion& question : problem_.questions) {
      to_.values_.push_back(question.values);
    }
    if (!problem_.same.empty()) link();
    std::vector<Named> named(problem_.states.size());
    if (problem_.protect == Protect::conditions) named = named_conditions(problem_);
    to_.form_of_.resize(problem_.states.size());
    for (std::size_t state = 0; state < problem_.states.size(); ++state) {
      if (state > 0 && same_row(named, state)) {
        to_.form_of_[state] = to_.form_of_[state - 1];
      } else {
        fill_row(state, named[state]);
      }
    }
  }

 private:
  [[nodiscard]] bool same_row(const std::vector<Named>& named, std::size_t state) const {
    const bool linked = !to_.leader_.empty() && to_.leader_[state] != to_.leader_[state - 1];
    return !linked && named[state] == named[state - 1];
  }

  /// Lists that share a cell are one variable.
  void link() {
    std::vector<std::size_t> each(problem_.questions.size());
    std::iota(each.begin(), each.end(), std::size_t{0});
    to_.leader_.assign(problem_.states.size(), each);
    for (const std::vector<Place>& cells : problem_.same) {
      for (const Place& cell : cells) {
        std::vector<std::size_t>& row = to_.leader_[cell.state];
        const std::size_t one = row[cell.question];
        const std::size_t other = row[cells.front().question];
        std::ranges::replace(row, std::max(one, other), std::min(one, other));
      }
    }
  }

  void fill_row(std::size_t state, const Named& named) {
    to_.form_of_[state].resize(problem_.questions.size());
    for (std::size_t q = 0; q < problem_.questions.size(); ++q) {
      if (to_.leader(state, q) != q) continue;
      const std::vector<std::size_t> all = to_.questions(state, q);
      const Form form = make(q, all, named);
      for (const std::size_t question : all) {
        to_.form_of_[state][question] = number(translated(form, q, question));
      }
    }
  }

  /// The form of a variable in the values of its leader.
  [[nodiscard]] Form make(std::size_t leader, const std::vector<std::size_t>& all,
                          const Named& named) const {
    const std::size_t values = to_.values_[leader].size();
    Form form{std::vector<bool>(values, true), {}, {}};
    for (std::size_t v = 0; v < values; ++v) {
      form.allowed[v] = std::ranges::all_of(
          all, [&](std::size_t q) { return to_.translate(leader, v, q).has_value(); });
    }
    form.representative.resize(values);
    std::iota(form.representative.begin(), form.representative.end(), std::size_t{0});
    if (problem_.protect == Protect::values) {
      form.aspects.push_back({form.representative, values, {}});
      return form;
    }
    add_conditions(form, leader, all, named);
    represent(form);
    return form;
  }

  /// A condition that holds for all values or none has no two sides; one and its contrary have the
  /// same.
  void add_conditions(Form& form, std::size_t leader, const std::vector<std::size_t>& all,
                      const Named& named) const {
    std::set<std::vector<bool>> seen;
    for (const Condition& condition : named) {
      if (std::ranges::find(all, condition.question) == all.end()) continue;
      std::vector<bool> met;
      Aspect aspect{{}, 2, std::set<std::size_t>{}};
      for (std::size_t v = 0; v < form.allowed.size(); ++v) {
        const auto value = to_.translate(leader, v, condition.question);
        const bool holds = value && condition.values.contains(*value);
        aspect.group.push_back(holds ? 1 : 0);
        if (holds) aspect.condition->insert(v);
        if (form.allowed[v]) met.push_back(holds);
      }
      const auto n = static_cast<std::size_t>(std::ranges::count(met, true));
      if (n == 0 || n == met.size() || !seen.insert(met).second) continue;
      met.flip();
      seen.insert(std::move(met));
      form.aspects.push_back(std::move(aspect));
    }
  }

  static void represent(Form& form) {
    std::map<std::vector<std::size_t>, std::size_t> first;  // by sides of all conditions
    for (std::size_t v = 0; v < form.allowed.size(); ++v) {
      if (!form.allowed[v]) continue;
      std::vector<std::size_t> sides;
      for (const Aspect& aspect : form.aspects) sides.push_back(aspect.group[v]);
      form.representative[v] = first.try_emplace(std::move(sides), v).first->second;
      form.allowed[v] = form.representative[v] == v;
    }
  }

  /// The same form in the values of another question.
  [[nodiscard]] Form translated(const Form& form, std::size_t leader, std::size_t question) const {
    if (leader == question) return form;
    const std::size_t values = to_.values_[question].size();
    Form result{std::vector<bool>(values, false), std::vector<std::size_t>(values), {}};
    std::iota(result.representative.begin(), result.representative.end(), std::size_t{0});
    for (const Aspect& aspect : form.aspects) {
      Aspect other{std::vector<std::size_t>(values, 0), aspect.groups, {}};
      if (aspect.condition) other.condition.emplace();
      result.aspects.push_back(std::move(other));
    }
    for (std::size_t v = 0; v < form.allowed.size(); ++v) {
      const auto here = to_.translate(leader, v, question);
      if (!here) continue;
      result.allowed[*here] = form.allowed[v];
      if (const auto other = to_.translate(leader, form.representative[v], question)) {
        result.representative[*here] = *other;
      }
      for (std::size_t a = 0; a < form.aspects.size(); ++a) {
        result.aspects[a].group[*here] = form.aspects[a].group[v];
        if (form.aspects[a].condition && form.aspects[a].condition->contains(v)) {
          result.aspects[a].condition->insert(*here);
        }
      }
    }
    if (problem_.protect == Protect::values) {
      result.aspects.front() = {result.representative, values, {}};
    }
    return result;
  }

  std::size_t number(Form form) {
    const auto found = std::ranges::find(to_.forms_, form);
    if (found != to_.forms_.end()) return static_cast<std::size_t>(found - to_.forms_.begin());
    to_.forms_.push_back(std::move(form));
    return to_.forms_.size() - 1;
  }

  const Problem& problem_;
  Variables& to_;
};

Variables::Variables(const Problem& problem) { VariableReader(problem, *this).read(); }

std::vector<std::size_t> Variables::questions(std::size_t state, std::size_t leader) const {
  if (leader_.empty()) return {leader};
  std::vector<std::size_t> all;
  for (std::size_t q = leader; q < leader_[state].size(); ++q) {
    if (leader_[state][q] == leader) all.push_back(q);
  }
  return all;
}

std::optional<std::size_t> Variables::translate(std::size_t from, std::size_t value,
                                                std::size_t to) const {
  if (from == to) return value;
  const auto found = std::ranges::find(values_[to], values_[from][value]);
  if (found == values_[to].end()) return std::nullopt;
  return static_cast<std::size_t>(found - values_[to].begin());
}

std::vector<std::pair<std::size_t, std::size_t>> Variables::links() const {
  std::set<std::pair<std::size_t, std::size_t>> all;
  for (const auto& row : leader_) {
    for (std::size_t q = 0; q < row.size(); ++q) {
      if (row[q] != q) all.insert({row[q], q});
    }
  }
  return {all.begin(), all.end()};
}

}  // namespace peil::model
