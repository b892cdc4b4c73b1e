// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "disclose/all_worlds.hpp"
#include "model/error.hpp"

namespace peil::disclose {
namespace {

constexpr unsigned kShards = 10;
constexpr unsigned kPerShard = 1000;  // 10,000 problems in all

std::string say(const tests::Insight& one) {
  std::string text = std::to_string(one.possible) + " possible, " + std::to_string(one.largest);
  for (const std::string& state : one.coalition) text += " " + state;
  return text + (one.by_statements ? "" : " by rules");
}

template <typename Key>
void expect_same(const std::map<Key, tests::Insight>& found,
                 const std::map<Key, tests::Insight>& expected) {
  EXPECT_EQ(found.size(), expected.size());
  for (const auto& [key, insight] : expected) {
    const auto here = found.find(key);
    if (here == found.end()) {
      ADD_FAILURE() << "missed: " << say(insight);
    } else {
      EXPECT_EQ(here->second, insight) << say(here->second) << " for " << say(insight);
    }
  }
}

/// What is named suffices, and none of it can be left out.
void expect_minimal(const model::Problem& problem, const Violation& violation) {
  const std::set<std::string> all(violation.by.begin(), violation.by.end());
  EXPECT_TRUE(tests::breaks_with(problem, violation, all));
  for (const std::string& one : all) {
    std::set<std::string> fewer = all;
    fewer.erase(one);
    EXPECT_FALSE(tests::breaks_with(problem, violation, fewer)) << one;
  }
}

void expect_agreement(const model::Problem& problem, bool blame) {
  const auto expected = tests::insights(problem);
  if (!expected) {
    EXPECT_THROW((void)audit(problem), model::InputError);
    return;
  }
  const Audit found = audit(problem);
  EXPECT_EQ(found.safe, expected->violations.empty());
  EXPECT_TRUE(found.approximations.empty());
  const tests::Insights mine = tests::insights_of(problem, found);
  expect_same(mine.cells, expected->cells);
  expect_same(mine.violations, expected->violations);
  if (!blame) return;
  for (const Violation& violation : found.violations) expect_minimal(problem, violation);
}

class FullProblems : public testing::TestWithParam<unsigned> {};

TEST_P(FullProblems, AreAuditedForEveryReaderAsByAllWorlds) {
  for (unsigned i = 0; i < kPerShard; ++i) {
    const unsigned seed = GetParam() * kPerShard + i;
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    expect_agreement(tests::random_full_problem(seed), i % 25 == 0);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Shards, FullProblems, testing::Range(0U, kShards));

TEST(FullProblemsAreVaried, EveryKindOccursOften) {
  std::map<std::string, int> seen;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const model::Problem problem = tests::random_full_problem(seed);
    if (!problem.same.empty()) ++seen["same"];
    if (!problem.positions.empty()) ++seen["positions"];
    if (problem.named_reader == model::NamedReader::guarded && !problem.named.empty()) {
      ++seen["officials"];
    }
    if (problem.protect == model::Protect::conditions) ++seen["conditions"];
    for (const auto& one : problem.statements) seen["cells"] += one.cells.empty() ? 0 : 1;
    try {
      ++seen[audit(problem).safe ? "safe" : "unsafe"];
    } catch (const model::InputError&) {
      ++seen["contradictory"];
    }
  }
  for (const char* kind : {"same", "positions", "officials", "conditions", "cells", "safe"}) {
    EXPECT_GT(seen[kind], 100) << kind;
  }
  EXPECT_GT(seen["unsafe"], 100);
  EXPECT_GT(seen["contradictory"], 5);
}

}  // namespace
}  // namespace peil::disclose
