// SPDX-License-Identifier: EUPL-1.2
#include "disclose/sight.hpp"

#include <gtest/gtest.h>

#include "disclose/audit.hpp"
#include "disclose/rule_choice.hpp"

namespace peil::disclose {
namespace {

/// Thirteen named states, all in different groups that were counted, and two others.
model::Problem many_kinds() {
  model::Problem problem;
  problem.questions = {{"q1", {"no", "yes"}}};
  for (std::size_t s = 0; s < 15; ++s) {
    problem.states.push_back("S" + std::to_string(10 + s));
    problem.answers.push_back({s, 0, 0});
    if (s < 13) problem.named.push_back({s, 0});
  }
  for (std::size_t bit = 0; bit < 4; ++bit) {
    model::CountStatement said{"s" + std::to_string(bit), {}, {{0, {1}}}, {}};
    for (std::size_t s = 0; s < 13; ++s) {
      if ((s >> bit & 1U) != 0) said.states.push_back(s);
    }
    for (int n = 0; n <= static_cast<int>(said.states.size()); ++n) said.counts.insert(n);
    problem.statements.push_back(said);
  }
  return problem;
}

TEST(Sights, TooManyToGoThroughCountAsUnsafe) {
  model::Problem problem = many_kinds();
  const model::CountRule nothing_said{"r1", {13, 14}, {{0, {1}}}, {{0, 1, 2}}};
  EXPECT_FALSE(choose_rule({{problem, nothing_said}}));
  problem.rules = {nothing_said};
  const Audit audit = disclose::audit(problem);
  EXPECT_FALSE(audit.safe);
  EXPECT_FALSE(audit.approximations.empty());
}

TEST(Sights, AStateOfWhichSomethingElseIsProtectedIsNotExchangedForAnother) {
  model::Problem problem;
  problem.states = {"XXA", "XXB"};
  problem.questions = {{"q1", {"no", "yes"}}, {"q2", {"no", "yes"}}};
  problem.answers = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
  problem.named = {{0, 0}, {1, 0}};
  problem.parameters = {0, 2, 1.0};
  // Discloses only when XXA says yes on q1 and XXB no: then the one counted is XXA.
  problem.rules = {{"r1", {0, 1}, {{0, {1}}, {1, {1}}}, {{0, 2}, {1}}}};
  EXPECT_FALSE(audit(problem).safe);
}

}  // namespace
}  // namespace peil::disclose
