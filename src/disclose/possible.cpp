// SPDX-License-Identifier: EUPL-1.2
#include "disclose/possible.hpp"

#include <algorithm>
#include <cadical.hpp>

namespace peil::disclose {
namespace {

constexpr int kSatisfiable = 10;

}  // namespace

Possible::Possible(const model::Problem& problem, const model::Cells& cells, const Block& block)
    : problem_(problem), block_(block), solver_(std::make_unique<CaDiCaL::Solver>()) {
  first_.assign(problem.states.size(), std::vector<int>(block.questions.size()));
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      add_cell(state, q);
      const auto known = cells.known[state][block.questions[q]];
      if (known) clause({literal(state, q, *known)});
    }
  }
  for (const Constraint& constraint : block.constraints) add_count(constraint);
}

Possible::~Possible() = default;

int Possible::literal(std::size_t state, std::size_t q, std::size_t value) const {
  return first_[state][q] + static_cast<int>(value);
}

void Possible::clause(std::initializer_list<int> literals) {
  for (const int one : literals) solver_->add(one);
  solver_->add(0);
}

/// Exactly one value.
void Possible::add_cell(std::size_t state, std::size_t q) {
  const std::size_t values = problem_.questions[block_.questions[q]].values.size();
  first_[state][q] = variables_ + 1;
  variables_ += static_cast<int>(values);
  for (std::size_t value = 0; value < values; ++value) solver_->add(literal(state, q, value));
  solver_->add(0);
  for (std::size_t a = 0; a < values; ++a) {
    for (std::size_t b = a + 1; b < values; ++b) {
      clause({-literal(state, q, a), -literal(state, q, b)});
    }
  }
}

/// A variable that is true exactly when the state meets every condition.
int Possible::meets(std::size_t state, const Constraint& constraint) {
  std::vector<int> fails;  // values that break a condition
  for (const model::Condition& condition : constraint.where) {
    const auto q = static_cast<std::size_t>(
        std::ranges::find(block_.questions, condition.question) - block_.questions.begin());
    for (std::size_t v = 0; v < problem_.questions[condition.question].values.size(); ++v) {
      if (!condition.values.contains(v)) fails.push_back(literal(state, q, v));
    }
  }
  const int met = fresh();
  for (const int one : fails) clause({-met, -one});
  solver_->add(met);
  for (const int one : fails) solver_->add(one);
  solver_->add(0);
  return met;
}

void Possible::add_count(const Constraint& constraint) {
  std::vector<int> at_least;  // k-1: at least k so far
  for (std::size_t state = 0; state < problem_.states.size(); ++state) {
    if (!constraint.states[state]) continue;
    const int met = meets(state, constraint);
    std::vector<int> next;
    for (std::size_t k = 0; k <= at_least.size(); ++k) {
      // next[k] <=> at_least[k] or (met and at_least[k - 1])
      const int here = fresh();
      next.push_back(here);
      if (k < at_least.size()) clause({-at_least[k], here});
      if (k == 0) {
        clause({-met, here});
      } else {
        clause({-met, -at_least[k - 1], here});
      }
      const int same = k < at_least.size() ? at_least[k] : met;  // repeats `met` where there is none
      clause({-here, same, met});
      if (k > 0) clause({-here, same, at_least[k - 1]});
      if (k > 0 && k == at_least.size()) clause({-here, at_least[k - 1]});
    }
    at_least = std::move(next);
  }
  for (std::size_t count = 0; count < constraint.label.size(); ++count) {
    if (constraint.label[count] != kImpossible) continue;
    if (count > 0) solver_->add(-at_least[count - 1]);
    if (count < at_least.size()) solver_->add(at_least[count]);
    solver_->add(0);
  }
}

void Possible::assume(const std::vector<model::Entry>& given) {
  for (const model::Entry& entry : given) {
    const auto q = std::ranges::find(block_.questions, entry.question);
    if (q == block_.questions.end()) continue;
    solver_->assume(
        literal(entry.state, static_cast<std::size_t>(q - block_.questions.begin()), entry.value));
  }
}

bool Possible::feasible(const std::vector<model::Entry>& given) {
  assume(given);
  return solver_->solve() == kSatisfiable;
}

std::vector<std::vector<std::vector<bool>>> Possible::values(
    const std::vector<model::Entry>& given) {
  std::vector<std::vector<std::vector<bool>>> seen(problem_.states.size());
  for (auto& row : seen) {
    for (const std::size_t question : block_.questions) {
      row.emplace_back(problem_.questions[question].values.size(), false);
    }
  }
  // Every world found shows a value for every cell, so that few questions remain to be asked.
  for (std::size_t state = 0; state < seen.size(); ++state) {
    for (std::size_t q = 0; q < seen[state].size(); ++q) {
      for (std::size_t value = 0; value < seen[state][q].size(); ++value) {
        if (seen[state][q][value]) continue;
        assume(given);
        solver_->assume(literal(state, q, value));
        if (solver_->solve() != kSatisfiable) continue;
        for (std::size_t s = 0; s < seen.size(); ++s) {
          for (std::size_t p = 0; p < seen[s].size(); ++p) {
            for (std::size_t v = 0; v < seen[s][p].size(); ++v) {
              if (solver_->val(literal(s, p, v)) > 0) seen[s][p][v] = true;
            }
          }
        }
      }
    }
  }
  return seen;
}

}  // namespace peil::disclose
