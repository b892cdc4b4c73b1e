// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <utility>

#include "match/match.hpp"
#include "match/thesaurus.hpp"

namespace peil::match {
namespace {

using model::Relation;
using testing::IsEmpty;

TEST(MatchLikeness, AWordThatExcludesAnotherKeepsTheOtherPeopleBehind) {
  model::Codebook codebook;
  codebook.concepts = {group("single_men", {{"en", "young single men"}}, {}),
                       group("single_women", {{"en", "single women"}}, {})};
  model::MatchWords english{{"and"}, {"who"}, {"persons"}};
  codebook.lexicon = {{"en", english}};
  const char* name = "young single females";
  EXPECT_EQ(Matcher(codebook).suggest(name, "en").at(0).concept_id, "single_men");
  english.synonyms = {{"women", "females"}};
  english.exclusive = {{"women", "men"}};
  codebook.lexicon = {{"en", english}};
  const auto found = Matcher(codebook).suggest(name, "en");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].concept_id, "single_women");
  EXPECT_EQ(Matcher(codebook).suggest("young single men and women", "en").at(0).concept_id,
            "single_men");
}

TEST(MatchLikeness, ALabelOfThoseWithoutIsNotMeantByANameOfThoseWith) {
  model::Codebook codebook;
  codebook.concepts = {group("stateless", {{"en", "persons without nationality"}}, {})};
  model::MatchWords english{{"and"}, {"with"}, {"persons"}, {"without"}};
  english.connecting = {"with", "without"};
  codebook.lexicon = {{"en", english}};
  EXPECT_THAT(Matcher(codebook).suggest("persons with dual nationality", "en"), IsEmpty());
  EXPECT_FALSE(Matcher(codebook).suggest("persons without any nationality", "en").empty());
}

TEST(MatchLikeness, AWordThatOnlyDescribesWhatALabelIsAboutIsNoSignOfIt) {
  model::Codebook codebook;
  codebook.concepts = {group("cult_members", {{"en", "student cults"}}, {}),
                       group("journalists", {{"en", "journalists"}}, {})};
  codebook.lexicon = {{"en", {{"and"}, {"of"}, {"persons"}}}};
  EXPECT_THAT(Matcher(codebook).suggest("students", "en"), IsEmpty());
  EXPECT_FALSE(Matcher(codebook).suggest("cults of students", "en").empty());
}

TEST(MatchLikeness, WhatANameDescribesFurtherIsAPartOfItsGroup) {
  model::Codebook codebook;
  codebook.concepts = {group("christians", {{"en", "Christians"}, {"it", "cristiani"}}, {}),
                       group("missionaries",
                             {{"en", "evangelical Christians on a mission"},
                              {"it", "cristiani evangelici in missione"}},
                             {}),
                       group("women", {{"en", "women"}}, {})};
  model::MatchWords english{{"and"}, {"who"}, {"persons"}};
  english.kinds = {"women"};
  codebook.lexicon = {{"en", english}, {"it", {{"e"}, {"che"}, {"persone"}}}};
  const Matcher matcher(codebook);
  for (const auto& [name, language] : {std::pair{"wealthy elderly rural Christians", "en"},
                                       std::pair{"cristiani anziani ricchi rurali", "it"}}) {
    const auto found = matcher.suggest(name, language);
    EXPECT_EQ(found.at(0).concept_id, "christians") << name;
    EXPECT_EQ(found[0].relation, Relation::part) << name;
    EXPECT_EQ(found[0].reason.part, NamePart::described);
  }
  EXPECT_NE(matcher.suggest("rural women", "en").at(0).reason.part, NamePart::described);
}

TEST(MatchLikeness, AWordThatMakesUpMostOfALabelIsASignOfIt) {
  model::Codebook codebook;
  codebook.concepts = {group("mandaeans", {{"de", "mandäische Gemeinschaft"}}, {})};
  for (int other = 0; other < 40; ++other) {
    codebook.concepts.push_back(group("other" + std::to_string(other),
                                      {{"de", "Gemeinschaft wort" + std::to_string(other)}}, {}));
  }
  codebook.lexicon = {{"de", {{"und"}, {"die"}, {"personen"}}}};
  const auto found = Matcher(codebook).suggest("mandäische Goldschmiede", "de");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].concept_id, "mandaeans");
}

TEST(MatchLikeness, AWordWithAnotherEndingBeforeAClauseIsNotTheGroup) {
  model::Codebook codebook;
  codebook.concepts = {group("academics", {{"it", "ricercatori"}}, {}),
                       group("women", {{"it", "donne"}}, {})};
  codebook.lexicon = {{"it", {{"e"}, {"per"}, {"persone"}}}};
  for (const Suggestion& one :
       Matcher(codebook).suggest("persone ricercate per aver manifestato", "it")) {
    EXPECT_NE(one.reason.part, NamePart::narrowed) << to_string(one.reason);
    EXPECT_NE(one.reason.part, NamePart::narrowed_listed) << to_string(one.reason);
  }
}

TEST(MatchLikeness, AWordThatSetsANarrowerConceptApartGoesBeforeWhatIsCommon) {
  model::Codebook codebook;
  codebook.concepts = {group("religious_minorities", {{"en", "religious communities"}}, {}),
                       group("ahmadis", {{"en", "Ahmadi"}}, {})};
  codebook.concepts[1].broader = {model::ConceptId("religious_minorities")};
  for (int other = 0; other < 80; ++other) {  // a word is rare among many concepts
    codebook.concepts.push_back(
        group("other" + std::to_string(other), {{"en", "word" + std::to_string(other)}}, {}));
  }
  codebook.lexicon = {{"en", {{"and"}, {"of"}, {"members", "the"}}}};
  const auto found = Matcher(codebook).suggest("members of the Ahmadi religious community", "en");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].concept_id, "ahmadis");
  EXPECT_LT(found[0].score, 0.9);
}

TEST(MatchLikeness, AGermanNameIsAboutItsFirstNounUnlessAnAttributeStandsBeforeIt) {
  model::Codebook codebook;
  codebook.concepts = {group("policemen", {{"de", "frühere Polizisten"}}, {}),
                       group("relatives", {{"de", "Familien von Polizisten"}}, {}),
                       group("violence", {{"de", "Gewalt"}}, {}),
                       group("women", {{"de", "Frauen, die Gewalt erleben"}}, {})};
  model::MatchWords german{{"und"}, {"die", "von"}, {"personen"}};
  german.connecting = {"von", "die"};
  codebook.lexicon = {{"de", german}};
  const Matcher matcher(codebook);
  EXPECT_EQ(matcher.suggest("Familien früherer Polizisten", "de").at(0).concept_id, "relatives");
  EXPECT_EQ(matcher.suggest("von Gewalt betroffene Frauen", "de").at(0).concept_id, "women");
}

TEST(MatchLikeness, AShortWordIsNotReadAsTheStemOfAnotherLanguagesWord) {
  model::Codebook codebook;
  codebook.concepts = {group("minors", {{"es", "mena"}}, {}),
                       group("women", {{"en", "women"}}, {})};
  codebook.lexicon = {{"en", {{"and"}, {"of"}, {"the"}}}, {"es", {{"y"}, {"de"}, {"los"}}}};
  EXPECT_THAT(Matcher(codebook).suggest("men", "en"), IsEmpty());
}

}  // namespace
}  // namespace peil::match
