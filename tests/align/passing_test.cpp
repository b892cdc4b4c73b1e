// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/align.hpp"
#include "align/example.hpp"

namespace peil::align {
namespace {

using namespace example;
using model::Basis;
using model::CoverageState;
using model::Interval;
using model::Relation;
using testing::ElementsAre;

model::Profile dutch(CoverageState state = CoverageState::complete) {
  model::Profile result = profile("NLD");
  record(result, state);
  return result;
}

model::Profile euaa() {
  model::Profile result = profile("EUAA");
  record(result, CoverageState::complete);
  return result;
}

TEST(Composed, ANarrowerGroupCountsWithTheLevelItsOwnRowShows) {
  model::Profile eu = profile("EUAA");
  say(eu, "ahmadis", "l4");
  say(eu,
      {{model::ConceptId("ahmadis"), Relation::covers},
       {model::ConceptId("women"), Relation::part}},
      position("l1"));
  const Cell cell = cell_of(eu, "minorities");
  EXPECT_EQ(cell.levels, (Interval{4, 4}));  // not 1 to 4: Ahmadis get the better of the two
  EXPECT_TRUE(cell.open);
}

TEST(Composed, APartOfANarrowerConceptCountsWithWhatTheRestOfThatGets) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "l4", Relation::part);
  EXPECT_EQ(cell_of(nld, "minorities").levels, (Interval{1, 4}));
  EXPECT_FALSE(cell_of(nld, "minorities").open);
}

TEST(Inherited, ReachesToWhatIsStatedOfNarrowerGroups) {
  model::Profile eu = profile("EUAA");
  say(eu, "people", "l1");
  say(eu, "ahmadis", "l4");
  const Cell cell = cell_of(eu, "minorities");
  EXPECT_EQ(cell.basis, Basis::inherited);
  EXPECT_EQ(cell.levels, (Interval{1, 4}));
  EXPECT_FALSE(cell.open);
  EXPECT_EQ(cell.evidence.size(), 2U);
}

TEST(Inherited, ADenialSaysNothingOfNarrowerGroups) {
  model::Profile eu = profile("EUAA");
  say(eu, "people", "l2");
  say(eu, "women", "denied");
  EXPECT_EQ(cell_of(eu, "women").levels, (Interval{1, 1}));
  EXPECT_EQ(cell_of(eu, "single").levels, (Interval{2, 2}));
}

TEST(Inherited, WhatIsSaidOfEverybodyPassesDownWhereTheDimensionLetsIt) {
  model::Profile eu = profile("EUAA");
  say(eu, "general_population", "l2");
  const Cell cell = cell_of(eu, "single");
  EXPECT_EQ(cell.basis, Basis::inherited);
  EXPECT_EQ(cell.levels, (Interval{2, 2}));
  EXPECT_THAT(cell.path, ElementsAre("single", "general_population"));
  say(eu, "people", "l3");
  EXPECT_EQ(cell_of(eu, "single").levels, (Interval{3, 3}));
}

TEST(Inherited, WhatIsSaidOfEverybodyStaysThereOnOtherDimensions) {
  model::Profile eu = profile("EUAA");
  say(eu, {{model::ConceptId("general_population"), Relation::exact}}, position("l2", "armed"));
  model::Profile other = profile("XXA");
  say(other, {{model::ConceptId("women"), Relation::exact}}, position("l2", "armed"));
  const Table table = align_all({voice(eu), voice(other)});
  EXPECT_FALSE(
      row(table, {model::ConceptId("women"), {}, model::DimensionId("armed")}).cells[0].levels);
}

TEST(Composed, UnderABroaderGroupWithoutAConclusionTheRestIsUnknown) {
  model::Profile nld = dutch();
  say(nld, "people", "named");
  say(nld, "ahmadis", "l4");
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.basis, Basis::composed);
  EXPECT_EQ(cell.levels, (Interval{4, 4}));
  EXPECT_TRUE(cell.open);
}

TEST(Part, OfOneGroupTheMostFavourablePositionCounts) {
  model::Profile nld = dutch(CoverageState::partial);
  say(nld, "women", "l2", Relation::part);
  model::Position practice = position("l4");
  practice.instrument = model::Instrument::practice;
  nld.groups.back().positions.push_back(practice);
  EXPECT_EQ(cell_of(nld, "women").levels, (Interval{4, 4}));  // not 2 to 4
  say(nld, "women", "l3", Relation::part);                    // another group: other members
  EXPECT_EQ(cell_of(nld, "women").levels, (Interval{3, 4}));
}

TEST(Framework, IsOpenOverANarrowerGroupThatIsNamedWithoutAConclusion) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "named");
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.basis, Basis::framework);
  EXPECT_EQ(cell.levels, (Interval{1, 1}));
  EXPECT_TRUE(cell.open);
  EXPECT_EQ(cell.evidence.size(), 2U);  // what is named is cited, so that a reader sees why
  EXPECT_FALSE(cell_of(nld, "women").open);
}

TEST(Composed, AnOverlappingGroupBelowDoesNotOpenWhatItsOwnRowCloses) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "l4");
  say(nld, "ahmadis", "l2", Relation::overlaps);
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.levels, (Interval{1, 4}));
  EXPECT_FALSE(cell.open);
  EXPECT_EQ(cell.evidence.size(), 2U);  // with the framework; the level does not rest on it
}

TEST(Composed, AnOverlappingGroupBelowOpensWhereItIsAllThatIsSaid) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "l2", Relation::overlaps);
  EXPECT_TRUE(cell_of(nld, "minorities").open);
}

model::Position confirmed_before(const char* term) {
  model::Position result = position(term);
  result.confirmed_until = day("2024-06-30");
  return result;
}

TEST(Composed, RestsOnWhatTheRestOfANarrowerGroupGets) {
  model::Profile nld = dutch();
  say(nld, {{model::ConceptId("ethnic"), Relation::exact}}, confirmed_before("l2"));
  say(nld, "hazaras", "l4", Relation::part);
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.levels, (Interval{1, 4}));
  EXPECT_EQ(cell.evidence.size(), 3U);  // with the framework
  EXPECT_EQ(cell.confirmed_until, day("2024-06-30"));
}

TEST(Composed, DoesNotRestOnWhatIsNamedWithoutAConclusion) {
  model::Profile nld = dutch();
  say(nld, {{model::ConceptId("ahmadis"), Relation::exact}}, confirmed_before("named"));
  say(nld, "hazaras", "l4");
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_TRUE(cell.open);
  EXPECT_FALSE(cell.confirmed_until);
}

TEST(Composed, CitesAPositionOnceThatReachesItByTwoRows) {
  model::Profile nld = dutch();
  say(nld,
      {{model::ConceptId("ahmadis"), Relation::covers},
       {model::ConceptId("hazaras"), Relation::covers}},
      position("l4"));
  EXPECT_EQ(cell_of(nld, "minorities").evidence.size(), 2U);  // with the framework
}

model::Position resting_on(const char* document) {
  model::Position result = position("l3");
  result.citations = {{document, "1"}};
  return result;
}

model::Profile with_every_kind_of_document(const char* source) {
  model::Profile result = profile(source);
  for (const auto kind : {model::EvidenceKind::high_court, model::EvidenceKind::press}) {
    result.documents.push_back({std::string(name(kind)), "", "", "", "", "", "en", kind});
  }
  return result;
}

TEST(Evidence, WhatOnlyThePressTellsIsReportedAndGivesNoLevel) {
  model::Profile nld = with_every_kind_of_document("NLD");
  say(nld, {{model::ConceptId("women"), Relation::exact}}, resting_on("press"));
  const Cell cell = cell_of(nld, "women");
  EXPECT_FALSE(cell.levels);
  ASSERT_EQ(cell.reported.size(), 1U);
  EXPECT_EQ(cell.reported.front().kind, model::EvidenceKind::press);
  EXPECT_EQ(cell.reported.front().levels, (Interval{3, 3}));
  EXPECT_FALSE(cell_of(nld, "single").levels);
}

TEST(Evidence, CountsOfEveryKindOnlyWhenAskedFor) {
  model::Profile nld = with_every_kind_of_document("NLD");
  say(nld, {{model::ConceptId("women"), Relation::exact}}, resting_on("press"));
  Voice all = voice(nld);
  all.all_evidence = true;
  const Cell cell =
      row(align_all({all}), {model::ConceptId("women"), {}, model::DimensionId("risk")}).cells[0];
  EXPECT_EQ(cell.levels, (Interval{3, 3}));
  EXPECT_EQ(cell.evidence.front().kind, model::EvidenceKind::press);
  EXPECT_TRUE(cell.reported.empty());
}

TEST(Evidence, AnOfficialDocumentAmongSeveralCarriesThePosition) {
  model::Profile nld = with_every_kind_of_document("NLD");
  model::Position both = resting_on("press");
  both.citations.push_back({"memo", "2"});
  say(nld, {{model::ConceptId("women"), Relation::exact}}, both);
  EXPECT_EQ(cell_of(nld, "women").levels, (Interval{3, 3}));
}

TEST(Evidence, ACourtsLineCountsWhereTheStatePublishesNoPolicy) {
  model::Codebook book = codebook();
  model::Profile eu = with_every_kind_of_document("EUAA");
  say(eu, {{model::ConceptId("women"), Relation::exact}}, resting_on("high_court"));
  const std::vector<Voice> voices{voice(eu)};
  EXPECT_FALSE(align(book, model::OriginId("PAK"), voices, kDay).rows.front().cells[0].levels);
  for (model::Source& source : book.sources) source.publishes_policy = false;
  EXPECT_TRUE(align(book, model::OriginId("PAK"), voices, kDay).rows.front().cells[0].levels);
}

TEST(Doubt, StandsInTheCellFromTheDayAfterTheLastThatIsKnown) {
  model::Profile nld = dutch();
  say(nld, "women", "l3");
  nld.groups.front().positions.front().confirmed_until = day("2024-12-31");
  EXPECT_EQ(cell_of(nld, "single").confirmed_until, day("2024-12-31"));
  EXPECT_EQ(cell_of(nld, "single").levels, (Interval{3, 3}));
  nld.groups.front().positions.front().confirmed_until = kDay;
  EXPECT_FALSE(cell_of(nld, "single").confirmed_until);
}

TEST(Rows, OfAMeasureThatHasEndedAreNone) {
  model::Codebook book = codebook();
  for (model::Dimension& dimension : book.dimensions) dimension.measure = dimension.id == "armed";
  model::Profile nld = dutch();
  nld.country = {position("l0", "armed")};
  model::Profile eu = euaa();
  std::vector<Voice> voices{voice(nld), voice(eu)};
  EXPECT_TRUE(align(book, model::OriginId("PAK"), voices, kDay).rows.empty());
  eu.country = {position("l1", "armed")};
  EXPECT_EQ(align(book, model::OriginId("PAK"), voices, kDay).rows.at(0).cells[0].levels,
            (Interval{0, 0}));
}

}  // namespace
}  // namespace peil::align
