// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace peil::survey {
namespace {

using model::Coding;
using Reasons = std::vector<model::CodingReason>;
using model::Interval;
using model::Relation;
using testing::IsEmpty;
using testing::SizeIs;

model::Codebook codebook() {
  model::Codebook book;
  const auto level = [](const char* label) {
    model::Level result;
    result.label = {{"en", label}};
    return result;
  };
  book.dimensions = {{model::DimensionId("state_protection"),
                      {},
                      {},
                      {},
                      {level("available"), level("case by case"), level("not available")}},
                     {model::DimensionId("decision_maker"), {}, {}, {}, {}}};
  book.concepts = {{model::ConceptId("ahmadis"), {{"en", "Ahmadis"}}, {}, {}, {}, {}},
                   {model::ConceptId("preachers"),
                    {{"en", "Ahmadi preachers"}},
                    {model::ConceptId("ahmadis")},
                    {},
                    {},
                    {}},
                   {model::ConceptId("women"), {{"en", "women"}}, {}, {}, {}, {}}};
  model::Term presumed;
  presumed.dimension = model::DimensionId("state_protection");
  presumed.term = "presumed absent";
  presumed.levels = Interval{2, 2};
  presumed.phrases = {{"en", {"cannot turn to the police"}}};
  model::Vocabulary vocabulary;
  vocabulary.source = model::SourceId("XXA");
  vocabulary.terms = {presumed};
  book.vocabularies = {vocabulary};
  return book;
}

model::SurveyQuestion question(const char* id, std::optional<model::ConceptId> concept_id,
                               const char* dimension = "state_protection",
                               std::optional<model::RegionId> region = std::nullopt) {
  return {{id, std::move(concept_id), std::move(region), model::DimensionId(dimension)},
          std::stoi(id + 1),
          {}};
}

model::Answer answered(const char* id, std::string text) {
  return {id, model::AnswerStatus::answered, model::Dissemination::aggregate, std::move(text),
          "en"};
}

/// Knows "Ahmadi preachers" and "women"; nothing else is near.
std::vector<match::Suggestion> groups(std::string_view name, std::string_view) {
  if (name == "Ahmadi preachers")
    return {{model::ConceptId("preachers"),
             Relation::exact,
             0.7,
             false,
             {match::Likeness::label, "en"}}};
  if (name == "Ahmadis who preach")
    return {{model::ConceptId("ahmadis"),
             Relation::part,
             0.86,
             false,
             {.part = match::NamePart::narrowed}}};
  if (name == "Ahmadis")
    return {
        {model::ConceptId("ahmadis"), Relation::exact, 1, false, {match::Likeness::label, "en"}}};
  if (name == "women")
    return {{model::ConceptId("women"), Relation::exact, 1, false, {match::Likeness::label, "en"}}};
  return {};
}

std::vector<Coding> proposals(
    const std::string& text,
    std::optional<model::ConceptId> concept_id = model::ConceptId("ahmadis"),
    const char* dimension = "state_protection") {
  return propose(question("q1", std::move(concept_id), dimension), answered("q1", text), codebook(),
                 "XXA", groups);
}

TEST(Propose, ReadsATermOfTheStatesOwnVocabularyByItsPhrases) {
  const auto found = proposals("They cannot turn to the police for this.");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].term, "presumed absent");
  EXPECT_EQ(found[0].levels, (Interval{2, 2}));
  EXPECT_DOUBLE_EQ(found[0].score, 0.8);
  EXPECT_EQ(found[0].question, "q1");
  EXPECT_EQ(found[0].concept_id, "ahmadis");
}

TEST(Propose, KnowsNoOtherStatesVocabulary) {
  const auto found =
      propose(question("q1", model::ConceptId("ahmadis")),
              answered("q1", "cannot turn to the police"), codebook(), "XXB", groups);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].term, "");
  EXPECT_DOUBLE_EQ(found[0].score, 0);
}

TEST(Propose, TakesTheLongerOfTwoLabelsThatLieInOneAnother) {
  const auto found = proposals("Protection is not available.");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].levels, (Interval{2, 2}));
  EXPECT_EQ(found[0].reasons, (Reasons{{"level", "2 (en)"}}));
}

TEST(Propose, IsSurerOfALabelThatIsTheWholeAnswer) {
  EXPECT_DOUBLE_EQ(proposals("Case by case").at(0).score, 0.9);
  EXPECT_DOUBLE_EQ(proposals("Usually case by case.").at(0).score, 0.6);
}

TEST(Propose, HalvesTheScoreOfEachOfSeveralLevels) {
  const auto found = proposals("For most not available, for others case by case.");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_DOUBLE_EQ(found[0].score, 0.3);
  EXPECT_EQ(found[0].reasons, (Reasons{{"level", "2 (en)"}, {"several"}}));
}

TEST(Propose, FindsNoLabelInsideAWord) {
  EXPECT_DOUBLE_EQ(proposals("This is unavailable.").at(0).score, 0);
}

TEST(Propose, PutsAnAnswerInSubstanceBeforeAPersonEvenWhenNothingIsRecognised) {
  const auto found = proposals("It depends.");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].levels, std::nullopt);
  EXPECT_EQ(found[0].reasons, (Reasons{{"nothing"}}));
}

TEST(Propose, ProposesNothingWithoutAnAnswerInSubstance) {
  model::Answer silent = answered("q1", "not available");
  silent.status = model::AnswerStatus::withheld;
  EXPECT_THAT(
      propose(question("q1", model::ConceptId("ahmadis")), silent, codebook(), "XXA", groups),
      IsEmpty());
}

TEST(Propose, TakesAShortAnswerToAnOpenQuestionAsItIs) {
  const auto found = proposals("the minister", std::nullopt, "decision_maker");
  EXPECT_EQ(found.at(0).term, "the minister");
  EXPECT_EQ(proposals("The minister.", std::nullopt, "decision_maker").at(0).term, "The minister");
  EXPECT_DOUBLE_EQ(found[0].score, 0.5);
  EXPECT_EQ(proposals(std::string(61, 'x'), std::nullopt, "decision_maker").at(0).term, "");
}

TEST(Propose, IsAboutTheNarrowerGroupThatAnAnswerNamesBeforeItsColon) {
  const Coding narrower = proposals("Ahmadi preachers: not available").at(0);
  EXPECT_EQ(narrower.group, "Ahmadi preachers");
  EXPECT_EQ(narrower.concept_id, "preachers");
  EXPECT_DOUBLE_EQ(narrower.score, 0.6);  // of the label, which is less sure than the match
  const Coding part = proposals("Ahmadis who preach: not available").at(0);
  EXPECT_EQ(part.concept_id, "ahmadis");
  EXPECT_EQ(part.relation, Relation::part);
}

TEST(Propose, StaysWithTheGroupAskedAboutWhereTheAnswerNamesItOrAnother) {
  for (const char* text :
       {"Ahmadis: not available", "women: not available", "Note: not available"}) {
    const Coding coding = proposals(text).at(0);
    EXPECT_EQ(coding.group, "") << text;
    EXPECT_EQ(coding.concept_id, "ahmadis") << text;
  }
}

TEST(NameGroup, LeavesAGroupThatNothingIsNearWithoutAConcept) {
  Coding coding;
  coding.group = "beekeepers";
  coding.concept_id = model::ConceptId("ahmadis");
  coding.score = 0.9;
  name_group(coding, "en", groups);
  EXPECT_EQ(coding.concept_id, std::nullopt);
  EXPECT_DOUBLE_EQ(coding.score, 0.3);
  EXPECT_EQ(coding.reasons, (Reasons{{"unknown_group"}}));
}

TEST(NameGroup, PrefersTheGroupAskedAboutAmongThoseAsNear) {
  const GroupLookup two = [](std::string_view, std::string_view) -> std::vector<match::Suggestion> {
    return {{model::ConceptId("women"), Relation::exact, 0.8, false, {}},
            {model::ConceptId("ahmadis"), Relation::part, 0.78, false, {}}};
  };
  Coding coding;
  coding.group = "x";
  coding.concept_id = model::ConceptId("ahmadis");
  coding.score = 0.5;
  name_group(coding, "en", two);
  EXPECT_EQ(coding.concept_id, "ahmadis");
  EXPECT_EQ(coding.relation, Relation::part);
  EXPECT_DOUBLE_EQ(coding.score, 0.5);
}

TEST(GroupLookup, LeavesOutWhatIsOnlyRemotelyAlike) {
  const model::Codebook book = codebook();
  const match::Matcher matcher(book);
  EXPECT_FALSE(group_lookup(matcher)("Ahmadis", "en").empty());
  for (const match::Suggestion& one :
       group_lookup(matcher)("Ahmadi teachers and women of faith", "en")) {
    EXPECT_GE(one.score, 0.6);
  }
}

/// A survey of one question on a group and one on the country, answered by XXA.
struct Case {
  model::Codebook book = codebook();
  model::Survey survey;
  model::StateAnswer answer;
  Coding coding;
};

Case settled() {
  Case one;
  one.survey.id = "s1";
  one.survey.questions = {question("q1", model::ConceptId("ahmadis")),
                          question("q2", std::nullopt)};
  one.answer.state = "XXA";
  one.answer.received_on = model::parse_date("2025-03-01");
  one.answer.answers = {answered("q1", "text"), answered("q2", "text")};
  one.coding.question = "q1";
  one.coding.concept_id = model::ConceptId("ahmadis");
  one.coding.term = "presumed absent";
  return one;
}

std::optional<Obstacle> obstacle_of(const Case& one) {
  return obstacle(one.coding, one.answer, one.survey, one.book);
}

TEST(Obstacle, NoneForATermOfTheVocabulary) { EXPECT_EQ(obstacle_of(settled()), std::nullopt); }

TEST(Obstacle, SaysWhatIsMissingOrUnknown) {
  Case one = settled();
  one.coding.question = "q9";
  EXPECT_EQ(obstacle_of(one), Obstacle::no_question);
  one = settled();
  one.answer.answers.clear();
  EXPECT_EQ(obstacle_of(one), Obstacle::not_asked);
  one = settled();
  one.coding.concept_id = model::ConceptId("nobody");
  EXPECT_EQ(obstacle_of(one), Obstacle::unknown_concept);
  one.coding.concept_id.reset();
  EXPECT_EQ(obstacle_of(one), Obstacle::no_concept);
  one = settled();
  one.coding.levels = Interval{0, 3};
  EXPECT_EQ(obstacle_of(one), Obstacle::off_scale);
  one = settled();
  one.coding.term.clear();
  EXPECT_EQ(obstacle_of(one), Obstacle::no_term);
  one.coding.term = "whatever";
  EXPECT_EQ(obstacle_of(one), Obstacle::no_level);
  one.coding.levels = Interval{1, 1};
  EXPECT_EQ(obstacle_of(one), std::nullopt);
  one.answer.received_on.reset();
  EXPECT_EQ(obstacle_of(one), Obstacle::no_day);
}

/// Confirms a coding of one question on state_protection with this term and level.
void code(Case& one, const char* id, const char* term, Interval levels) {
  one.coding.question = id;
  one.coding.concept_id =
      id == std::string("q1") ? std::optional(model::ConceptId("ahmadis")) : std::nullopt;
  one.coding.term = term;
  one.coding.levels = levels;
  confirm(one.coding, one.answer, one.survey, one.book);
}

TEST(Obstacle, ATermIsNotWorthOneThingHereAndAnotherThere) {
  Case one = settled();
  code(one, "q1", "rarely", {1, 1});
  one.coding.question = "q2";
  one.coding.concept_id.reset();
  EXPECT_EQ(obstacle_of(one), std::nullopt);
  one.coding.levels = Interval{2, 2};
  EXPECT_EQ(obstacle_of(one), Obstacle::other_level);
  one.coding.question = "q1";
  one.coding.concept_id = model::ConceptId("ahmadis");
  EXPECT_EQ(obstacle_of(one), std::nullopt) << "the coding that it replaces";
}

TEST(Confirm, MakesAPositionThatCitesTheAnswer) {
  Case one = settled();
  confirm(one.coding, one.answer, one.survey, one.book);
  ASSERT_THAT(one.answer.profile.groups, SizeIs(1));
  const model::Group& group = one.answer.profile.groups[0];
  EXPECT_EQ(group.id, "ahmadis");
  ASSERT_THAT(group.positions, SizeIs(1));
  EXPECT_EQ(group.positions[0].term, "presumed absent");
  EXPECT_EQ(group.positions[0].validity.from, model::parse_date("2025-03-01"));
  EXPECT_EQ(group.positions[0].dissemination, model::Dissemination::aggregate);
  EXPECT_EQ(group.positions[0].citations.at(0).document, "answer-1");
  EXPECT_EQ(group.positions[0].citations.at(0).locator, "question 1");
  ASSERT_THAT(one.answer.profile.documents, SizeIs(1));
  EXPECT_EQ(one.answer.profile.documents[0].title, "Answer of XXA to survey s1, round 1");
  EXPECT_THAT(one.answer.profile.terms, IsEmpty());
}

TEST(Confirm, ReplacesAnEarlierCodingOfTheSameQuestion) {
  Case one = settled();
  confirm(one.coding, one.answer, one.survey, one.book);
  one.coding.concept_id = model::ConceptId("preachers");
  one.coding.group = "Ahmadi preachers";
  confirm(one.coding, one.answer, one.survey, one.book);
  ASSERT_THAT(one.answer.profile.groups, SizeIs(1));
  EXPECT_EQ(one.answer.profile.groups[0].id, "ahmadi-preachers");
  EXPECT_THAT(one.answer.profile.documents, SizeIs(1));
}

TEST(Confirm, KeepsATermOfTheStatesOwnWithItsLevel) {
  Case one = settled();
  one.coding.term = "rarely";
  one.coding.levels = Interval{1, 1};
  confirm(one.coding, one.answer, one.survey, one.book);
  ASSERT_THAT(one.answer.profile.terms, SizeIs(1));
  EXPECT_EQ(one.answer.profile.terms[0].term, "rarely");
  EXPECT_EQ(one.answer.profile.terms[0].levels, (Interval{1, 1}));
}

TEST(Confirm, TakesALevelThatAPersonChangedInsteadOfTheVocabularysOrAnEarlierOne) {
  Case one = settled();
  code(one, "q1", "presumed absent", {1, 1});
  code(one, "q1", "presumed absent", {0, 0});
  ASSERT_THAT(one.answer.profile.terms, SizeIs(1));
  EXPECT_EQ(one.answer.profile.terms[0].levels, (Interval{0, 0}));
  code(one, "q1", "presumed absent", {2, 2});
  EXPECT_THAT(one.answer.profile.terms, IsEmpty()) << "as the vocabulary has it";
}

TEST(Confirm, NamesATermAfterAllLevelsThatWereChosen) {
  Case one = settled();
  code(one, "q1", "", {0, 1});
  EXPECT_EQ(one.answer.profile.groups[0].positions[0].term, "available / case by case");
}

TEST(Confirm, KeepsGroupsOfOneNameApartThatAreOfDifferentConcepts) {
  Case one = settled();
  one.survey.questions[1] = question("q2", model::ConceptId("women"));
  one.coding.group = "Minorities";
  confirm(one.coding, one.answer, one.survey, one.book);
  one.coding.question = "q2";
  one.coding.concept_id = model::ConceptId("women");
  confirm(one.coding, one.answer, one.survey, one.book);
  ASSERT_THAT(one.answer.profile.groups, SizeIs(2));
  EXPECT_EQ(one.answer.profile.groups[1].concepts[0].concept_id, "women");
  EXPECT_NE(one.answer.profile.groups[0].id, one.answer.profile.groups[1].id);
}

TEST(Confirm, PutsWhatHoldsForTheCountryWithTheCountry) {
  Case one = settled();
  one.coding.question = "q2";
  one.coding.concept_id.reset();
  confirm(one.coding, one.answer, one.survey, one.book);
  EXPECT_THAT(one.answer.profile.country, SizeIs(1));
  EXPECT_THAT(one.answer.profile.groups, IsEmpty());
}

TEST(Confirm, RefusesACodingWithAnObstacle) {
  Case one = settled();
  one.coding.term.clear();
  EXPECT_THROW(confirm(one.coding, one.answer, one.survey, one.book), std::invalid_argument);
  EXPECT_THAT(one.answer.profile.groups, IsEmpty());
}

TEST(Confirmed, GivesTheCodingBackThatWasConfirmed) {
  Case one = settled();
  Coding coding = one.coding;
  coding.group = "Ahmadi preachers";
  coding.relation = Relation::part;
  coding.term = "rarely";
  coding.levels = Interval{0, 1};
  coding.from = model::parse_date("2024-05-01");
  coding.cites = "Circular 12";
  for (const char* group : {"Ahmadi preachers", ""}) {
    coding.group = group;
    confirm(coding, one.answer, one.survey, one.book);
    EXPECT_EQ(confirmed(one.survey.questions[0], one.answer, one.book), coding);
    EXPECT_EQ(confirmed(one.survey.questions[1], one.answer, one.book), std::nullopt);
  }
}

TEST(Confirmed, LeavesOutWhatACodingCannotHold) {
  Case one = settled();
  confirm(one.coding, one.answer, one.survey, one.book);
  one.answer.profile.groups[0].positions[0].exceptions = {{"en", "children"}};
  EXPECT_EQ(confirmed(one.survey.questions[0], one.answer, one.book), std::nullopt);
}

}  // namespace
}  // namespace peil::survey
