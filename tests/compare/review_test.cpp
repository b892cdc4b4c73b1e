// SPDX-License-Identifier: EUPL-1.2
#include "compare/review/review.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using model::EvidenceKind;
using model::Instrument;
using model::Relation;
using testing::ElementsAre;
using testing::IsEmpty;

using Findings = std::vector<ReviewFinding>;

Findings of_kind(const Findings& all, ReviewKind kind) {
  Findings found;
  for (const ReviewFinding& finding : all) {
    if (finding.kind == kind) found.push_back(finding);
  }
  return found;
}

Findings reviewed(std::vector<model::Profile> profiles, ReviewKind kind,
                  const model::ReviewNotes& notes = {}) {
  model::Repository repository;
  repository.codebook = codebook();
  for (model::Profile& profile : profiles) profile.file = profile.source + ".json";
  repository.profiles = std::move(profiles);
  return of_kind(review(repository, notes), kind);
}

model::Position in_time(const char* term, const char* from, const char* until = nullptr) {
  model::Position result = position(term);
  result.validity.from = day(from);
  if (until != nullptr) result.validity.until = day(until);
  return result;
}

model::Position as(model::Position position, Instrument instrument) {
  position.instrument = instrument;
  return position;
}

model::Document document(const char* id, const char* date, const char* url = "https://x.test/a",
                         EvidenceKind evidence = EvidenceKind::official) {
  return {id, id, "", date, "", url, "en", evidence};
}

model::Position from_document(const char* term, const char* id) {
  model::Position result = position(term);
  result.citations = {{id, "1"}};
  return result;
}

TEST(Review, FindsTwoTermsOfOneSourceOnOneRowAndDay) {
  model::Profile nld = profile("NLD");
  say(nld, {{model::ConceptId("women"), Relation::exact}},
      in_time("l2", "2020-01-01", "2022-01-01"));
  say(nld, {{model::ConceptId("women"), Relation::covers}}, in_time("l3", "2021-01-01"));
  const Findings found = reviewed({nld}, ReviewKind::two_terms);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().terms, ElementsAre("l2", "l3"));
  EXPECT_THAT(found.front().positions,
              ElementsAre("NLD/PAK/group-0/risk/2020-01-01", "NLD/PAK/group-1/risk/2021-01-01"));
}

TEST(Review, LetsTermsStandThatFollowOneAnotherOrSpeakOfAPart) {
  model::Profile nld = profile("NLD");
  say(nld, {{model::ConceptId("women"), Relation::exact}},
      in_time("l2", "2020-01-01", "2022-01-01"));
  say(nld, {{model::ConceptId("women"), Relation::exact}}, in_time("l3", "2022-01-01"));
  say(nld, {{model::ConceptId("women"), Relation::part}}, in_time("l4", "2020-01-01"));
  EXPECT_THAT(reviewed({nld}, ReviewKind::two_terms), IsEmpty());
}

TEST(Review, TellsPracticeThatIsMoreFavourableThanWhatIsLaidDown) {
  model::Profile nld = profile("NLD");
  say(nld, "women", "l2");
  nld.groups.back().positions.push_back(as(position("l4"), Instrument::practice));
  const Findings found = reviewed({nld}, ReviewKind::practice_above_policy);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().terms, ElementsAre("l4", "l2"));
  EXPECT_THAT(reviewed({nld}, ReviewKind::two_terms), IsEmpty());
}

TEST(Review, PracticeWithoutALevelOrBelowPolicyRaisesNothing) {
  model::Profile nld = profile("NLD");
  say(nld, "women", "l2");
  nld.groups.back().positions.push_back(as(position("named"), Instrument::practice));
  nld.groups.back().positions.push_back(as(position("l1"), Instrument::case_law));
  EXPECT_THAT(reviewed({nld}, ReviewKind::practice_above_policy), IsEmpty());
}

TEST(Review, FindsAnEndAfterWhichNothingIsRecorded) {
  model::Profile nld = profile("NLD");
  say(nld, {{model::ConceptId("women"), Relation::exact}},
      in_time("l2", "2020-01-01", "2022-01-01"));
  say(nld, {{model::ConceptId("ahmadis"), Relation::exact}},
      in_time("l2", "2020-01-01", "2022-01-01"));
  say(nld, {{model::ConceptId("hazaras"), Relation::exact}},
      in_time("l2", "2020-01-01", "2023-01-01"));
  const Findings found = reviewed({nld}, ReviewKind::no_successor);
  ASSERT_EQ(found.size(), 2U);  // one for each day
  EXPECT_EQ(found.front().day, day("2022-01-01"));
  EXPECT_EQ(found.front().positions.size(), 2U);
}

TEST(Review, ABroaderANarrowerOrACompleteRecordSucceeds) {
  model::Profile broader = profile("NLD");
  say(broader, {{model::ConceptId("women"), Relation::exact}},
      in_time("l2", "2020-01-01", "2022-01-01"));
  model::Profile narrower = broader;
  model::Profile complete = broader;
  model::Profile everybody = broader;
  say(everybody, {{model::ConceptId("general_population"), Relation::exact}},
      in_time("l2", "2021-06-01"));
  say(broader, {{model::ConceptId("people"), Relation::exact}}, in_time("l2", "2021-06-01"));
  say(narrower, {{model::ConceptId("single"), Relation::part}}, in_time("l2", "2022-01-01"));
  record(complete, model::CoverageState::complete);
  for (const model::Profile& profile : {broader, narrower, complete, everybody}) {
    EXPECT_THAT(reviewed({profile}, ReviewKind::no_successor), IsEmpty());
  }
}

TEST(Review, FindsWhatRestsOnSecondaryEvidenceAloneByDocument) {
  model::Profile nld = profile("NLD");
  nld.documents.push_back(document("paper", "2022", "https://x.test/a", EvidenceKind::press));
  say(nld, {{model::ConceptId("women"), Relation::exact}}, from_document("l2", "paper"));
  say(nld, {{model::ConceptId("others"), Relation::exact}}, from_document("l2", "paper"));
  say(nld, {{model::ConceptId("ahmadis"), Relation::exact}}, from_document("l2", "paper"));
  nld.groups.back().positions.front().citations.push_back({"memo", "1"});
  const Findings found = reviewed({nld}, ReviewKind::secondary_alone);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().document, "paper");
  EXPECT_EQ(found.front().positions.size(), 2U);  // Ahmadis are known from the memo, too
}

TEST(Review, FindsAddressesThatAreAHomePage) {
  model::Profile nld = profile("NLD");
  int number = 0;
  for (const char* url :
       {"https://x.test/", "https://x.test", "https://x.test/a", "https://x.test/?id=1", ""}) {
    const std::string id = "d" + std::to_string(number++);
    nld.documents.push_back(document(id.c_str(), "2022", url));
    say(nld, {{model::ConceptId("women"), Relation::exact}}, from_document("l2", id.c_str()));
  }
  const Findings found = reviewed({nld}, ReviewKind::home_page);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].document, "d0");
  EXPECT_EQ(found[1].document, "d1");
}

TEST(Review, FindsWhatIsInForceAndOlderThanTheNewestText) {
  model::Profile nld = profile("NLD");
  nld.documents = {document("old", "2020-05"), document("new", "2024-07-01"),
                   document("year", "2024")};
  say(nld, {{model::ConceptId("women"), Relation::exact}}, from_document("l2", "old"));
  say(nld, {{model::ConceptId("ahmadis"), Relation::exact}}, from_document("l2", "new"));
  say(nld, {{model::ConceptId("hazaras"), Relation::exact}},
      from_document("l2", "year"));  // perhaps after it
  say(nld, {{model::ConceptId("others"), Relation::exact}}, from_document("l2", "old"));
  nld.groups.back().positions.front().confirmed_until = day("2024-06-30");
  const Findings found = reviewed({nld}, ReviewKind::older_than_revision);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().positions, ElementsAre("NLD/PAK/group-0/risk/start"));
  EXPECT_EQ(found.front().newer, "2024-07-01");
}

TEST(Review, FindsTermsThatOnePositionUses) {
  model::Profile nld = profile("NLD");
  say(nld, "women", "l2");
  say(nld, "ahmadis", "l2");
  say(nld, "others", "l3");
  const Findings found = reviewed({nld}, ReviewKind::single_use);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().terms, ElementsAre("l3"));
}

TEST(Review, FindsOneWordThatIsWorthDifferentLevelsToTwoSources) {
  model::Repository repository;
  repository.codebook = codebook();
  repository.codebook.vocabularies.resize(2);
  repository.codebook.vocabularies[0].terms = {term("risk group", model::Interval{3, 3})};
  repository.codebook.vocabularies[1].terms = {term("Risikogruppe", model::Interval{2, 2})};
  repository.codebook.vocabularies[1].terms.front().label = {{"en", "Risk group"}};
  repository.profiles = {profile("NLD")};
  const Findings found = of_kind(review(repository, {}), ReviewKind::unlike_neighbours);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().terms, ElementsAre("Risikogruppe", "risk group"));
  EXPECT_EQ(found.front().source, "EUAA");
  EXPECT_EQ(found.front().other, "NLD");
}

TEST(Review, FindsANarrowerGroupThatAnOlderTextMakesLessFavourable) {
  model::Profile nld = profile("NLD");
  nld.documents = {document("old", "2020"), document("new", "2024")};
  say(nld, {{model::ConceptId("single"), Relation::exact}}, from_document("l1", "old"));
  say(nld, {{model::ConceptId("women"), Relation::exact}}, from_document("l3", "new"));
  say(nld, {{model::ConceptId("people"), Relation::exact}}, from_document("l1", "new"));
  const Findings found = reviewed({nld}, ReviewKind::narrower_by_older);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front().terms, ElementsAre("l1", "l3"));
}

TEST(Review, ANoteExplainsWhatHasEachOfItsFieldsAndTellsWhenItExplainsNothing) {
  model::Profile nld = profile("NLD");
  say(nld, "women", "l2");
  say(nld, "others", "l3");
  model::ReviewNote note;
  note.kind = "single_use";
  note.sources = {"NLD"};
  note.terms = {"l3", "l4"};
  note.why = {{"en", "as it should be"}};
  model::ReviewNote idle = note;
  idle.sources = {"EUAA"};
  const Findings found = reviewed({nld}, ReviewKind::single_use, {note, idle});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].why);  // l2
  EXPECT_EQ(found[1].why, note.why);
  EXPECT_EQ(unexplained(found), 1U);
  const Findings left = reviewed({nld}, ReviewKind::explains_nothing, {note, idle});
  ASSERT_EQ(left.size(), 1U);
  EXPECT_THAT(left.front().terms, ElementsAre("single_use", "1"));
}

TEST(Review, LeavesOutWhatNotEverybodyMaySeeAndWhatIsUnverified) {
  model::Profile nld = profile("NLD");
  say(nld, "women", "l2");
  nld.groups.back().positions.front().dissemination = model::Dissemination::government;
  say(nld, "others", "l3");
  nld.groups.back().positions.front().unverified = true;
  EXPECT_THAT(reviewed({nld}, ReviewKind::single_use), IsEmpty());
}

}  // namespace
}  // namespace peil::compare
