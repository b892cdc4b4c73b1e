// SPDX-License-Identifier: EUPL-1.2
/// \file
/// The audit without counting: what CaDiCaL says is held against all worlds, written down.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "disclose/audit.hpp"
#include "disclose/brute_force.hpp"
#include "disclose/inference.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

constexpr unsigned kShards = 8;
constexpr unsigned kPerShard = 1300;  // 10,400 problems in all

AuditLimits nothing_counted(std::size_t steps) { return {0, 4096, {steps}}; }

using Cell = std::pair<std::size_t, std::size_t>;  // state, question
using Values = std::vector<std::size_t>;

/// What each coalition leaves possible, by enumeration.
class Truths {
 public:
  explicit Truths(const model::Problem& problem) : problem_(problem), cells_(problem) {
    std::vector<std::string> ids;
    for (const auto& said : problem.statements) ids.push_back(said.id);
    worlds_ = tests::worlds(problem, ids);
  }

  [[nodiscard]] bool contradictory() const { return left({}, true).empty(); }

  /// Per protected cell, the values left to the coalition.
  [[nodiscard]] std::map<Cell, Values> possible(const Values& coalition) const {
    std::map<Cell, std::set<std::size_t>> seen;
    for (const tests::World* world : left(coalition, false)) {
      for (std::size_t s = 0; s < problem_.states.size(); ++s) {
        if (std::ranges::find(coalition, s) != coalition.end()) continue;
        for (std::size_t q = 0; q < problem_.questions.size(); ++q) {
          if (cells_.is_protected(s, q)) seen[{s, q}].insert(value(*world, s, q));
        }
      }
    }
    std::map<Cell, Values> result;
    for (const auto& [cell, values] : seen) result[cell] = {values.begin(), values.end()};
    return result;
  }

 private:
  /// Worlds that agree with the answers of the coalition and those seen by name, or of everybody.
  [[nodiscard]] std::vector<const tests::World*> left(const Values& coalition, bool all) const {
    std::vector<const tests::World*> result;
    for (const tests::World& world : worlds_) {
      const auto agrees = [&](const model::Entry& answer) {
        const bool seen = cells_.named[answer.state][answer.question] ||
                          std::ranges::find(coalition, answer.state) != coalition.end();
        return (!all && !seen) || value(world, answer.state, answer.question) == answer.value;
      };
      if (std::ranges::all_of(problem_.answers, agrees)) result.push_back(&world);
    }
    return result;
  }
  [[nodiscard]] std::size_t value(const tests::World& world, std::size_t s, std::size_t q) const {
    return world[s * problem_.questions.size() + q];
  }

  const model::Problem& problem_;
  model::Cells cells_;
  std::vector<tests::World> worlds_;
};

/// Per cell the first coalition that leaves fewest values, and those.
std::map<Cell, std::pair<Values, Values>> worst_of(const model::Problem& problem,
                                                   const Truths& truths) {
  std::map<Cell, std::pair<Values, Values>> worst;
  for (const Values& coalition : coalitions(problem)) {
    for (const auto& [cell, values] : truths.possible(coalition)) {
      const auto [known, fresh] = worst.try_emplace(cell, coalition, values);
      if (!fresh && values.size() < known->second.second.size()) {
        known->second = {coalition, values};
      }
    }
  }
  return worst;
}

void expect_agreement(const model::Problem& problem) {
  const Truths truths(problem);
  if (truths.contradictory()) {
    EXPECT_THROW((void)audit(problem, nothing_counted(1'000'000)), model::InputError);
    return;
  }
  const Audit found = audit(problem, nothing_counted(1'000'000));
  const auto expected = worst_of(problem, truths);
  ASSERT_EQ(found.cells.size(), expected.size());
  std::set<Cell> told;
  for (const CellView& view : found.cells) {
    const auto& [coalition, values] = expected.at({view.state, view.question});
    EXPECT_EQ(view.coalition, coalition);
    EXPECT_EQ(view.possible, values);
    EXPECT_TRUE(view.posterior.empty());
    EXPECT_TRUE(view.decided);
    const bool few = values.size() <= static_cast<std::size_t>(problem.parameters.min_values);
    if (few || !problem.rules.empty()) told.insert({view.state, view.question});
  }
  std::set<Cell> violated;
  for (const Violation& one : found.violations) {
    EXPECT_EQ(one.breach, Breach::min_values);
    EXPECT_TRUE(violated.insert({one.view.state, one.view.question}).second) << "named twice";
  }
  EXPECT_EQ(violated, told);
  EXPECT_EQ(found.safe, told.empty());
  EXPECT_FALSE(found.approximations.empty());
}

class WithoutCounting : public testing::TestWithParam<unsigned> {};

TEST_P(WithoutCounting, PossibleValuesAreThoseOfAllWorlds) {
  for (unsigned i = 0; i < kPerShard; ++i) {
    const unsigned seed = 50'000 + GetParam() * kPerShard + i;
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    expect_agreement(tests::random_problem(seed));
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Shards, WithoutCounting, testing::Range(0U, kShards));

TEST(WithoutCounting, WhatIsNotDecidedIsUnsafeAndWhatIsCalledPossibleIs) {
  int given_up = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    const model::Problem problem = tests::random_problem(seed);
    const Truths truths(problem);
    if (truths.contradictory()) continue;
    const Audit found = audit(problem, nothing_counted(seed % 6));
    for (const CellView& view : found.cells) {
      const auto values = truths.possible(view.coalition).at({view.state, view.question});
      EXPECT_TRUE(std::ranges::includes(values, view.possible));
      if (view.decided) continue;
      ++given_up;
      EXPECT_EQ(found.safe &&
                    view.possible.size() <= static_cast<std::size_t>(problem.parameters.min_values),
                false);
    }
    if (!found.safe) continue;
    for (const auto& [cell, worst] : worst_of(problem, truths)) {
      EXPECT_GT(worst.second.size(), static_cast<std::size_t>(problem.parameters.min_values));
    }
  }
  EXPECT_GT(given_up, 100);
}

}  // namespace
}  // namespace peil::disclose
