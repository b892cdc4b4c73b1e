// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <map>

#include "disclose/audit.hpp"
#include "disclose/brute_force.hpp"
#include "redteam/scenarios.hpp"

namespace peil::tests {
namespace {

TEST(RedTeam, HasAtLeastThreeHundredScenarios) { EXPECT_GE(scenarios().size(), 300U); }

TEST(RedTeam, EveryAttackSucceedsAndFailsSometimes) {
  std::map<std::string, std::pair<int, int>> verdicts;
  for (const Scenario& scenario : scenarios()) {
    const bool safe = enumerate(scenario.problem)->safe;
    (safe ? verdicts[scenario.attack].first : verdicts[scenario.attack].second)++;
  }
  for (const auto& [attack, counts] : verdicts) {
    EXPECT_GT(counts.second, 0) << attack << " never discloses";
  }
}

TEST(RedTeam, TheAuditMissesNoneAndRaisesNoFalseAlarm) {
  for (std::size_t i = 0; i < scenarios().size(); ++i) {
    const Scenario& scenario = scenarios()[i];
    EXPECT_EQ(disclose::audit(scenario.problem).safe, enumerate(scenario.problem)->safe)
        << scenario.attack << ", scenario " << i;
  }
}

/// Four states, a yes/no question and what is said of it: the case of the documentation.
model::Problem four_states(std::vector<std::size_t> answers) {
  model::Problem problem;
  problem.questions = {{"q1", {"no", "yes"}}};
  for (std::size_t s = 0; s < answers.size(); ++s) {
    problem.states.push_back(std::string("XX") + static_cast<char>('A' + s));
    problem.answers.push_back({s, 0, answers[s]});
  }
  problem.parameters.max_posterior = 1;
  return problem;
}

TEST(RedTeam, AllFourNamesEverybodysAnswer) {
  model::Problem problem = four_states({1, 1, 1, 1});
  problem.statements = {{"s1", {0, 1, 2, 3}, {{0, {1}}}, {4}}};
  EXPECT_EQ(disclose::audit(problem).violations.size(), 4U);
}

TEST(RedTeam, ThreeOfFourNamesEverybodysAnswerToTheOneThatDiffers) {
  model::Problem problem = four_states({1, 1, 1, 0});
  problem.statements = {{"s1", {0, 1, 2, 3}, {{0, {1}}}, {3}}};
  const disclose::Audit audit = disclose::audit(problem);
  ASSERT_EQ(audit.violations.size(), 3U);
  EXPECT_EQ(audit.violations.front().view.coalition, (std::vector<std::size_t>{3}));
}

TEST(RedTeam, TwoOfFourIsSafeAgainstOneInsiderAndNotAgainstTwo) {
  model::Problem problem = four_states({1, 1, 0, 0});
  problem.statements = {{"s1", {0, 1, 2, 3}, {{0, {1}}}, {2}}};
  EXPECT_TRUE(disclose::audit(problem).safe);
  problem.parameters.insiders = 2;
  EXPECT_FALSE(disclose::audit(problem).safe);
}

TEST(RedTeam, ASilenceThatDependsOnTheAnswersIsCaughtAsARule) {
  model::Problem problem = four_states({1, 1, 0, 0});
  problem.rules = {{"r1", {0, 1, 2, 3}, {{0, {1}}}, {{0, 1, 2}, {3, 4}}}};
  EXPECT_FALSE(disclose::audit(problem).safe);
  problem.rules = {{"r1", {0, 1, 2, 3}, {{0, {1}}}, {{2}, {0, 1, 3, 4}}}};
  EXPECT_TRUE(disclose::audit(problem).safe);
}

TEST(RedTeam, RanksOfStatesThatPublishedShiftTheCountToTheOthers) {
  model::Problem problem = four_states({1, 1, 0, 0});
  problem.known = {{0, 0, 1}, {2, 0, 0}};
  problem.statements = {{"s1", {0, 1, 2, 3}, {{0, {1}}}, {2}}};
  EXPECT_FALSE(disclose::audit(problem).safe);
}

TEST(RedTeam, WhoSeesTwoOfFourAnswersByNameSubtractsThem) {
  model::Problem problem = four_states({1, 1, 0, 0});
  problem.statements = {{"s1", {0, 1, 2, 3}, {{0, {1}}}, {2}}};
  problem.named = {{0, 0}, {1, 0}};
  const disclose::Audit audit = disclose::audit(problem);
  ASSERT_EQ(audit.violations.size(), 2U);
  EXPECT_EQ(audit.violations.front().view.state, 2U);
}

TEST(RedTeam, ARuleIsJudgedForAllThatMayBeSeenByName) {
  model::Problem problem = four_states({1, 0, 1, 0});
  problem.parameters.insiders = 0;
  problem.named = {{0, 0}, {1, 0}};
  problem.rules = {{"r1", {0, 1, 2, 3}, {{0, {1}}}, {{0, 1, 3, 4}, {2}}}};
  EXPECT_FALSE(disclose::audit(problem).safe);  // two, and both that are named said yes
  problem.rules = {{"r1", {0, 1, 2, 3}, {{0, {1}}}, {{0, 2, 4}, {1, 3}}}};
  EXPECT_TRUE(disclose::audit(problem).safe);
}

}  // namespace
}  // namespace peil::tests
