// SPDX-License-Identifier: EUPL-1.2
#include "match/match.hpp"

#include <gmock/gmock.h>

#include "match/thesaurus.hpp"

namespace peil::match {
namespace {

using model::Relation;
using testing::IsEmpty;

Matcher matcher() {
  model::Codebook codebook;
  codebook.concepts = {
      group("lgbtiq_persons", {{"nl", "lhbtiq+-personen"}, {"en", "LGBTIQ+ persons"}},
            {{"nl", {"LHBTI’s", "LHBT"}}, {"en", {"LGBT persons"}}}),
      group("journalists", {{"nl", "journalisten"}, {"en", "journalists"}}, {}),
      group("human_rights_defenders",
            {{"nl", "mensenrechtenverdedigers"}, {"en", "human rights defenders"}}, {}),
      group("women", {{"nl", "vrouwen"}, {"en", "women"}}, {}),
      group("single_women", {{"nl", "alleenstaande vrouwen"}, {"en", "single women"}}, {}),
      group("sunni_arabs", {{"en", "Sunni Arabs"}}, {{"en", {"Sunnis"}}}),
      group("sunni_muslims", {{"en", "Sunni Muslims"}}, {{"en", {"Sunnis"}}})};
  codebook.lexicon = {{"nl", {{"en"}, {"die", "met"}, {"de", "personen"}}},
                      {"en", {{"and"}, {"who", "with"}, {"the", "persons"}}}};
  return Matcher(codebook);
}

TEST(Match, WhatIsLongerThanANameSuggestsNothing) {
  std::string endless = "journalisten";
  while (endless.size() <= kLongestLabel) endless += " en journalisten";
  EXPECT_THAT(matcher().suggest(endless, "nl"), IsEmpty());
}

TEST(Match, ALabelInItsLanguageScoresOneAndAnAlternativeALittleLess) {
  const auto label = matcher().suggest("Journalisten", "nl");
  EXPECT_EQ(label.at(0).concept_id, "journalists");
  EXPECT_DOUBLE_EQ(label.at(0).score, 1.0);
  EXPECT_EQ(to_string(label.at(0).reason), "label (nl)");
  const auto alternative = matcher().suggest("LHBTI's", "nl");
  EXPECT_EQ(alternative.at(0).concept_id, "lgbtiq_persons");
  EXPECT_DOUBLE_EQ(alternative.at(0).score, 0.98);
  EXPECT_EQ(to_string(alternative.at(0).reason), "alternative label (nl)");
}

TEST(Match, WordOrderAndInflectionDoNotMatter) {
  const auto found = matcher().suggest("vrouw, alleenstaande", "nl");
  EXPECT_EQ(found.at(0).concept_id, "single_women");
  EXPECT_EQ(to_string(found.at(0).reason), "words of a label (nl)");
}

TEST(Match, AnEnumerationCoversEachOfItsGroups) {
  const auto found = matcher().suggest("journalists and human rights defenders", "en");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0].concept_id, "journalists");
  EXPECT_EQ(found[1].concept_id, "human_rights_defenders");
  EXPECT_EQ(found[0].relation, Relation::covers);
  EXPECT_LT(found[0].score, 0.9);
}

TEST(Match, AnEnumerationBehindACommonHeadIsTakenApart) {
  model::Codebook codebook;
  codebook.concepts = {group("ngo_staff", {{"en", "staff of NGOs"}}, {}),
                       group("embassy_staff", {{"en", "staff of embassies"}}, {})};
  codebook.lexicon = {{"en", {{"and"}, {"of"}, {"the"}}}};
  const auto found = Matcher(codebook).suggest("staff of embassies and NGOs", "en");
  ASSERT_EQ(found.size(), 2U);
  for (const Suggestion& suggestion : found) {
    EXPECT_EQ(suggestion.relation, Relation::covers);
    EXPECT_TRUE(suggestion.listed);
    EXPECT_LT(suggestion.score, 0.9);
  }
}

TEST(Match, AnEnumerationMayHaveAGroupWithAClauseOfItsOwn) {
  model::Codebook codebook;
  codebook.concepts = {group("politicians", {{"en", "politicians"}}, {}),
                       group("members", {{"en", "members of parties"}}, {})};
  codebook.lexicon = {{"en", {{"and"}, {"of"}, {"the"}}}};
  const auto found = Matcher(codebook).suggest("politicians and members of parties", "en");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].concept_id, "politicians");
  EXPECT_TRUE(found[0].listed);
  EXPECT_EQ(found[1].concept_id, "members");
  EXPECT_TRUE(found[1].listed);
}

TEST(Match, ANarrowingClauseMakesItAPart) {
  const auto found = matcher().suggest("journalists who criticised the army", "en");
  EXPECT_EQ(found.at(0).concept_id, "journalists");
  EXPECT_EQ(found.at(0).relation, Relation::part);
  EXPECT_LT(found.at(0).score, 0.9);
}

TEST(Match, ALabelThatTwoConceptsShareDecidesNothing) {
  const auto found = matcher().suggest("Sunnis", "en");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_LT(found[0].score, 0.9);
  EXPECT_EQ(to_string(found[0].reason), "alternative label (en), shared by several concepts");
}

TEST(Match, OneWordWithTheStemOfAnotherIsNotCertain) {
  const auto found = matcher().suggest("journalist", "nl");
  EXPECT_EQ(found.at(0).concept_id, "journalists");
  EXPECT_LT(found[0].score, 0.9);
}

TEST(Match, WordsInParenthesesThatALabelHasWithoutAreNotCertain) {
  const auto found = matcher().suggest("(alleenstaande) vrouwen", "nl");
  EXPECT_LT(found.at(0).score, 0.9);
}

TEST(Match, TheLongestHeadThatNamesAGroupCounts) {
  const auto found = matcher().suggest("human rights defenders with children who left", "en");
  EXPECT_EQ(found.at(0).concept_id, "human_rights_defenders");
  EXPECT_EQ(found.at(0).relation, Relation::part);
}

/// A thesaurus with words of like meaning, minor words, and narrower concepts.
Matcher rich_matcher() {
  model::Codebook codebook;
  codebook.concepts = {
      group("women", {{"nl", "vrouwen en meisjes"}, {"en", "women and girls"}}, {}),
      group("single_women", {{"nl", "alleenstaande vrouwen"}, {"en", "single women"}}, {}),
      group("children", {{"nl", "kinderen"}, {"en", "children"}}, {}),
      group("children_at_risk_of_recruitment", {{"nl", "kinderen die rekrutering vrezen"}}, {}),
      group("opposition", {{"nl", "oppositie"}}, {}),
      group("party_members", {{"nl", "leden van partijen"}}, {}),
      group("officials", {{"nl", "functionarissen"}, {"en", "officials"}}, {}),
      group("relatives", {{"nl", "familieleden van functionarissen"}}, {}),
      group("networked", {{"nl", "mannen zonder netwerk"}}, {})};
  for (auto& one : codebook.concepts) {
    if (one.id == "single_women") one.broader = {model::ConceptId("women")};
    if (one.id == "children_at_risk_of_recruitment") one.broader = {model::ConceptId("children")};
  }
  model::MatchWords dutch{
      {"en"}, {"die", "van", "met", "zonder"}, {"personen"}, {"zonder", "niet"}};
  dutch.connecting = {"de", "het", "die", "van", "door", "met"};
  dutch.minor = {"voormalige", "leden"};
  dutch.synonyms = {{"functionarissen", "ambtenaren"}};
  codebook.lexicon = {{"nl", dutch}};
  return Matcher(codebook);
}

TEST(Match, ANarrowerConceptThatAccountsForTheClauseGoesBeforeTheHead) {
  const auto found =
      rich_matcher().suggest("kinderen die rekrutering door de militie vrezen", "nl");
  EXPECT_EQ(found.at(0).concept_id, "children_at_risk_of_recruitment");
  EXPECT_EQ(found.at(1).concept_id, "children");
  EXPECT_LT(found[0].score, 0.9);
}

TEST(Match, ABroaderConceptGoesFirstWhereTheNameLacksTheWordThatSetsTheNarrowerApart) {
  EXPECT_EQ(rich_matcher().suggest("vrouwen", "nl").at(0).concept_id, "women");
}

TEST(Match, WordsOfLikeMeaningCountAsOneButAreNeverCertain) {
  const auto found = rich_matcher().suggest("voormalige ambtenaren", "nl");
  EXPECT_EQ(found.at(0).concept_id, "officials");
  EXPECT_LT(found[0].score, 0.9);
}

TEST(Match, CompoundsAreTakenApart) {
  const auto found = rich_matcher().suggest("oppositiepartijen", "nl");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].concept_id, "opposition");
  EXPECT_EQ(found[1].concept_id, "party_members");
}

TEST(Match, ALabelAboutAnotherKindOfPeopleComesBehind) {
  EXPECT_EQ(rich_matcher().suggest("ambtenaren van functionarissen", "nl").at(0).concept_id,
            "officials");
}

TEST(Match, ANegationOnOneSideOnlyCosts) {
  EXPECT_THAT(rich_matcher().suggest("mannen met netwerk", "nl"), IsEmpty());
  EXPECT_EQ(rich_matcher().suggest("mannen, niet netwerk", "nl").at(0).concept_id, "networked");
  const auto with = rich_matcher().suggest("functionarissen, ontslagen", "nl");
  const auto without = rich_matcher().suggest("functionarissen, niet ontslagen", "nl");
  EXPECT_LE(without.at(0).score, with.at(0).score);
}

TEST(Match, ANameWithoutLanguageIsReadInTheOneThatKnowsItsWords) {
  const auto found = rich_matcher().suggest("kinderen die bang zijn", "");
  EXPECT_EQ(found.at(0).concept_id, "children");
  EXPECT_EQ(found.at(0).relation, Relation::part);
}

TEST(Match, TheSameStemsWithOtherEndingsAreNotCertain) {
  model::Codebook codebook;
  codebook.concepts = {group("victims", {{"en", "human trafficking abroad"}}, {}),
                       group("criminals", {{"en", "human traffickers"}}, {})};
  codebook.lexicon = {{"en", {{"and"}, {"who"}, {"the", "abroad"}}}};
  const auto found = Matcher(codebook).suggest("human trafficking", "en");
  EXPECT_EQ(found.at(0).concept_id, "victims");
  EXPECT_EQ(found.at(1).concept_id, "criminals");
  EXPECT_LT(found.at(1).score, 0.9);
}

/// A thesaurus with a country's people, a region and words for everyone.
Matcher placed_matcher() {
  model::Codebook codebook;
  codebook.concepts = {group("general_population", {{"en", "general population"}}, {}),
                       group("journalists", {{"en", "journalists"}}, {}),
                       group("non_arabs", {{"en", "non-Arabs from Darfur"}}, {}),
                       group("labour", {{"en", "child labour"}}, {}),
                       group("children", {{"en", "children"}}, {})};
  model::Region darfur;
  darfur.label = {{"en", "Darfur"}};
  codebook.regions = {darfur};
  model::MatchWords english{{"and"}, {"who", "from"}, {"persons", "all", "the"}};
  english.connecting = {"from", "of", "in"};
  english.inhabitants = {"citizens", "refugees"};
  english.demonyms = {{"SYR", {"syrian", "syrians"}}};
  codebook.lexicon = {{"en", english}};
  return Matcher(codebook);
}

TEST(Match, NothingButACountryAndPeopleInGeneralIsEveryone) {
  for (const char* name : {"Syrians", "all Syrian citizens", "persons from Syria and Iraq",
                           "refugees from Darfur", "the citizens of Bosnia & Herzegovina"}) {
    const auto found = placed_matcher().suggest(name, "en");
    ASSERT_FALSE(found.empty()) << name;
    EXPECT_EQ(found[0].concept_id, "general_population") << name;
    EXPECT_EQ(to_string(found[0].reason), "everyone from a country") << name;
    EXPECT_LT(found[0].score, 0.9) << name;
  }
  EXPECT_THAT(placed_matcher().suggest("citizens", "en"), IsEmpty());
  EXPECT_THAT(placed_matcher().suggest("Syrian beekeepers", "en"), IsEmpty());
}

TEST(Match, AGroupIsTheSameInEveryCountry) {
  const auto found = placed_matcher().suggest("Syrian journalists from Iraq", "en");
  EXPECT_EQ(found.at(0).concept_id, "journalists");
  EXPECT_EQ(found[0].relation, Relation::exact);
  EXPECT_EQ(to_string(found[0].reason), "without its country: label (en)");
}

TEST(Match, ARegionSetsAGroupApart) {
  const auto found = placed_matcher().suggest("non-Arabs from Darfur in Sudan", "en");
  EXPECT_EQ(found.at(0).concept_id, "non_arabs");
}

TEST(Match, WhatStandsBehindAColonGoesBeforeItsHeading) {
  const auto found = placed_matcher().suggest("Children: child labour", "en");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0].concept_id, "labour");
  EXPECT_EQ(to_string(found[0].reason), "behind the colon: label (en)");
  EXPECT_EQ(found[1].concept_id, "children");
  EXPECT_EQ(found[1].relation, Relation::part);
}

TEST(Match, AGermanWordForMenAndWomenIsOneWord) {
  model::Codebook codebook;
  codebook.concepts = {group("journalists", {{"de", "Journalisten"}}, {}),
                       group("activists", {{"de", "Aktivisten"}}, {})};
  codebook.lexicon = {{"de", {{"und"}, {"die"}, {"innen"}}}};
  const Matcher matcher(codebook);
  for (const char* name : {"Journalist:innen", "Journalist*innen", "Journalistinnen"}) {
    const auto found = matcher.suggest(name, "de");
    ASSERT_FALSE(found.empty()) << name;
    EXPECT_EQ(found[0].concept_id, "journalists") << name;
  }
}

TEST(Match, AnEndingThatSaysWithoutMeansTheSameAsTheWord) {
  model::Codebook codebook;
  codebook.concepts = {group("couples", {{"en", "couples without a child"}}, {}),
                       group("women", {{"en", "women"}}, {})};
  model::MatchWords english{{"and"}, {"who"}, {"persons", "a"}, {"without"}};
  english.connecting = {"without"};
  english.synonyms = {{"child", "childless"}};
  codebook.lexicon = {{"en", english}};
  const double plain = Matcher(codebook).suggest("childless couples", "en").at(0).score;
  english.negations.emplace_back("-less");
  codebook.lexicon = {{"en", english}};
  EXPECT_GT(Matcher(codebook).suggest("childless couples", "en").at(0).score, plain);
}

TEST(Match, ACompoundMayBeginWithAnUnknownWord) {
  model::Codebook codebook;
  codebook.concepts = {group("elders", {{"nl", "dorpsoudsten"}}, {}),
                       group("women", {{"nl", "oudsten van vrouwen"}}, {})};
  codebook.lexicon = {{"nl", {{"en"}, {"die"}, {"de", "van"}}}};
  EXPECT_EQ(Matcher(codebook).suggest("oudsten van het dorps", "nl").at(0).concept_id, "elders");
}

/// A thesaurus of people who are former something, or accused of something.
Matcher matcher_of_former_and_accused() {
  model::Codebook codebook;
  codebook.concepts = {
      group("forces", {{"en", "soldiers"}}, {{"en", {"policemen"}}}),
      group("former_forces", {{"en", "former policemen"}}, {}),
      group("women", {{"en", "women"}}, {}),
      group("accused_of_witchcraft", {{"en", "persons accused of witchcraft"}}, {}),
      group("clerics", {{"en", "clerics"}, {"fi", "med papit"}}, {})};
  model::MatchWords english{{"and"}, {"of", "who"}, {"persons"}, {"not"}};
  english.connecting = {"of", "med"};
  english.synonyms = {{"former", "ex"}};
  english.kinds = {"women"};
  codebook.lexicon = {{"en", english}};
  return Matcher(codebook);
}

TEST(Match, WhatStandsFirstInAnEnumerationSetsAllOfItApart) {
  const auto found = matcher_of_former_and_accused().suggest("ex soldiers and policemen", "en");
  EXPECT_EQ(found.at(0).concept_id, "former_forces");
  EXPECT_EQ(found.at(0).relation, Relation::covers);
}

TEST(Match, AClauseGoesBeforeAHeadThatSaysOnlyOfWhatSexPeopleAre) {
  const auto found =
      matcher_of_former_and_accused().suggest("women of a village accused of witchcraft", "en");
  EXPECT_EQ(found.at(0).concept_id, "accused_of_witchcraft");
  EXPECT_LT(found[0].score, 0.9);
}

TEST(Match, AWordThatTellsNothingIsNoWordOfAnotherLanguageEither) {
  EXPECT_THAT(matcher_of_former_and_accused().suggest("med", "en"), IsEmpty());
}

TEST(Match, FavouredConceptsWinAmongEquals) {
  EXPECT_EQ(matcher().suggest("Sunnis", "en").at(0).concept_id, "sunni_arabs");
  EXPECT_EQ(matcher().suggest("Sunnis", "en", {model::ConceptId("sunni_muslims")}).at(0).concept_id,
            "sunni_muslims");
}

TEST(Match, WhatIsNotNearGivesNothing) {
  EXPECT_THAT(matcher().suggest("beekeepers", "en"), IsEmpty());
  EXPECT_THAT(matcher().suggest("", "en"), IsEmpty());
  EXPECT_THAT(matcher().suggest("\xff\xfe", ""), IsEmpty());
}

TEST(Match, GivesAtMostAsManyAsAsked) {
  EXPECT_EQ(matcher().suggest("women and journalists", "en", {}, 1).size(), 1U);
}

TEST(SuggestTest, SaysWhichNamesAreLabelsAndWhichAreOnlyLikeOne) {
  model::Codebook book;
  book.concepts = {group("former_security_forces", {{"en", "former security forces"}},
                         {{"en", {"former members of the security forces"}}})};
  book.lexicon = {{"en", {{"and"}, {"who", "of"}, {"the", "of"}}}};
  book.lexicon["en"].demonyms = {{"AFG", {"Afghan"}}};
  const Matcher matcher(book);
  const auto named = [&](std::string_view name) {
    const auto found = matcher.suggest(name, "en");
    return !found.empty() && found.front().named;
  };
  EXPECT_TRUE(named("Former members of the security forces"));
  EXPECT_TRUE(named("former members of the Afghan security forces"));
  EXPECT_FALSE(named("former security guards of forces"));
}

}  // namespace
}  // namespace peil::match
