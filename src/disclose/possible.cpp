// SPDX-License-Identifier: EUPL-1.2
#include "disclose/possible.hpp"

#include <algorithm>
#include <cadical.hpp>

namespace peil::disclose {
namespace {

constexpr int kSatisfiable = 10;
constexpr int kUnsatisfiable = 20;

}  // namespace

/// Ends the search when the steps are used up. Steps in a large formula take longer, and count for
/// more.
class Patience : public CaDiCaL::Terminator {
 public:
  explicit Patience(SolverEffort& effort) : effort_(effort) {}
  void set_size(int variables) { price_ = 1 + static_cast<std::size_t>(variables) / 500; }
  bool terminate() override {
    if (effort_.steps == 0) return true;
    effort_.steps -= std::min(effort_.steps, price_);
    return false;
  }

 private:
  SolverEffort& effort_;
  std::size_t price_ = 1;
};

Possible::Possible(const model::Problem& problem, const model::Cells& cells, const Block& block,
                   SolverEffort& effort)
    : problem_(problem),
      cells_(cells),
      block_(block),
      effort_(effort),
      patience_(std::make_unique<Patience>(effort)),
      solver_(std::make_unique<CaDiCaL::Solver>()) {
  solver_->connect_terminator(patience_.get());
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    auto& row = shown_.emplace_back();
    for (const std::size_t question : block.questions) {
      row.emplace_back(problem.questions[question].values.size(), false);
    }
  }
  first_.assign(problem.states.size(), std::vector<int>(block.questions.size()));
  for (std::size_t state = 0; state < problem.states.size(); ++state) {
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      add_cell(state, q);
      const auto known = cells.known[state][block.questions[q]];
      if (known) clause({literal(state, q, *known)});
    }
    for (std::size_t q = 0; q < block.questions.size(); ++q) restrict_cell(state, q);
  }
  never_.resize(static_cast<std::size_t>(variables_) + 1, false);
  for (const Constraint& constraint : block.constraints) add_count(constraint);
  patience_->set_size(variables_);
}

Possible::~Possible() { solver_->disconnect_terminator(); }

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

/// To values that represent others, and to that of the cell that is the same variable.
void Possible::restrict_cell(std::size_t state, std::size_t q) {
  const model::Variables& variables = *cells_.variables;
  const std::size_t question = block_.questions[q];
  const std::size_t leader = variables.leader(state, question);
  const auto first = static_cast<std::size_t>(std::ranges::find(block_.questions, leader) -
                                              block_.questions.begin());
  const std::vector<bool>& allowed = variables.form(state, question).allowed;
  for (std::size_t value = 0; value < allowed.size(); ++value) {
    if (!allowed[value]) clause({-literal(state, q, value)});
    const auto there = variables.translate(question, value, leader);
    if (first == q || !there) continue;
    clause({-literal(state, q, value), literal(state, first, *there)});
    clause({literal(state, q, value), -literal(state, first, *there)});
  }
}

/// A literal that is true exactly when the state meets every condition.
int Possible::meets(std::size_t state, const std::vector<model::Condition>& where) {
  int& met = met_[{state, where}];
  if (met != 0) return met;
  std::vector<int> fails;  // values that break a condition
  for (const model::Condition& condition : where) {
    const auto q = static_cast<std::size_t>(
        std::ranges::find(block_.questions, condition.question) - block_.questions.begin());
    for (std::size_t v = 0; v < problem_.questions[condition.question].values.size(); ++v) {
      if (!condition.values.contains(v)) fails.push_back(literal(state, q, v));
    }
  }
  if (fails.size() == 1) return met = -fails.front();
  met = fresh();
  for (const int one : fails) clause({-met, -one});
  solver_->add(met);
  for (const int one : fails) solver_->add(one);
  solver_->add(0);
  return met;
}

/// Variables that are true exactly when at least 1, 2, ... of the literals are, up to `most`.
std::vector<int> Possible::at_least(const std::vector<int>& literals, std::size_t most) {
  std::vector<int> before;
  for (const int one : literals) {
    std::vector<int> here;
    for (std::size_t k = 0; k < std::min(before.size() + 1, most); ++k) {
      // here[k] <=> before[k] or (one and before[k - 1])
      here.push_back(fresh());
      if (k < before.size()) clause({-before[k], here[k]});
      if (k == 0) {
        clause({-one, here[k]});
      } else {
        clause({-one, -before[k - 1], here[k]});
        clause({-here[k], before[k - 1]});
      }
      if (k < before.size()) {
        clause({-here[k], before[k], one});
      } else {
        clause({-here[k], one});
      }
    }
    before = std::move(here);
  }
  return before;
}

/// A literal for every state, or cell, that is counted when it is true.
std::vector<int> Possible::counted(const Constraint& constraint) {
  std::vector<int> literals;
  for (std::size_t state = 0; state < problem_.states.size(); ++state) {
    if (!constraint.states[state]) continue;
    if (constraint.cells.empty()) {
      literals.push_back(meets(state, constraint.where));
      continue;
    }
    for (const std::size_t question : constraint.cells[state]) {
      std::vector<model::Condition> where;
      for (const model::Condition& one : constraint.where) {
        if (one.question == question) where.push_back(one);
      }
      literals.push_back(meets(state, where));
    }
  }
  return literals;
}

/// Counts those that meet the conditions or those that do not, whichever can be fewer.
void Possible::add_count(const Constraint& constraint) {
  std::vector<int> literals = counted(constraint);
  std::vector<bool> allowed;
  for (const int label : constraint.label) allowed.push_back(label != kImpossible);
  const auto highest = [](const std::vector<bool>& counts) {
    return counts.rend() - std::find(counts.rbegin(), counts.rend(), true);
  };
  std::vector<bool> mirrored(allowed.rbegin(), allowed.rend());
  if (highest(mirrored) < highest(allowed)) {
    for (int& one : literals) one = -one;
    allowed = std::move(mirrored);
  }
  // One more than allowed suffices to tell that it is too many.
  const auto counts = at_least(literals, static_cast<std::size_t>(highest(allowed)));
  for (std::size_t count = 0; count <= counts.size(); ++count) {
    if (allowed[count]) continue;
    if (count > 0) solver_->add(-counts[count - 1]);
    if (count < counts.size()) solver_->add(counts[count]);
    solver_->add(0);
  }
}

void Possible::suppose(const std::vector<model::Entry>& given) {
  given_.clear();
  for (const model::Entry& entry : given) {
    const auto q = std::ranges::find(block_.questions, entry.question);
    if (q == block_.questions.end()) continue;
    given_.push_back(
        literal(entry.state, static_cast<std::size_t>(q - block_.questions.begin()), entry.value));
  }
  for (auto& row : shown_) {
    for (auto& values : row) values.assign(values.size(), false);
  }
  for (const BlockSheet& world : worlds_) note(world);
}

/// Notes what a world shows, if it agrees with what is supposed.
void Possible::note(const BlockSheet& world) {
  const auto agrees = [&](int given) {
    for (std::size_t state = 0; state < world.size(); ++state) {
      for (std::size_t q = 0; q < world[state].size(); ++q) {
        if (literal(state, q, world[state][q]) == given) return true;
      }
    }
    return false;
  };
  if (!std::ranges::all_of(given_, agrees)) return;
  for (std::size_t state = 0; state < world.size(); ++state) {
    for (std::size_t q = 0; q < world[state].size(); ++q) shown_[state][q][world[state][q]] = true;
  }
}

Verdict Possible::any() { return solve(); }

void Possible::explore() {
  // Exchanges change one cell at a time, which where two are one variable leads out of the worlds.
  if (worlds_.empty() || cells_.variables->any_same()) return;
  explorer_.emplace(problem_, cells_, block_);
  worlds_ = explorer_->reach(worlds_.back());
}

Verdict Possible::value(std::size_t state, std::size_t q, std::size_t value) {
  if (shown_[state][q][value]) return Verdict::possible;
  const int wanted = literal(state, q, value);
  if (never_[static_cast<std::size_t>(wanted)]) return Verdict::impossible;
  solver_->assume(wanted);
  const Verdict verdict = solve();
  if (verdict == Verdict::impossible && given_.empty()) {
    never_[static_cast<std::size_t>(wanted)] = true;
  }
  return verdict;
}

/// With what is supposed and what was assumed.
Verdict Possible::solve() {
  if (patience_->terminate()) {
    solver_->reset_assumptions();
    return Verdict::undecided;
  }
  for (const int one : given_) solver_->assume(one);
  // Worlds should show what no world has shown yet, so that few have to be found.
  for (std::size_t state = 0; state < shown_.size(); ++state) {
    for (std::size_t q = 0; q < shown_[state].size(); ++q) {
      const auto unseen = std::ranges::find(shown_[state][q], false);
      if (unseen == shown_[state][q].end()) continue;
      solver_->phase(
          literal(state, q, static_cast<std::size_t>(unseen - shown_[state][q].begin())));
    }
  }
  switch (solver_->solve()) {
    case kSatisfiable:
      keep_world();
      return Verdict::possible;
    case kUnsatisfiable:
      return Verdict::impossible;
    default:
      return Verdict::undecided;
  }
}

void Possible::keep_world() {
  BlockSheet world;
  for (std::size_t state = 0; state < problem_.states.size(); ++state) {
    auto& row = world.emplace_back();
    for (std::size_t q = 0; q < block_.questions.size(); ++q) {
      std::size_t value = 0;
      while (solver_->val(literal(state, q, value)) < 0) ++value;
      row.push_back(value);
    }
  }
  const auto found = explorer_ ? explorer_->reach(world) : std::vector<BlockSheet>{world};
  for (const BlockSheet& one : found) {
    note(one);
    worlds_.push_back(one);
  }
}

}  // namespace peil::disclose
