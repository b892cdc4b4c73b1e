// SPDX-License-Identifier: EUPL-1.2
#include "read/spotting.hpp"

#include <gmock/gmock.h>

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Term term(std::string name, std::vector<std::string> phrases) {
  model::Term one;
  one.dimension = model::DimensionId("risk");
  one.term = std::move(name);
  one.phrases["nl"] = phrases;
  one.phrases["en"] = std::move(phrases);
  return one;
}

model::Vocabulary vocabulary() {
  model::Vocabulary result;
  result.terms = {term("risk group", {"aangemerkt als risicogroep"}),
                  term("none", {"geen risicogroep"}), term("protection", {"bescherming mogelijk"})};
  return result;
}

std::vector<std::string> terms(std::string_view text) {
  std::vector<std::string> result;
  const auto known = vocabulary();
  const auto all = match::words(text, "nl");
  Names names;
  for (const match::Word& word : all) names.push_back(word.folded == "zij" || word.folded == "hij");
  for (const TermMention& mention :
       TermFinder("nl", known, *model::parse_date("2020-01-01")).find(all, names)) {
    if (!mention.denied) result.push_back(mention.term->term);
  }
  return result;
}

TEST(Spotting, APhraseMayHaveSixWordsBetweenAndNoMore) {
  EXPECT_THAT(terms("zij worden aangemerkt in dit land als risicogroep"),
              ElementsAre("risk group"));
  EXPECT_THAT(terms("aangemerkt een twee drie vier vijf zes als risicogroep"),
              ElementsAre("risk group"));
  EXPECT_THAT(terms("aangemerkt een twee drie vier vijf zes zeven als risicogroep"), IsEmpty());
}

TEST(Spotting, NamesDoNotCountBetweenTheWordsOfAPhraseNorPartThem) {
  EXPECT_THAT(terms("aangemerkt een twee drie zij, hij vier vijf zes als risicogroep"),
              ElementsAre("risk group"));
}

TEST(Spotting, AHyphenBeforeASpacePartsNothing) {
  EXPECT_THAT(terms("aangemerkt op vrouw- en manzijn als risicogroep"), ElementsAre("risk group"));
}

TEST(Spotting, APhraseStandsInOneClause) {
  EXPECT_THAT(terms("zij vormen geen gevaar, dat een risicogroep kent"), IsEmpty());
}

TEST(Spotting, TwoTermsOfADimensionAreFoundWhereAClausePartsThem) {
  EXPECT_THAT(terms("zij worden aangemerkt als risicogroep en hij vormt geen risicogroep"),
              ElementsAre("risk group", "none"));
}

TEST(Spotting, ALongerPhraseTakesTheShorterOneInItFromAnotherDimension) {
  auto known = vocabulary();
  known.terms[2] = term("alternative", {"risicogroep mogelijk"});
  known.terms[2].dimension = model::DimensionId("other");
  known.terms[0].phrases["nl"] = {"risicogroep"};
  const auto all = match::words("een risicogroep is hier mogelijk", "nl");
  const auto found =
      TermFinder("nl", known, *model::parse_date("2020-01-01")).find(all, Names(all.size()));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].term->term, "alternative");
}

TEST(Spotting, AClauseThatNegatesSaysTheOpposite) {
  EXPECT_THAT(terms("zij worden niet aangemerkt als risicogroep"), IsEmpty());
  EXPECT_THAT(terms("in geen deel van het land zijn zij aangemerkt als risicogroep"), IsEmpty());
  EXPECT_THAT(terms("aangemerkt als risicogroep worden zij hier dus niet"), IsEmpty());
}

TEST(Spotting, ANegationInAnotherClauseOrInANameDoesNotMatter) {
  EXPECT_THAT(terms("dat is niet nieuw, zij worden aangemerkt als risicogroep"),
              ElementsAre("risk group"));
  EXPECT_THAT(terms("niet-moslims worden aangemerkt als risicogroep"), ElementsAre("risk group"));
}

TEST(Spotting, APhraseThatNegatesItselfIsFound) {
  EXPECT_THAT(terms("zij zijn geen risicogroep"), ElementsAre("none"));
}

TEST(Spotting, WhatIsOnlyAskedIsNotSaid) {
  EXPECT_THAT(terms("beoordeeld wordt of bescherming mogelijk is"), IsEmpty());
  EXPECT_THAT(terms("indien bescherming mogelijk is"), IsEmpty());
  EXPECT_THAT(terms("voor hen is bescherming mogelijk"), ElementsAre("protection"));
}

TEST(Spotting, OfTwoRegionsTheLongerNameIsTakenFirst) {
  model::Codebook codebook;
  for (const auto& [id, label] : {std::pair{"XX-1", "Darfur"}, std::pair{"XX-2", "West-Darfur"}}) {
    model::Region region;
    region.id = model::RegionId(id);
    region.origin = model::OriginId("XXX");
    region.label["nl"] = label;
    codebook.regions.push_back(region);
  }
  const auto found =
      RegionFinder(codebook, model::OriginId("XXX")).find(match::words("in West-Darfur", "nl"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].region, "XX-2");
  EXPECT_THAT(
      RegionFinder(codebook, model::OriginId("YYY")).find(match::words("in West-Darfur", "nl")),
      IsEmpty());
}

}  // namespace
}  // namespace peil::read
