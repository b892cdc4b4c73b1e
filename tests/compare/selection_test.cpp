// SPDX-License-Identifier: EUPL-1.2
#include "compare/selection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using model::Instrument;
using testing::ElementsAre;

/// The Netherlands and a survey on Pakistan; EUAA is known as a source of guidance, without a
/// profile.
model::Repository repository() {
  model::Repository result;
  result.codebook = codebook();
  result.codebook.sources[1].kind = model::SourceKind::guidance;
  model::Profile nld = profile("NLD");
  say(nld, "women", "l3");
  model::Position practice = position("l1");
  practice.instrument = Instrument::practice;
  say(nld, {{model::ConceptId("women"), model::Relation::exact}}, practice);
  result.profiles = {nld};
  model::StateAnswer answer;
  answer.state = "XXA";
  answer.profile = profile("XXA");
  say(answer.profile, "women", "l2");
  answer.answers = {
      {"q1", model::AnswerStatus::answered, model::Dissemination::government, "", ""}};
  model::StateAnswer second = answer;
  second.round = 2;
  second.answers.push_back({});
  model::Survey survey;
  survey.id = "s";
  survey.origin = model::OriginId("PAK");
  survey.asked = {"XXA", "XXB", "XXC"};
  model::StateAnswer other = answer;
  other.state = "XXB";
  survey.answers = {second, answer, other};
  result.surveys = {survey};
  return result;
}

Request request() {
  Request result;
  result.origin = model::OriginId("PAK");
  result.as_of = kDay;
  return result;
}

std::string usage_error(const Request& asked) {
  const model::Repository all = repository();
  try {
    (void)select(all, asked);
  } catch (const model::UsageError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Select, ComparesWithGuidanceEvenWhereThereIsNone) {
  const model::Repository all = repository();
  const Selection selection = select(all, request());
  EXPECT_EQ(selection.baseline, "NLD");
  EXPECT_THAT(selection.against, ElementsAre("EUAA"));
  EXPECT_EQ(selection.voices[1].profile, nullptr);
}

TEST(Select, TakesTheLatestRoundOfASurveyAndItsMostClosedWish) {
  const model::Repository all = repository();
  Request asked = request();
  asked.surveys = {"s"};
  const Selection selection = select(all, asked);
  EXPECT_THAT(selection.against, ElementsAre("EUAA", "XXA", "XXB"));
  EXPECT_EQ(selection.voices[2].at_least, model::Dissemination::aggregate);
}

TEST(Select, TakesOnlyTheAnswersOfTheStatesNamedAndEachOnce) {
  const model::Repository all = repository();
  Request asked = request();
  asked.surveys = {"s"};
  asked.against = {{model::SourceId("XXB")}};
  EXPECT_THAT(select(all, asked).against, ElementsAre("XXB"));
  EXPECT_NE(select(all, asked).voices[1].profile, nullptr);
  asked.against = {{model::SourceId("XXB"), model::SourceId("EUAA")}};
  EXPECT_THAT(select(all, asked).against, ElementsAre("EUAA", "XXB"));
}

TEST(Select, AddsAllAnswersToOthersThatAreNamed) {
  const model::Repository all = repository();
  Request asked = request();
  asked.surveys = {"s"};
  asked.against = {{model::SourceId("EUAA")}};
  EXPECT_THAT(select(all, asked).against, ElementsAre("EUAA", "XXA", "XXB"));
}

TEST(Select, SaysNothingOfAStateThatWasAskedAndDidNotAnswer) {
  const model::Repository all = repository();
  Request asked = request();
  asked.surveys = {"s"};
  asked.against = {{model::SourceId("EUAA"), model::SourceId("XXC")}};
  EXPECT_THAT(select(all, asked).against, ElementsAre("EUAA"));
}

TEST(Select, SetsAnAnswerBesideWhatTheStatePublishes) {
  model::Repository all = repository();
  model::Profile published = profile("XXA");
  say(published, "women", "l3");
  all.profiles.push_back(published);
  Request asked = request();
  asked.surveys = {"s"};
  asked.against = {{model::SourceId("XXA")}};
  EXPECT_THAT(select(all, asked).against, ElementsAre("XXA", "XXA:s"));
}

TEST(Select, LetsASourceSpeakTwiceInDifferentInstruments) {
  const model::Repository all = repository();
  Request asked = request();
  asked.against = {{model::SourceId("NLD")}};
  asked.instruments = {Instrument::policy, Instrument::guidance};
  asked.against_instruments = {Instrument::practice, Instrument::case_law};
  const Comparison found = compare(all, asked);
  EXPECT_EQ(found.summary.at(0).against, "NLD:practice,case_law");
  EXPECT_EQ(found.verdicts.at(0).at(0).verdict, model::Verdict::more_lenient);
}

TEST(Select, PutsAProposalBesideTheBaseline) {
  const model::Repository all = repository();
  model::Profile draft = profile("NLD");
  say(draft, "women", "l1");
  Request asked = request();
  asked.draft = &draft;
  const Selection selection = select(all, asked);
  EXPECT_EQ(selection.proposal, "NLD*");
  EXPECT_EQ(selection.voices[1].id, "NLD*");
  EXPECT_EQ(selection.voices[1].profile, &selection.proposals.front());
}

TEST(Select, RefusesWhatMakesNoComparison) {
  Request asked = request();
  asked.baseline = model::SourceId("XYZ");
  EXPECT_EQ(usage_error(asked), "unknown source 'XYZ'");
  asked = request();
  asked.against = {{model::SourceId("NLD")}};
  EXPECT_EQ(usage_error(asked), "NLD is compared with itself");
  asked.against = {{model::SourceId("EUAA"), model::SourceId("EUAA")}};
  EXPECT_EQ(usage_error(asked), "EUAA is given twice");
  asked = request();
  asked.surveys = {"t"};
  EXPECT_EQ(usage_error(asked), "unknown survey 't'");
  asked = request();
  asked.origin = model::OriginId("IRN");
  asked.surveys = {"s"};
  EXPECT_EQ(usage_error(asked), "survey 's' is on PAK, not on IRN");
  const model::Profile draft = profile("EUAA");
  asked = request();
  asked.draft = &draft;
  EXPECT_EQ(usage_error(asked), "the proposal is of EUAA on PAK, not of NLD on PAK");
}

}  // namespace
}  // namespace peil::compare
