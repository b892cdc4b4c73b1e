// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <gtest/gtest.h>

namespace peil::disclose {
namespace {

using model::Dissemination;

model::Survey survey() {
  model::Survey result;
  result.id = "s";
  result.respondents_public = true;
  return result;
}

/// Four states of which two are on level 2 and two on level 0.
CountedQuestion question(const std::string& id, std::optional<int> at_least) {
  return {id,
          {"group_" + id, std::nullopt, "persecution_risk"},
          4,
          at_least,
          false,
          {{"XXA", 2, Dissemination::aggregate},
           {"XXB", 0, Dissemination::aggregate},
           {"XXC", 2, Dissemination::aggregate},
           {"XXD", 0, Dissemination::aggregate}}};
}

TEST(PlanRelease, PublishesTheClassOfTheTrueCount) {
  const Release release =
      plan_release(survey(), {question("q1", 1)}, {}, Audience::everyone, {.max_posterior = 1});
  ASSERT_EQ(release.statements.size(), 1U);
  EXPECT_EQ(release.statements[0].published, std::set<int>{2});
  EXPECT_FALSE(release.statements[0].silent);
  EXPECT_EQ(release.withheld, 0U);
  EXPECT_TRUE(release.audit.safe);
}

TEST(PlanRelease, SaysNothingOnAQuestionWhereTheBaselineHasNoLevel) {
  const Release release = plan_release(survey(), {question("q1", 1), question("q2", std::nullopt)},
                                       {}, Audience::everyone, {.max_posterior = 1});
  ASSERT_EQ(release.statements.size(), 1U);
  EXPECT_EQ(release.statements[0].question, "q1");
  EXPECT_EQ(release.withheld, 1U);
}

}  // namespace
}  // namespace peil::disclose
