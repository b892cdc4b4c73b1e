// SPDX-License-Identifier: EUPL-1.2
#include "read/draft.hpp"

#include <gmock/gmock.h>

#include "read/draft_document.hpp"
#include "read/draft_fixture.hpp"

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// What is certain alone.
Draft read(std::vector<model::Passage> passages) {
  return read_by(std::move(passages), [](const auto& text, const auto& context) {
    const SentenceReader reader(text, context);
    return read_document(text, context, reader, Strictness::strict);
  });
}

std::vector<std::string> found(const Draft& draft) {
  std::vector<std::string> result;
  for (const Proposal& p : draft.proposals) {
    result.push_back(p.concept_id.value_or(model::ConceptId("-")) + " " +
                     p.region.value_or(model::RegionId("-")) + " " + p.term);
  }
  return result;
}

TEST(Draft, AListTakesTheTermOfTheSentenceThatIntroducesIt) {
  EXPECT_THAT(found(read({paragraph("Als risicogroep worden aangemerkt:"), item("journalisten;"),
                          item("christenen.")})),
              UnorderedElementsAre("journalisten - risicogroep", "christenen - risicogroep"));
}

TEST(Draft, AnEnumerationWithSemicolonsIsOneStatement) {
  EXPECT_THAT(found(read({paragraph("Risicogroep zijn: journalisten; christenen; en vrouwen.")})),
              SizeIs(3));
}

TEST(Draft, AClauseThatDoesNotGoOnTakesNoTerm) {
  EXPECT_THAT(
      found(read({paragraph("Journalisten zijn een risicogroep; over vrouwen is niets bekend.")})),
      UnorderedElementsAre("journalisten - risicogroep"));
}

TEST(Draft, ASentenceWithoutGroupTakesThatOfItsHeading) {
  EXPECT_THAT(found(read({paragraph("Er is sprake van een risicogroep.", {"1 Christenen"})})),
              UnorderedElementsAre("christenen - risicogroep"));
}

TEST(Draft, TheGroupBeforeIsTakenOnlyByASentenceThatPointsBack) {
  EXPECT_THAT(found(read({paragraph("Gesproken is over vrouwen. Zij zijn een risicogroep.")})),
              UnorderedElementsAre("vrouwen - risicogroep"));
  const Draft other = read({paragraph("Gesproken is over vrouwen. Imkers zijn een risicogroep.")});
  EXPECT_THAT(other.proposals, IsEmpty());
  EXPECT_THAT(other.unproposed, SizeIs(1));
}

TEST(Draft, WhoIsExceptedIsNotProposedAndTheExceptionIsKept) {
  const Draft draft =
      read({paragraph("Journalisten zijn een risicogroep, met uitzondering van christenen.")});
  EXPECT_THAT(found(draft), UnorderedElementsAre("journalisten - risicogroep"));
  EXPECT_EQ(draft.proposals.at(0).exceptions, "met uitzondering van christenen");
}

TEST(Draft, OtherProvincesAreThoseNotNamedBefore) {
  EXPECT_THAT(
      found(read({paragraph("In Noord is sprake van een uitzonderlijke situatie. In de overige "
                            "provincies geldt een uitzonderlijke situatie.")})),
      UnorderedElementsAre("- Noord uitzonderlijk", "- Oost uitzonderlijk",
                           "- Zuid uitzonderlijk"));
}

TEST(Draft, WhatNamesNoGroupHoldsForTheCountryWhereTheDimensionAllowsIt) {
  EXPECT_THAT(found(read({paragraph("Er geldt een besluitmoratorium.")})),
              UnorderedElementsAre("- - moratorium"));
  EXPECT_THAT(read({paragraph("Er is een risicogroep.")}).proposals, IsEmpty());
}

/// Why the only sentence with a term gave no proposal.
Doubt doubt(const std::string& text, std::vector<std::string> headings = {}) {
  const Draft draft = read({paragraph(text, std::move(headings))});
  EXPECT_THAT(draft.proposals, IsEmpty()) << text;
  EXPECT_THAT(draft.unproposed, SizeIs(1)) << text;
  return draft.unproposed.empty() ? Doubt::unchanged : draft.unproposed[0].why;
}

TEST(Draft, ASentenceWithAWordThatIsNotReadIsLeftToAPersonWithTheWord) {
  const Draft draft = read({paragraph("Journalisten zijn vermoedelijk ooit een risicogroep.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  ASSERT_THAT(draft.unproposed, SizeIs(1));
  EXPECT_EQ(draft.unproposed[0].why, Doubt::more);
  EXPECT_THAT(draft.unproposed[0].words, ElementsAre("vermoedelijk", "ooit"));
  EXPECT_THAT(
      read({paragraph("Als risicogroep worden vermoedelijk aangemerkt:"), item("journalisten;")})
          .proposals,
      IsEmpty());
}

TEST(Draft, AReasonSaysNothingOfWhomItNames) {
  EXPECT_THAT(found(read({paragraph("Journalisten zijn een risicogroep, omdat vrouwen in Noord "
                                    "vermoedelijk risico lopen.")})),
              UnorderedElementsAre("journalisten - risicogroep"));
  EXPECT_EQ(doubt("Het land is anders, omdat journalisten vermoedelijk een risicogroep zijn."),
            Doubt::more);
}

TEST(Draft, APlaceThatIsNoRegionIsLeftToAPerson) {
  EXPECT_EQ(doubt("Journalisten zijn daar een risicogroep."), Doubt::more);
  EXPECT_EQ(doubt("Journalisten uit die streek zijn een risicogroep."), Doubt::unknown_place);
  EXPECT_EQ(doubt("Journalisten uit het noorden van Noord zijn een risicogroep."),
            Doubt::unknown_place);
}

TEST(Draft, APlaceIsThatOfTheGroupThatItNarrows) {
  EXPECT_THAT(found(read({paragraph("Vrouwen uit Noord, en christenen zijn een risicogroep.")})),
              UnorderedElementsAre("vrouwen Noord risicogroep", "christenen - risicogroep"));
  EXPECT_EQ(doubt("Vrouwen en christenen uit Noord zijn een risicogroep."), Doubt::unknown_place);
  EXPECT_THAT(found(read({paragraph("Vrouwen zijn een risicogroep, tenzij zij in Noord zijn.")})),
              UnorderedElementsAre("vrouwen - risicogroep"));
}

TEST(Draft, WhoWasNamedOfAPlaceIsNotPointedBackToWithoutIt) {
  EXPECT_THAT(found(read({paragraph("Gesproken is over vrouwen uit Noord. Zij zijn een "
                                    "risicogroep.")})),
              IsEmpty());
  EXPECT_THAT(found(read({paragraph("Gesproken is over:"), item("vrouwen uit Noord;"),
                          item("christenen."), paragraph("Deze groepen zijn een risicogroep.")})),
              UnorderedElementsAre("christenen - risicogroep"));
}

TEST(Draft, TheRestOfTheCountryIsNotToldWhereAPlaceWasLeftToAPerson) {
  EXPECT_THAT(found(read({paragraph("In Noord is vermoedelijk sprake van een uitzonderlijke "
                                    "situatie. In de overige provincies geldt een uitzonderlijke "
                                    "situatie.")})),
              IsEmpty());
}

TEST(Draft, TwoTermsOnOnePlaceAreBothLeftToAPerson) {
  const Draft draft = read({paragraph("In Noord geldt een uitzonderlijke situatie."),
                            paragraph("In Noord geldt een gewone situatie.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  ASSERT_THAT(draft.unproposed, SizeIs(2));
  EXPECT_EQ(draft.unproposed[0].why, Doubt::contradicted);
}

TEST(Draft, UnchangedPolicyIsLeftToAPersonAndNoProposal) {
  const Draft draft = read({paragraph("Het beleid voor vrouwen blijft ongewijzigd.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  EXPECT_THAT(draft.unproposed, SizeIs(1));
}

TEST(Draft, WhatIsNotAssertedAsPolicyInForceIsLeftToAPerson) {
  EXPECT_EQ(doubt("Journalisten waren een risicogroep."), Doubt::past);
  EXPECT_EQ(doubt("Tot 1 juli 2024 gold voor journalisten dat zij risicogroep zijn."), Doubt::past);
  EXPECT_EQ(doubt("Onderzocht is of journalisten een risicogroep zijn."), Doubt::asked);
  EXPECT_EQ(doubt("Zijn journalisten een risicogroep?"), Doubt::asked);
  EXPECT_EQ(doubt("Ik heb overwogen journalisten als risicogroep te zien."), Doubt::considered);
  EXPECT_EQ(doubt("Van risicogroep voor journalisten is afgezien."), Doubt::set_aside);
  EXPECT_EQ(doubt("De rechtbank ziet journalisten als risicogroep."), Doubt::reported);
  EXPECT_EQ(doubt("Duitsland ziet journalisten als risicogroep."), Doubt::elsewhere);
  EXPECT_EQ(doubt("Iraakse journalisten zijn een risicogroep."), Doubt::other_people);
  EXPECT_EQ(doubt("Er staat: “wij vinden allen dat journalisten een risicogroep zijn”."),
            Doubt::quoted);
  EXPECT_EQ(doubt("Journalisten zijn niet een risicogroep."), Doubt::denied);
  EXPECT_EQ(doubt("Journalisten zijn een risicogroep.", {"1 Achtergrond"}), Doubt::set_aside);
  EXPECT_EQ(doubt("In Elders geldt een uitzonderlijke situatie."), Doubt::more);
}

TEST(Draft, WhatHeldBeforeIsProposedWhenTheTextKeepsIt) {
  EXPECT_THAT(found(read({paragraph("Journalisten waren een risicogroep en dat blijven zij.")})),
              SizeIs(1));
  EXPECT_THAT(found(read({paragraph("Journalisten waren een risicogroep. Er is geen aanleiding "
                                    "dit te wijzigen.")})),
              SizeIs(1));
}

TEST(Draft, TheSourceSpeaksItselfThoughItNamesACourt) {
  EXPECT_THAT(
      found(read({paragraph("Gelet op de rechtbank merk ik journalisten aan als risicogroep.")})),
      SizeIs(1));
}

TEST(Draft, OneSentenceMaySayDifferentThingsOfDifferentGroups) {
  EXPECT_THAT(found(read({paragraph("Journalisten zijn een risicogroep en vrouwen een kwetsbare "
                                    "groep.")})),
              UnorderedElementsAre("journalisten - risicogroep", "vrouwen - kwetsbaar"));
  EXPECT_EQ(doubt("Journalisten zijn een risicogroep, maar vrouwen niet."), Doubt::more);
}

TEST(Draft, TheSameAppliesToThoseNamedNext) {
  EXPECT_THAT(found(read({paragraph("Journalisten zijn een risicogroep. Hetzelfde geldt voor "
                                    "vrouwen.")})),
              UnorderedElementsAre("journalisten - risicogroep", "vrouwen - risicogroep"));
}

TEST(Draft, AGroupPointedAtIsFoundOnlyInTheSameParagraph) {
  EXPECT_THAT(found(read({paragraph("Vrouwen zijn genoemd. Christenen ook. Deze vrouwen zijn een "
                                    "risicogroep.")})),
              UnorderedElementsAre("vrouwen - risicogroep"));
  EXPECT_THAT(found(read({paragraph("Vrouwen zijn genoemd."),
                          paragraph("Deze vrouwen zijn een risicogroep.")})),
              IsEmpty());
}

TEST(Draft, TheseGroupsAreThoseOfTheListRightBefore) {
  const std::vector<model::Passage> list{paragraph("Gesproken is over:"), item("vrouwen;"),
                                         item("christenen.")};
  auto next = list;
  next.push_back(paragraph("Deze groepen zijn een risicogroep."));
  EXPECT_THAT(found(read(next)),
              UnorderedElementsAre("vrouwen - risicogroep", "christenen - risicogroep"));
  auto later = list;
  later.push_back(paragraph("Er is niets bekend."));
  later.push_back(paragraph("Deze groepen zijn een risicogroep."));
  EXPECT_THAT(found(read(later)), IsEmpty());
}

TEST(Draft, AConditionBehindTheTermNarrowsTheGroup) {
  const Draft draft = read({paragraph("Journalisten zijn een risicogroep, mits zij publiceren.")});
  ASSERT_THAT(draft.proposals, SizeIs(1));
  EXPECT_EQ(draft.proposals[0].relation, model::Relation::part);
  EXPECT_EQ(draft.proposals[0].qualifier, "mits zij publiceren");
}

TEST(Draft, AListBehindADoubtfulIntroductionIsNotRead) {
  EXPECT_THAT(read({paragraph("Overwogen is als risicogroep aan te merken:"), item("journalisten;"),
                    item("christenen.")})
                  .proposals,
              IsEmpty());
}

TEST(Draft, WhatTheNextSentenceTakesBackIsLeftToAPerson) {
  EXPECT_EQ(doubt("Journalisten zijn een risicogroep. Die aanduiding is vervallen."),
            Doubt::set_aside);
  EXPECT_EQ(doubt("Huidig beleid: journalisten zijn een risicogroep."), Doubt::set_aside);
}

TEST(Draft, ColumnsOfCurrentPolicyAreLeftOutOfATable) {
  EXPECT_THAT(found(read({paragraph("Wie \t Huidig beleid \t Voorstel"),
                          paragraph("Journalisten \t kwetsbare groep \t risicogroep"),
                          paragraph("Vrouwen \t risicogroep \t geen")})),
              UnorderedElementsAre("journalisten - risicogroep"));
}

TEST(Draft, AnExplanationOfATermIsNotSaidOfTheCountry) {
  EXPECT_EQ(doubt("Er is sprake van een uitzonderlijke situatie."), Doubt::unknown_place);
  EXPECT_EQ(doubt("In Noord is het anders, waar een uitzonderlijke situatie geldt."), Doubt::more);
  EXPECT_THAT(found(read({paragraph("In heel het land geldt een uitzonderlijke situatie.")})),
              UnorderedElementsAre("- - uitzonderlijk"));
}

TEST(Draft, CircumstancesAreNoGroups) {
  EXPECT_THAT(
      found(read({paragraph("Risicogroep zijn journalisten, gelet op:"), item("vrouwen;")})),
      UnorderedElementsAre("journalisten - risicogroep"));
  EXPECT_THAT(
      found(read({paragraph("Risicogroep zijn journalisten, gelet op zaken zoals vrouwen.")})),
      UnorderedElementsAre("journalisten - risicogroep"));
}

TEST(Draft, ThisProfileIsThatOfTheHeadingOrOfNobody) {
  EXPECT_THAT(
      found(read({paragraph("Dit profiel is een risicogroep, ook vrouwen.", {"1 Christenen"})})),
      UnorderedElementsAre("christenen - risicogroep"));
  EXPECT_EQ(doubt("Dit profiel is een risicogroep, ook vrouwen."), Doubt::no_group);
}

TEST(Draft, AHeadingOverTheWholeDocumentRaisesNoDoubt) {
  EXPECT_THAT(found(read({paragraph("Er is niets bekend.", {"Huidig beleid", "1 Vrouwen"}),
                          paragraph("Christenen zijn een risicogroep.",
                                    {"Huidig beleid", "2 Christenen"})})),
              UnorderedElementsAre("christenen - risicogroep"));
}

TEST(Draft, AnItemOfAListEndsBeforeItsCondition) {
  EXPECT_THAT(found(read({paragraph("Risicogroep zijn:"), item("vrouwen, mits christenen;")})),
              UnorderedElementsAre("vrouwen - risicogroep"));
}

TEST(DraftTiers, AWordThatIsNotReadMakesAProposalToBeChecked) {
  const Draft draft =
      read_all({paragraph("Journalisten zijn vermoedelijk een risicogroep. Vrouwen "
                          "zijn een risicogroep.")});
  ASSERT_THAT(draft.proposals, SizeIs(2));
  EXPECT_EQ(draft.proposals[0].concept_id, "vrouwen");
  EXPECT_EQ(draft.proposals[0].tier, Tier::certain);
  EXPECT_EQ(draft.proposals[1].concept_id, "journalisten");
  EXPECT_EQ(draft.proposals[1].tier, Tier::check);
  EXPECT_THAT(draft.proposals[1].unread, ElementsAre("vermoedelijk"));
  EXPECT_LT(draft.proposals[1].confidence, draft.proposals[0].confidence);
  EXPECT_THAT(draft.unproposed, IsEmpty());
}

TEST(DraftTiers, TheSentenceThatNamesTheGroupsIsShown) {
  const Draft draft =
      read_all({paragraph("Gesproken is over vrouwen. Zij zijn vermoedelijk een risicogroep.")});
  ASSERT_THAT(draft.proposals, SizeIs(1));
  EXPECT_EQ(draft.proposals[0].named_in, "Gesproken is over vrouwen.");
}

TEST(DraftTiers, WhatIsAskedOrPastIsNotProposedAndItsNoteTellsWhomItIsOn) {
  const Draft draft = read_all({paragraph("Christenen waren vermoedelijk een risicogroep.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  ASSERT_THAT(draft.unproposed, SizeIs(1));
  EXPECT_EQ(draft.unproposed[0].why, Doubt::past);
  EXPECT_EQ(draft.unproposed[0].dimension, "persecution_risk");
  ASSERT_THAT(draft.unproposed[0].subjects, SizeIs(1));
  EXPECT_EQ(draft.unproposed[0].subjects[0].concept_id, "christenen");
}

TEST(DraftTiers, AMoratoriumIsNeverOnlyToBeChecked) {
  const Draft draft = read_all({paragraph("Er geldt vermoedelijk een besluitmoratorium.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  EXPECT_THAT(draft.unproposed, Not(IsEmpty()));
}

TEST(DraftTiers, AGroupThatAClauseTookIsNotLostWithoutAWord) {
  const Draft draft = read_all(
      {paragraph("Gelet op de positie van christenen, zijn journalisten een risicogroep.")});
  ASSERT_THAT(draft.proposals, SizeIs(1));
  ASSERT_THAT(draft.unproposed, SizeIs(1));
  EXPECT_EQ(draft.unproposed[0].why, Doubt::group_lost);
  EXPECT_EQ(draft.unproposed[0].subjects.at(0).concept_id, "christenen");
}

}  // namespace
}  // namespace peil::read
