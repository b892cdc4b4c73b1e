// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "disclose/audit.hpp"
#include "disclose/brute_force.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

constexpr unsigned kShards = 8;
constexpr unsigned kPerShard = 1500;  // 12,000 problems in all

void expect_same(const CellView& view, const CellView& expected) {
  EXPECT_EQ(view.state, expected.state);
  EXPECT_EQ(view.question, expected.question);
  EXPECT_EQ(view.coalition, expected.coalition);
  EXPECT_EQ(view.possible, expected.possible);
  EXPECT_EQ(view.posterior, expected.posterior);
}

/// Equally bad: a rule may disclose as much in several circumstances, of which one is reported.
void expect_as_bad(const CellView& view, const CellView& expected) {
  EXPECT_EQ(view.state, expected.state);
  EXPECT_EQ(view.question, expected.question);
  EXPECT_EQ(view.coalition, expected.coalition);
  EXPECT_EQ(view.possible.size(), expected.possible.size());
  EXPECT_EQ(std::ranges::max(view.posterior), std::ranges::max(expected.posterior));
}

/// The named statements and rules suffice, and none of them can be left out.
void expect_minimal(const model::Problem& problem, const Violation& violation) {
  EXPECT_TRUE(tests::broken_by(problem, violation, violation.by));
  for (std::size_t i = 0; i < violation.by.size(); ++i) {
    std::vector<std::string> fewer = violation.by;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_FALSE(tests::broken_by(problem, violation, fewer));
  }
}

void expect_agreement(const model::Problem& problem, bool blame) {
  const auto expected = tests::enumerate(problem);
  if (!expected) {
    EXPECT_THROW((void)audit(problem), model::InputError);
    return;
  }
  const Audit found = audit(problem);
  EXPECT_EQ(found.safe, expected->safe);
  EXPECT_TRUE(found.approximations.empty());
  ASSERT_EQ(found.cells.size(), expected->cells.size());
  for (std::size_t i = 0; i < found.cells.size(); ++i) {
    expect_same(found.cells[i], expected->cells[i]);
  }
  ASSERT_EQ(found.violations.size(), expected->violations.size());
  for (std::size_t i = 0; i < found.violations.size(); ++i) {
    EXPECT_EQ(found.violations[i].breach, expected->violations[i].breach);
    expect_as_bad(found.violations[i].view, expected->violations[i].view);
    if (blame) expect_minimal(problem, found.violations[i]);
  }
}

class RandomProblems : public testing::TestWithParam<unsigned> {};

TEST_P(RandomProblems, AreAuditedAsByEnumerationOfAllWorlds) {
  for (unsigned i = 0; i < kPerShard; ++i) {
    const unsigned seed = GetParam() * kPerShard + i;
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    expect_agreement(tests::random_problem(seed), i % 10 == 0);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Shards, RandomProblems, testing::Range(0U, kShards));

TEST(RandomProblemsAreVaried, SafeUnsafeAndContradictoryOnesAllOccurOften) {
  int safe = 0;
  int unsafe = 0;
  int contradictory = 0;
  int with_rules = 0;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    const model::Problem problem = tests::random_problem(seed);
    if (!problem.rules.empty()) ++with_rules;
    try {
      (audit(problem).safe ? safe : unsafe)++;
    } catch (const model::InputError&) {
      ++contradictory;
    }
  }
  EXPECT_GT(safe, 100);
  EXPECT_GT(unsafe, 100);
  EXPECT_GT(contradictory, 10);
  EXPECT_GT(with_rules, 300);
}

}  // namespace
}  // namespace peil::disclose
