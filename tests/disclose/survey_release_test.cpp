// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

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
          {model::ConceptId("group_" + id), std::nullopt, model::DimensionId("persecution_risk")},
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
  EXPECT_TRUE(release.safe);
}

TEST(PlanRelease, SaysNothingOnAQuestionWhereTheBaselineHasNoLevel) {
  const Release release = plan_release(survey(), {question("q1", 1), question("q2", std::nullopt)},
                                       {}, Audience::everyone, {.max_posterior = 1});
  ASSERT_EQ(release.statements.size(), 1U);
  EXPECT_EQ(release.statements[0].question, "q1");
  EXPECT_EQ(release.withheld, 1U);
}

TEST(PlanRelease, SaysThingsInTheOrderOfTheQuestionsWhateverTheAnswers) {
  std::mt19937 random(5);
  // Whether something is said of all three together hangs on what is said of each, and on no more.
  std::map<std::vector<std::set<int>>, bool> together;
  for (int i = 0; i < 300; ++i) {
    std::vector<CountedQuestion> questions{question("q1", 1), question("q2", 1), question("q3", 1)};
    for (CountedQuestion& one : questions) {
      for (Respondent& state : one.respondents) state.level = static_cast<int>(random() % 5);
    }
    const Release release = plan_release(survey(), questions, {}, Audience::everyone, {});
    ASSERT_GE(release.statements.size(), 3U);
    std::vector<std::set<int>> said;
    for (std::size_t q = 0; q < 3; ++q) {
      EXPECT_EQ(release.statements[q].question, questions[q].id);
      EXPECT_EQ(release.statements[q].id, "s" + std::to_string(q + 1));
      said.push_back(release.statements[q].published);
    }
    const bool total = release.statements.size() == 4U;
    EXPECT_EQ(together.emplace(said, total).first->second, total);
  }
  EXPECT_GT(together.size(), 3U);
}

/// What a release says of each question before anybody looks at the count.
std::vector<std::vector<std::set<int>>> rules_of(const Release& release) {
  std::vector<std::vector<std::set<int>>> rules;
  for (const ReleasedStatement& one : release.statements) rules.push_back(one.classes);
  return rules;
}

CountedQuestion answered(const std::vector<int>& levels) {
  CountedQuestion result = question("q1", 1);
  result.respondents.clear();
  for (const int level : levels) {
    result.respondents.push_back(
        {std::string("XX") + static_cast<char>('A' + result.respondents.size()), level,
         Dissemination::aggregate});
  }
  return result;
}

TEST(PlanRelease, UsesTheSameRuleWhateverTheAnswers) {
  std::mt19937 random(3);
  for (const bool open : {true, false}) {
    for (std::size_t n = 2; n <= 9; ++n) {
      model::Survey asked = survey();
      asked.respondents_public = open;
      std::optional<std::vector<std::vector<std::set<int>>>> rules;
      for (int i = 0; i < 20; ++i) {
        std::vector<int> levels(n);
        for (int& level : levels) level = static_cast<int>(random() % 5);
        const Release release = plan_release(asked, {answered(levels)}, {}, Audience::everyone, {});
        if (!rules) rules = rules_of(release);
        EXPECT_EQ(rules_of(release), *rules) << n << " states";
      }
    }
  }
}

LedgerRecord record_of(const Release& release) {
  LedgerRecord record{"2024-12-01T10:00:00Z", "s", "public", "", {}, release.parameters, true};
  for (const ReleasedStatement& one : release.statements) {
    record.statements.push_back(recorded(one));
  }
  return record;
}

TEST(PlanRelease, DoesNotSayOfAnOldSentenceThatItWasKeptFromOfficials) {
  const std::vector<CountedQuestion> counted{answered({2, 2, 2, 2, 0, 0})};
  const auto release = [&](const std::vector<LedgerRecord>& earlier, Officials officials) {
    return plan_release(survey(), counted, earlier, Audience::everyone, {}, officials);
  };
  const Release first = release({}, Officials::trusted);
  ASSERT_EQ(first.statements.size(), 1U);
  const Release again = release({record_of(first)}, Officials::guarded);
  ASSERT_EQ(again.statements.size(), 1U);
  EXPECT_EQ(officials_guarded_against(again), Officials::trusted);
  EXPECT_EQ(officials_guarded_against(release({}, Officials::guarded)), Officials::guarded);
}

TEST(LastReleased, TellsTotalsWithWhatTheirQuestionsCompare) {
  model::Survey asked = survey();
  std::vector<CountedQuestion> counted;
  for (const char* id : {"q1", "q2", "q3"}) {
    model::SurveyQuestion& one = asked.questions.emplace_back();
    one.about.id = id;
    one.about.concept_id = model::ConceptId(std::string("group_") + id);
    one.about.dimension = model::DimensionId("persecution_risk");
    counted.push_back(answered({2, 2, 2, 2, 0, 0}));
    counted.back().id = id;
    counted.back().about.concept_id = one.about.concept_id;
  }
  counted[1].at_least = 2;
  const Release release = plan_release(asked, counted, {}, Audience::everyone, {});
  ASSERT_EQ(release.statements.size(), 4U);
  const auto again = last_released(asked, {record_of(release)}, Audience::everyone);
  ASSERT_EQ(again.size(), 4U);
  const ReleasedStatement& total = again.back();
  EXPECT_EQ(total.published, release.statements.back().published);
  EXPECT_EQ(total.about,
            (align::RowKey{std::nullopt, std::nullopt, model::DimensionId("persecution_risk")}));
  EXPECT_EQ(total.answers, 18U);
  ASSERT_EQ(total.parts.size(), 3U);
  EXPECT_EQ(total.parts[1].about.concept_id, "group_q2");
  EXPECT_EQ(total.parts[1].at_least, 2);
  asked.questions.pop_back();  // of a question that is not asked any more nothing is known
  const auto fewer = last_released(asked, {record_of(release)}, Audience::everyone);
  ASSERT_EQ(fewer.size(), 3U);
  EXPECT_TRUE(fewer.back().parts.empty());
}

TEST(PlanRelease, SaysAgainWhatWasSaid) {
  for (std::size_t yes = 0; yes <= 7; ++yes) {
    std::vector<int> levels(7, 0);
    std::fill_n(levels.begin(), yes, 2);
    for (const int insiders : {0, 1, 2}) {
      const model::SafetyParameters parameters{.insiders = insiders};
      const Release first =
          plan_release(survey(), {answered(levels)}, {}, Audience::everyone, parameters);
      const Release second = plan_release(survey(), {answered(levels)}, {record_of(first)},
                                          Audience::everyone, parameters);
      const auto said = [](const Release& release) {
        std::vector<std::set<int>> counts;
        for (const ReleasedStatement& one : release.statements) {
          if (!one.silent) counts.push_back(one.published);
        }
        return counts;
      };
      EXPECT_EQ(said(second), said(first)) << yes << " of 7, " << insiders << " insiders";
    }
  }
}

TEST(PlanRelease, SaysAgainWhatWasSaidWhateverHasBecomeOfTheAnswersOrTheParameters) {
  const Release first = plan_release(survey(), {answered({2, 2, 0, 0})}, {}, Audience::everyone,
                                     {.max_posterior = 1});
  ASSERT_EQ(first.statements.at(0).published, std::set<int>{2});
  for (const int insiders : {0, 1, 3}) {
    for (const auto& levels : {std::vector{0, 2, 2, 0}, {2, 2, 2, 0}, {0, 0, 0, 0}}) {
      const Release again = plan_release(survey(), {answered(levels)}, {record_of(first)},
                                         Audience::everyone, {.insiders = insiders});
      ASSERT_EQ(again.statements.size(), 1U);
      EXPECT_EQ(again.statements[0].published, std::set<int>{2});
      EXPECT_EQ(again.withheld, 0U);
    }
  }
}

TEST(PlanRelease, AlwaysSaysSomethingInNeighbouringCountsOfFiveStates) {
  for (std::size_t yes = 0; yes <= 5; ++yes) {
    std::vector<int> levels(5, 0);
    std::fill_n(levels.begin(), yes, 2);
    const Release release = plan_release(survey(), {answered(levels)}, {}, Audience::everyone, {});
    ASSERT_EQ(release.statements.size(), 1U);
    EXPECT_FALSE(release.statements[0].silent);
    EXPECT_EQ(release.statements[0].classes, (std::vector<std::set<int>>{{0, 1, 2}, {3, 4, 5}}));
  }
}

}  // namespace
}  // namespace peil::disclose
