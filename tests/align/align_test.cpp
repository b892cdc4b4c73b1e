// SPDX-License-Identifier: EUPL-1.2
#include "align/align.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Stated, TakesTheMostFavourableOfSeveralAndCitesAll) {
  model::Profile nld = dutch();
  say(nld, "women", "l2");
  say(nld, "women", "l4");
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.basis, Basis::stated);
  EXPECT_EQ(cell.levels, (Interval{4, 4}));
  EXPECT_FALSE(cell.open);
  EXPECT_TRUE(cell.named);
  ASSERT_EQ(cell.evidence.size(), 2U);
  EXPECT_EQ(cell.evidence[0].position.term, "l4");
  EXPECT_THAT(cell.path, ElementsAre("women"));
}

TEST(Stated, MostFavourableOfAnIntervalAndAPointIsTheMaximumEndByEnd) {
  model::Profile nld = dutch();
  say(nld, "women", "l03");
  say(nld, "women", "l2");
  EXPECT_EQ(cell_of(nld, "women").levels, (Interval{2, 3}));
}

TEST(Stated, ACoveringGroupSpeaksOfEachOfItsConcepts) {
  model::Profile nld = dutch();
  say(nld,
      {{model::ConceptId("ahmadis"), Relation::covers},
       {model::ConceptId("women"), Relation::covers}},
      position("l3"));
  EXPECT_EQ(cell_of(nld, "ahmadis").basis, Basis::stated);
  EXPECT_EQ(cell_of(nld, "women").levels, (Interval{3, 3}));
}

TEST(Stated, CarriesTheCodingRangeBesideTheLevel) {
  model::Profile nld = dutch();
  say(nld, "women", "l2~13");
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.levels, (Interval{2, 2}));
  EXPECT_EQ(cell.range, (Interval{1, 3}));
}

TEST(Stated, ATermWithoutALevelIsNamedWithoutConclusion) {
  model::Profile nld = dutch();
  say(nld, "women", "named");
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.basis, Basis::silent);
  EXPECT_FALSE(cell.levels);
  EXPECT_TRUE(cell.named);
  ASSERT_EQ(cell.evidence.size(), 1U);
}

TEST(Stated, ATermThatIsNoLongerInTheVocabularyHasNoLevel) {
  model::Profile nld = dutch();
  say(nld, "women", "old");
  const std::vector<Voice> voices{voice(nld)};
  const RowKey key{model::ConceptId("women"), {}, model::DimensionId("risk")};
  EXPECT_EQ(row(align_all(voices, day("2024-06-30")), key).cells[0].levels, (Interval{3, 3}));
  EXPECT_EQ(row(align_all(voices, day("2024-07-01")), key).cells[0].basis, Basis::silent);
}

TEST(Part, ReachesFromWhatTheRestGetsToWhatThePartGets) {
  model::Profile nld = dutch();
  say(nld, "women", "l3", Relation::part);
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.basis, Basis::part);
  EXPECT_EQ(cell.levels, (Interval{1, 3}));  // the rest falls under the general framework
  EXPECT_FALSE(cell.open);
}

TEST(Part, TakesTheRestFromTheBroaderConcept) {
  model::Profile eu = euaa();
  say(eu, "people", "l2");
  say(eu, "women", "l4", Relation::part);
  const Cell cell = cell_of(eu, "women");
  EXPECT_EQ(cell.levels, (Interval{2, 4}));
  EXPECT_FALSE(cell.open);
}

TEST(Part, IsOpenWhereTheRestIsUnknown) {
  model::Profile eu = euaa();
  say(eu, "women", "l3", Relation::part);
  const Cell cell = cell_of(eu, "women");
  EXPECT_EQ(cell.levels, (Interval{3, 3}));
  EXPECT_TRUE(cell.open);
}

TEST(Part, AnOverlapNeverCloses) {
  model::Profile nld = dutch();
  say(nld, "women", "l3", Relation::overlaps);
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.basis, Basis::part);
  EXPECT_EQ(cell.levels, (Interval{1, 3}));
  EXPECT_TRUE(cell.open);
}

TEST(Part, WithoutAConclusionLeavesTheRestOpen) {
  model::Profile nld = dutch();
  say(nld, "women", "named", Relation::part);
  const Cell cell = cell_of(nld, "women");
  EXPECT_EQ(cell.basis, Basis::framework);
  EXPECT_TRUE(cell.open);
}

TEST(Part, WithoutAConclusionIsCitedAfterWhatDecides) {
  model::Profile eu = euaa();
  say(eu, "people", "l2");
  say(eu, "women", "named", Relation::part);
  EXPECT_EQ(cell_of(eu, "women").evidence.at(0).position.term, "l2");
  EXPECT_EQ(cell_of(eu, "women").evidence.at(1).position.term, "named");
}

TEST(Inherited, ComesFromTheNearestBroaderConcept) {
  model::Profile eu = euaa();
  say(eu, "people", "l1");
  say(eu, "women", "l3");
  const Cell cell = cell_of(eu, "single");
  EXPECT_EQ(cell.basis, Basis::inherited);
  EXPECT_EQ(cell.levels, (Interval{3, 3}));
  EXPECT_FALSE(cell.divided);
  EXPECT_FALSE(cell.named);
  EXPECT_THAT(cell.path, ElementsAre("single", "women"));
}

TEST(Inherited, TwoNearestThatDifferGiveTheirHullAndAFlag) {
  model::Profile eu = euaa();
  say(eu, "minorities", "l1");
  say(eu, "ethnic", "l3");
  const Cell cell = cell_of(eu, "hazaras");
  EXPECT_EQ(cell.levels, (Interval{1, 3}));
  EXPECT_TRUE(cell.divided);
}

TEST(Inherited, StopsAtABroaderConceptNamedWithoutConclusion) {
  model::Profile nld = dutch();
  say(nld, "people", "l4");
  say(nld, "women", "named");
  const Cell cell = cell_of(nld, "single");
  EXPECT_EQ(cell.basis, Basis::silent);
  EXPECT_FALSE(cell.levels);
  EXPECT_THAT(cell.path, ElementsAre("single", "women"));
}

TEST(Inherited, DoesNotComeFromAGroupThatIsOnlyPartOfTheBroaderConcept) {
  model::Profile eu = euaa();
  say(eu, "women", "l3", Relation::part);
  EXPECT_EQ(cell_of(eu, "single").basis, Basis::silent);
}

TEST(Inherited, AGroupInARegionInheritsFromTheWholeCountry) {
  model::Profile eu = euaa();
  say(eu, "women", "l3");
  model::Profile other = profile("XXA");
  say_in(other, "women", "PK-A1", "l2");
  const Cell cell =
      row(align_all({voice(eu), voice(other)}),
          {model::ConceptId("women"), model::RegionId("PK-A1"), model::DimensionId("risk")})
          .cells[0];
  EXPECT_EQ(cell.basis, Basis::inherited);
  EXPECT_THAT(cell.path, ElementsAre("women", "PK-A", "PAK"));
}

TEST(Inherited, WhatIsSaidOfTheCountryAsSuchIsNotSaidOfAGroup) {
  model::Profile eu = euaa();
  eu.country = {position("l3")};
  eu.regions = {{model::RegionId("PK-A"), {position("l3")}}};
  EXPECT_EQ(cell_of(eu, "women").basis, Basis::silent);
}

TEST(Composed, IsTheHullOfNarrowerConceptsAndTheFramework) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "l3");
  say(nld, "hazaras", "l2");
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.basis, Basis::composed);
  EXPECT_EQ(cell.levels, (Interval{1, 3}));
  EXPECT_FALSE(cell.open);
  EXPECT_THAT(cell.path, ElementsAre("minorities", "ahmadis", "hazaras"));
}

TEST(Composed, IsOpenWithoutAFramework) {
  model::Profile eu = euaa();
  say(eu, "ahmadis", "l3");
  const Cell cell = cell_of(eu, "minorities");
  EXPECT_EQ(cell.levels, (Interval{3, 3}));
  EXPECT_TRUE(cell.open);
}

TEST(Composed, ANarrowerConceptWithoutConclusionLeavesItOpen) {
  model::Profile nld = dutch();
  say(nld, "ahmadis", "named");
  say(nld, "hazaras", "l2");
  const Cell cell = cell_of(nld, "minorities");
  EXPECT_EQ(cell.levels, (Interval{1, 2}));
  EXPECT_TRUE(cell.open);
}

TEST(Composed, APartitionedRegionIsClosedWhenAllItsPartsAreStated) {
  model::Profile eu = euaa();
  say_of_region(eu, "PK-A1", "l1");
  EXPECT_TRUE(region_cell_of(eu, "PK-A").open);
  say_of_region(eu, "PK-A2", "l3");
  const Cell cell = region_cell_of(eu, "PK-A");
  EXPECT_EQ(cell.basis, Basis::composed);
  EXPECT_EQ(cell.levels, (Interval{1, 3}));
  EXPECT_FALSE(cell.open);
}

TEST(Composed, TheCountryIsClosedWhenItsSubdivisionsAreStatedDirectlyOrByTheirParts) {
  model::Profile eu = euaa();
  say_of_region(eu, "PK-A1", "l1");
  say_of_region(eu, "PK-A2", "l1");
  say_of_region(eu, "PK-x-south", "l4");
  EXPECT_TRUE(region_cell_of(eu, std::nullopt).open);
  say_of_region(eu, "PK-B", "l2");
  const Cell cell = region_cell_of(eu, std::nullopt);
  EXPECT_EQ(cell.levels, (Interval{1, 4}));
  EXPECT_FALSE(cell.open);
}

TEST(Region, InheritsFromTheRegionAroundItThenFromTheCountry) {
  model::Profile eu = euaa();
  eu.country = {position("l0", "armed")};
  EXPECT_THAT(region_cell_of(eu, "PK-A1").path, ElementsAre("PK-A1", "PK-A", "PAK"));
  say_of_region(eu, "PK-A", "l3");
  const Cell cell = region_cell_of(eu, "PK-A1");
  EXPECT_EQ(cell.levels, (Interval{3, 3}));
  EXPECT_THAT(cell.path, ElementsAre("PK-A1", "PK-A"));
}

TEST(Framework, AppliesWhereTheRecordIsCompleteAndCitesTheVocabulary) {
  model::Profile nld = dutch();
  model::Profile other = profile("XXA");
  say(other, "women", "l2");
  const Table table = align_all({voice(nld), voice(other)});
  const Cell& cell = table.rows[0].cells[0];
  EXPECT_EQ(cell.basis, Basis::framework);
  EXPECT_EQ(cell.levels, (Interval{1, 1}));
  EXPECT_FALSE(cell.named);
  ASSERT_EQ(table.columns[0].documents.size(), 1U);
  EXPECT_EQ(table.columns[0].documents[0].id, "rules");
}

TEST(Framework, DoesNotApplyWhereAnyCoverageOfTheDayIsPartial) {
  model::Profile nld = dutch();
  record(nld, CoverageState::partial);
  EXPECT_EQ(cell_of(nld, "women").basis, Basis::not_recorded);
}

TEST(Framework, BelongsToPolicyNotToCaseLaw) {
  model::Profile nld = dutch();
  model::Profile other = profile("XXA");
  say(other, "women", "l2");
  Voice courts = voice(nld);
  courts.instruments = {model::Instrument::case_law};
  EXPECT_EQ(align_all({courts, voice(other)}).rows[0].cells[0].basis, Basis::not_recorded);
}

TEST(Silence, HasItsReason) {
  EXPECT_EQ(cell_of(euaa(), "women").basis, Basis::silent);
  EXPECT_EQ(cell_of(profile("EUAA"), "women").basis, Basis::not_recorded);
  model::Profile none = profile("EUAA");
  none.no_policy = true;
  EXPECT_EQ(cell_of(none, "women").basis, Basis::silent);
  model::Profile other = profile("XXA");
  say(other, "women", "l2");
  EXPECT_EQ(align_all({Voice{"NLD", model::SourceId("NLD"), nullptr, {}, false, {}}, voice(other)})
                .rows[0]
                .cells[0]
                .basis,
            Basis::not_recorded);
}

TEST(Silence, OfASurveyedStateTellsWhetherItWasAsked) {
  model::Profile answer = profile("EUAA");
  answer.inquiry = model::Inquiry{
      "s", {{"q1", model::ConceptId("women"), {}, model::DimensionId("risk")}}, {}, {}};
  EXPECT_EQ(cell_of(answer, "women").basis, Basis::unanswered);
  EXPECT_EQ(cell_of(answer, "single").basis, Basis::not_asked);
  answer.inquiry->answered = {"q1"};  // and nobody has coded the answer
  EXPECT_EQ(cell_of(answer, "women").basis, Basis::not_recorded);
}

TEST(Rows, FollowDimensionThenConceptGraphThenRegion) {
  model::Profile nld = dutch();
  say_of_region(nld, "PK-A", "l1");
  nld.country = {position("l1", "armed")};
  say(nld, "hazaras", "l1");
  say(nld, "people", "l1");
  say(nld, "single", "l1");
  say_in(nld, "people", "PK-B", "l1");
  std::vector<RowKey> keys;
  for (const Row& r : align_all({voice(nld)}).rows) keys.push_back(r.key);
  EXPECT_THAT(keys, ElementsAre(RowKey{model::ConceptId("people"), {}, model::DimensionId("risk")},
                                RowKey{model::ConceptId("people"), model::RegionId("PK-B"),
                                       model::DimensionId("risk")},
                                RowKey{model::ConceptId("single"), {}, model::DimensionId("risk")},
                                RowKey{model::ConceptId("hazaras"), {}, model::DimensionId("risk")},
                                RowKey{{}, {}, model::DimensionId("armed")},
                                RowKey{{}, model::RegionId("PK-A"), model::DimensionId("armed")}));
}

TEST(Nominal, AttributesAreStatedWithoutALevel) {
  model::Profile nld = dutch();
  nld.country = {position("minister", "who_decides")};
  const Cell cell = align_all({voice(nld)}).rows.at(0).cells[0];
  EXPECT_EQ(cell.basis, Basis::stated);
  EXPECT_FALSE(cell.levels);
}

TEST(Align, RefusesMisuse) {
  const model::Profile nld = dutch();
  EXPECT_THROW((void)align_all({voice(nld), voice(nld)}), std::invalid_argument);
  EXPECT_THROW((void)align(codebook(), model::OriginId("IRN"), std::vector{voice(nld)}, kDay),
               std::invalid_argument);
}

}  // namespace
}  // namespace peil::align
