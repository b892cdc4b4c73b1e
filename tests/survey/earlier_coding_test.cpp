// SPDX-License-Identifier: EUPL-1.2
#include "survey/earlier_coding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "survey/coding.hpp"

namespace peil::survey {
namespace {

using model::Coding;
using Reasons = std::vector<model::CodingReason>;
using model::Interval;
using testing::IsEmpty;
using testing::SizeIs;

model::Answer answered(const char* id, const char* text) {
  return {id, model::AnswerStatus::answered, model::Dissemination::aggregate, text, "en"};
}

Coding coding(const char* id, const char* term, int level) {
  Coding result;
  result.question = id;
  result.term = term;
  result.levels = Interval{level, level};
  return result;
}

/// Two questions on the country, answered by XXA in two rounds; the first is coded.
struct Rounds {
  model::Codebook book;
  model::Survey survey;
  model::StateAnswer newer;

  Rounds() {
    book.dimensions = {{model::DimensionId("return"), {}, {}, {}, {{}, {}, {}}}};
    survey.id = "s1";
    survey.questions = {{{"q1", {}, {}, model::DimensionId("return")}, 1, {}},
                        {{"q2", {}, {}, model::DimensionId("return")}, 2, {}}};
    survey.answers = {answer(1)};
    newer = answer(2);
    for (const Coding& one : {coding("q1", "yes", 0), coding("q2", "no", 2)}) {
      confirm(one, survey.answers[0], survey, book);
    }
  }

  static model::StateAnswer answer(int round) {
    model::StateAnswer result;
    result.state = "XXA";
    result.round = round;
    result.received_on = model::parse_date(round == 1 ? "2025-03-01" : "2025-06-01");
    result.answers = {answered("q1", "Returns take place."), answered("q2", "None.")};
    return result;
  }

  std::vector<Coding> offered(std::vector<Coding> proposals = {}) {
    offer_earlier(proposals, newer, survey, book);
    return proposals;
  }
};

TEST(OfferEarlier, ProposesWhatWasConfirmedForTheSameAnswerAndConfirmsNothing) {
  Rounds rounds;
  const auto offered = rounds.offered();
  ASSERT_THAT(offered, SizeIs(2));
  EXPECT_EQ(offered[0].term, "yes");
  EXPECT_EQ(offered[0].levels, (Interval{0, 0}));
  EXPECT_EQ(offered[0].from, model::parse_date("2025-03-01")) << "known to hold since round 1";
  EXPECT_EQ(offered[0].reasons, (Reasons{{"earlier", "1"}}));
  EXPECT_DOUBLE_EQ(offered[0].score, 1);
  EXPECT_THAT(rounds.newer.profile.country, IsEmpty());
}

TEST(OfferEarlier, LeavesAnAnswerAloneOfWhichOneByteChanged) {
  Rounds rounds;
  rounds.newer.answers[0].text += ' ';
  ASSERT_THAT(rounds.offered(), SizeIs(1));
  EXPECT_EQ(rounds.offered()[0].question, "q2");
}

TEST(OfferEarlier, LeavesAnAnswerAloneOfWhichTheStatesOwnCodingChanged) {
  Rounds rounds;
  rounds.newer.answers[0].filled_in = {{"level", "1"}};
  rounds.survey.answers[0].answers[1].filled_in = {{"level", "2"}};
  EXPECT_THAT(rounds.offered(), IsEmpty());
}

TEST(OfferEarlier, AsksNotWhetherTheAnswerMayBeSeenByMore) {
  Rounds rounds;
  rounds.newer.answers[0].dissemination = model::Dissemination::open;
  EXPECT_THAT(rounds.offered(), SizeIs(2));
}

TEST(OfferEarlier, TakesTheNewestRoundThatHasTheSameAnswerCoded) {
  Rounds rounds;
  model::StateAnswer second = Rounds::answer(2);
  second.answers[1].text = "Not any more.";
  confirm(coding("q1", "limited", 1), second, rounds.survey, rounds.book);
  rounds.survey.answers.push_back(second);
  rounds.newer.round = 3;
  const auto offered = rounds.offered();
  ASSERT_THAT(offered, SizeIs(2));
  EXPECT_EQ(offered[0].reasons, (Reasons{{"earlier", "2"}}));
  EXPECT_EQ(offered[0].term, "limited");
  EXPECT_EQ(offered[1].reasons, (Reasons{{"earlier", "1"}})) << "round 2 said something else";
}

TEST(OfferEarlier, TakesTheSamePlaceAsAProposalThatComesToTheSameAndComesBeforeOthers) {
  Rounds rounds;
  Coding same = coding("q1", "yes", 0);
  same.reasons = {{"stated"}};
  const auto offered = rounds.offered({same, coding("q1", "perhaps", 1)});
  ASSERT_THAT(offered, SizeIs(3));
  EXPECT_EQ(offered[0].reasons, (Reasons{{"earlier", "1"}}));
  EXPECT_EQ(offered[2].term, "perhaps");
}

TEST(OfferEarlier, KnowsOnlyTheSameState) {
  Rounds rounds;
  rounds.newer.state = "XXB";
  EXPECT_THAT(rounds.offered(), IsEmpty());
}

}  // namespace
}  // namespace peil::survey
