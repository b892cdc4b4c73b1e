// SPDX-License-Identifier: EUPL-1.2
#include "read/query_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Codebook codebook() {
  model::Codebook book;
  model::Dimension risk{
      model::DimensionId("persecution_risk"), {}, {}, {}, std::vector<model::Level>(6)};
  model::Dimension decides{model::DimensionId("decision_maker"), {}, {}, {}, {}};
  book.dimensions = {risk, decides};
  book.concepts = {{model::ConceptId("ahmadis"), {{"en", "Ahmadis"}}, {}, {}, {}, {}},
                   {model::ConceptId("journalists"),
                    {{"en", "journalists"}, {"nl", "journalisten"}},
                    {},
                    {},
                    {},
                    {}}};
  book.regions = {
      {model::RegionId("PK-BA"), model::OriginId("PAK"), {{"en", "Balochistan"}}, {}, false, {}},
      {model::RegionId("IQ-BG"), model::OriginId("IRQ"), {{"en", "Baghdad"}}, {}, false, {}}};
  model::Source belgium;
  belgium.id = model::SourceId("BEL");
  book.sources = {belgium};
  book.lexicon = {{"en", {{"and"}, {"who"}, {"the"}}}, {"nl", {{"en"}, {"die"}, {"de"}}}};
  book.question_words = {
      {model::DimensionId("persecution_risk"), {{"en", {"risk of persecution", "risk group"}}}},
      {model::DimensionId("decision_maker"), {{"en", {"who decides"}}}}};
  return book;
}

AskedAbout read(std::string_view question, std::string_view language = "en") {
  const model::Codebook book = codebook();
  return read_question(question, language, match::Matcher(book), book, model::OriginId("PAK"));
}

TEST(ReadQuestion, FindsEachGroupOnceInTheOrderOfTheText) {
  EXPECT_THAT(read("Do journalists, Ahmadis and journalists fear anything?").concepts,
              ElementsAre("journalists", "ahmadis"));
}

TEST(ReadQuestion, FindsRegionsOfItsOriginOnly) {
  EXPECT_THAT(read("What holds in Balochistan and in Baghdad?").regions, ElementsAre("PK-BA"));
}

TEST(ReadQuestion, KeepsDimensionsOfPolicyApartFromHowItIsMade) {
  const AskedAbout asked = read("Is there a risk of persecution, and who decides on risk groups?");
  EXPECT_THAT(asked.dimensions, ElementsAre("persecution_risk"));
  EXPECT_THAT(asked.attributes, ElementsAre("decision_maker"));
}

TEST(ReadQuestion, TakesNoWordsOfAnotherLanguage) {
  EXPECT_THAT(read("Is er een risk group?", "nl").dimensions, IsEmpty());
  EXPECT_THAT(read("Zijn journalisten in gevaar?", "nl").concepts, ElementsAre("journalists"));
}

TEST(CountriesNamed, ReadsDutchEnglishAndOwnNamesWithACapitalOnly) {
  EXPECT_THAT(countries_named("Turkije, Pakistan and Guinea-Bissau; a turkey", codebook()),
              ElementsAre("TUR", "PAK", "GNB"));
}

TEST(CountriesNamed, LeavesOutStatesThatMakePolicyHere) {
  EXPECT_THAT(countries_named("Policy in Belgium on Iraq", codebook()), ElementsAre("IRQ"));
}

TEST(CountriesNamed, IsNotMisledByShortWords) {
  EXPECT_THAT(countries_named("IN and No", codebook()), IsEmpty());
}

TEST(AboutOthers, HoldsOnlyWhereOtherCountriesAreNamedAndThisOneIsNot) {
  EXPECT_TRUE(about_others({{}, {}, {}, {}, {model::OriginId("IRQ")}}, model::OriginId("PAK")));
  EXPECT_FALSE(about_others({{}, {}, {}, {}, {model::OriginId("IRQ"), model::OriginId("PAK")}},
                            model::OriginId("PAK")));
  EXPECT_FALSE(about_others({}, model::OriginId("PAK")));
}

/// Rows of a table: two groups on two dimensions, a region and the country.
align::Table table() {
  align::Table result;
  const auto add = [&](const char* concept_id, const char* region, const char* dimension) {
    align::Row row;
    if (concept_id != nullptr) row.key.concept_id = model::ConceptId(concept_id);
    if (region != nullptr) row.key.region = model::RegionId(region);
    row.key.dimension = model::DimensionId(dimension);
    result.rows.push_back(std::move(row));
  };
  add("ahmadis", nullptr, "persecution_risk");
  add("ahmadis", nullptr, "state_protection");
  add("journalists", nullptr, "persecution_risk");
  add(nullptr, "PK-BA", "art15c");
  add(nullptr, nullptr, "return");
  return result;
}

std::vector<std::size_t> places(const AskedAbout& asked) {
  const align::Table rows = table();
  std::vector<std::size_t> result;
  for (const align::Row* row : rows_asked(asked, rows)) {
    result.push_back(static_cast<std::size_t>(row - rows.rows.data()));
  }
  return result;
}

TEST(RowsAsked, AGroupGetsAllItsRowsAndADimensionAllItsGroups) {
  EXPECT_THAT(places({{model::ConceptId("ahmadis")}, {}, {}, {}, {}}), ElementsAre(0, 1));
  EXPECT_THAT(places({{}, {}, {model::DimensionId("persecution_risk")}, {}, {}}),
              ElementsAre(0, 2));
}

TEST(RowsAsked, AGroupAndADimensionGetTheirCommonRows) {
  EXPECT_THAT(
      places({{model::ConceptId("ahmadis")}, {}, {model::DimensionId("state_protection")}, {}, {}}),
      ElementsAre(1));
}

TEST(RowsAsked, ARegionGetsItsRowsOnly) {
  EXPECT_THAT(places({{}, {model::RegionId("PK-BA")}, {}, {}, {}}), ElementsAre(3));
}

TEST(RowsAsked, AQuestionThatNamesNothingGetsNoRow) { EXPECT_THAT(places({}), IsEmpty()); }

TEST(NarrowerThan, ReachesEveryDepthAndLeavesOutWhatWasAsked) {
  model::Codebook book;
  const auto add = [&](const char* id, std::vector<std::string> broader) {
    model::Concept one;
    one.id = model::ConceptId(id);
    one.broader = {broader.begin(), broader.end()};
    book.concepts.push_back(std::move(one));
  };
  add("grandchild", {"child"});
  add("child", {"asked", "other"});
  add("asked", {});
  add("other", {});
  EXPECT_THAT(narrower_than(model::ConceptId("asked"), book), ElementsAre("child", "grandchild"));
}

/// Groups of one kind, of which something is on record.
AskedAbout read_staff(std::string_view question) {
  model::Codebook book = codebook();
  book.lexicon["en"].demonyms = {{"PAK", {"Pakistani"}}};
  book.concepts.push_back({model::ConceptId("officials"),
                           {{"en", "officials of the former government"}},
                           {},
                           {},
                           {{"en", {"former state staff", "former government staff"}}},
                           {}});
  book.concepts.push_back({model::ConceptId("soldiers"),
                           {{"en", "former security forces"}},
                           {},
                           {},
                           {{"en", {"former members of the security forces"}}},
                           {}});
  return read_question(question, "en", match::Matcher(book), book, model::OriginId("PAK"),
                       {model::ConceptId("officials"), model::ConceptId("soldiers")});
}

TEST(ReadQuestion, TakesANameWithACountryInItForTheName) {
  const AskedAbout asked = read_staff("Are former members of the Pakistani security forces safe?");
  EXPECT_THAT(asked.concepts, ElementsAre("soldiers"));
  EXPECT_THAT(asked.unsure, IsEmpty());
}

TEST(ReadQuestion, DoesNotTakeAGroupForAnotherThatItResembles) {
  const AskedAbout asked = read_staff("Are former staff of international organisations safe?");
  EXPECT_THAT(asked.concepts, IsEmpty());
}

TEST(ReadQuestion, SaysWhichGroupMayBeMeantWhereANameIsOnlyAlike) {
  const AskedAbout asked = read_staff("Are former goverment staff safe?");
  EXPECT_THAT(asked.concepts, IsEmpty());
  ASSERT_EQ(asked.unsure.size(), 1u);
  EXPECT_EQ(asked.unsure.front().concept_id, "officials");
}

/// As above, with wordings by which questions ask.
AskedAbout read_worded(std::string_view question) {
  model::Codebook book = codebook();
  book.concepts.push_back({model::ConceptId("christians"), {{"en", "Christians"}}, {}, {}, {}, {}});
  book.concepts.push_back({model::ConceptId("converts"), {{"en", "converts"}}, {}, {}, {}, {}});
  book.question_words["converts"]["en"] = {"becom*/became … christian*", "convert*"};
  book.question_words["journalists"]["en"] = {"press"};
  book.question_words["PK-BA"]["en"] = {"the coast"};
  book.question_words["IQ-BG"]["en"] = {"the coast"};
  book.question_words["third_country"]["en"] = {"safe third country"};
  book.lexicon["en"].cues["policy"] = {"policy", "force"};
  return read_question(question, "en", match::Matcher(book), book, model::OriginId("PAK"),
                       {model::ConceptId("converts")});
}

TEST(ReadQuestion, FindsAGroupByHowItIsAskedFor) {
  EXPECT_THAT(read_worded("What of somebody who converts?").concepts, ElementsAre("converts"));
  EXPECT_THAT(read_worded("What of the press?").concepts, ElementsAre("journalists"));
}

TEST(ReadQuestion, TakesAWordingForMoreThanTheLabelWithinIt) {
  EXPECT_THAT(read_worded("What if he became a Christian?").concepts, ElementsAre("converts"));
  EXPECT_THAT(read_worded("What of a Christian?").concepts, ElementsAre("christians"));
}

TEST(ReadQuestion, FindsPlacesOfItsOriginByHowTheyAreAskedFor) {
  EXPECT_THAT(read_worded("And on the coast?").regions, ElementsAre("PK-BA"));
}

TEST(ReadQuestion, KeepsWhatNoDimensionIsAbout) {
  const AskedAbout asked = read_worded("Is it a safe third country?");
  EXPECT_THAT(asked.subjects, ElementsAre("third_country"));
  EXPECT_THAT(asked.dimensions, IsEmpty());
}

/// Suggestions for words that are much like a name, where these are words of any question.
std::vector<Resemblance> alike(std::vector<std::string> of_any_question) {
  model::Codebook book = codebook();
  book.lexicon["en"].cues["policy"] = std::move(of_any_question);
  book.concepts.push_back({model::ConceptId("officials"),
                           {{"en", "former government staff"}},
                           {},
                           {},
                           {{"en", {"former staff"}}},
                           {}});
  return read_question("Are former goverment staff safe?", "en", match::Matcher(book), book,
                       model::OriginId("PAK"), {model::ConceptId("officials")})
      .unsure;
}

TEST(ReadQuestion, SuggestsNoGroupForWordsThatAnyQuestionMayHold) {
  EXPECT_EQ(alike({}).size(), 1u);
  EXPECT_THAT(alike({"former"}), IsEmpty());
}

TEST(QuestionReader, FindsItsOwnLanguageMoreFamiliar) {
  model::Codebook book = codebook();
  book.lexicon["en"].connecting = {"is", "there", "for"};
  book.lexicon["nl"].connecting = {"is", "er", "voor"};
  const match::Matcher matcher(book);
  const std::set<model::ConceptId> favoured;
  const QuestionReader english("en", matcher, book, model::OriginId("PAK"), favoured);
  const QuestionReader dutch("nl", matcher, book, model::OriginId("PAK"), favoured);
  EXPECT_GT(dutch.familiar("Is er iets?"), english.familiar("Is er iets?"));
  EXPECT_LT(dutch.familiar("Is there anything?"), english.familiar("Is there anything?"));
}

}  // namespace
}  // namespace peil::read
