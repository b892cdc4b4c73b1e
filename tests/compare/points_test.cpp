// SPDX-License-Identifier: EUPL-1.2
#include "compare/points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compare/claims.hpp"
#include "compare/least_change.hpp"

namespace peil::compare {
namespace {

using testing::ElementsAre;

align::Cell said(int level, const char* group, const char* locator, const char* region = nullptr) {
  align::Cell cell;
  cell.levels = cell.range = model::Interval{level, level};
  cell.basis = model::Basis::stated;
  align::Evidence evidence;
  evidence.group = group;
  evidence.position.dimension = model::DimensionId("risk");
  evidence.position.term = "l" + std::to_string(level);
  evidence.position.citations = {{"letter", locator}};
  if (region != nullptr) evidence.position.region = model::RegionId(region);
  cell.evidence.push_back(evidence);
  return cell;
}

/// The baseline NLD against FRA on rows of these pairs of cells.
Comparison compared(const std::vector<std::pair<align::Cell, align::Cell>>& rows) {
  align::Table table;
  for (const char* id : {"NLD", "FRA"}) {
    table.columns.emplace_back();
    table.columns.back().id = id;
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    table.rows.push_back(
        {{model::ConceptId("c" + std::to_string(r)), {}, model::DimensionId("risk")},
         {rows[r].first, rows[r].second}});
  }
  return compare(std::move(table), "NLD", {"FRA"});
}

TEST(Points, CountsOneSentenceOnManyRegionsOnce) {
  const Comparison comparison = compared({{said(1, "", "p. 1", "A"), said(2, "", "p. 9", "A")},
                                          {said(1, "", "p. 1", "B"), said(2, "", "p. 9", "B")},
                                          {said(1, "", "p. 2", "C"), said(2, "", "p. 9", "C")}});
  EXPECT_EQ(comparison.summary[0].stricter, 3U);
  EXPECT_THAT(points(comparison, 0), ElementsAre(0U, 0U, 1U));
  EXPECT_EQ(count_points(comparison, 0), (PointCounts{0, 0, 2, 0, 0}));
}

TEST(Points, KeepsApartGroupsThatOneSentenceNames) {
  const Comparison comparison = compared(
      {{said(3, "a", "p. 1"), said(1, "x", "p. 9")}, {said(3, "b", "p. 1"), said(1, "x", "p. 9")}});
  EXPECT_EQ(count_points(comparison, 0), (PointCounts{2, 0, 0, 0, 0}));
}

TEST(Points, CountsOneFindingOfACourtOnceWhateverGroupsItIsRecordedFor) {
  for (const auto kind : {model::EvidenceKind::high_court, model::EvidenceKind::ruling}) {
    align::Cell christians = said(0, "christians", "headnote");
    align::Cell converts = said(0, "converts", "headnote");
    align::Cell elsewhere = said(0, "converts", "paragraph 9");
    for (align::Cell* cell : {&christians, &converts, &elsewhere}) {
      cell->evidence.front().kind = kind;
    }
    const Comparison comparison = compared({{said(2, "a", "p. 1"), christians},
                                            {said(2, "a", "p. 1"), converts},
                                            {said(2, "a", "p. 1"), elsewhere},
                                            {said(2, "b", "p. 2"), converts}});
    EXPECT_THAT(points(comparison, 0), ElementsAre(0U, 0U, 1U, 2U));
  }
}

TEST(Points, SplitsWhereRowsOfOnePairDisagree) {
  align::Cell part = said(3, "a", "p. 1");
  part.levels = model::Interval{1, 3};
  const Comparison comparison =
      compared({{said(3, "a", "p. 1"), said(2, "x", "p. 9")}, {part, said(2, "x", "p. 9")}});
  EXPECT_EQ(count_points(comparison, 0), (PointCounts{0, 0, 0, 0, 1}));
}

TEST(Points, LeavesOutRowsWithoutALevelAndRowsComposedOnBothSides) {
  align::Cell composed = said(3, "a", "p. 1");
  composed.basis = model::Basis::composed;
  const Comparison comparison = compared({{said(3, "a", "p. 1"), align::Cell{}},
                                          {composed, composed},
                                          {composed, said(3, "x", "p. 9")}});
  EXPECT_THAT(points(comparison, 0), ElementsAre(std::nullopt, std::nullopt, 0U));
  EXPECT_EQ(count_points(comparison, 0), (PointCounts{0, 1, 0, 0, 0}));
}

model::Codebook scale_to_five() {
  model::Codebook result;
  model::Dimension risk;
  risk.id = model::DimensionId("risk");
  risk.levels.resize(6);
  result.dimensions.push_back(risk);
  return result;
}

/// The claim of NLD against FRA.
Claim claim_on(const Comparison& comparison) {
  return claims(comparison, scale_to_five(), {{}, 0.5}).front();
}

TEST(ClaimPoints, CountWhatOneSentenceSaysOfManyRowsOnce) {
  const auto pair = std::pair(said(1, "", "p. 1"), said(2, "", "p. 9"));
  const Comparison comparison =
      compared({pair, pair, {said(4, "a", "p. 2"), said(2, "b", "p. 8")}, pair});
  const Claim found = claim_on(comparison);
  EXPECT_EQ(found.points, 2U);
  EXPECT_EQ(row_count(found), 4U);
  EXPECT_THAT(found.stricter, ElementsAre(0U));
  EXPECT_THAT(rows_of(found, found.stricter), ElementsAre(0U, 1U, 3U));
  EXPECT_EQ(found.strength, Strength::weights);  // +2 against −1, and not against −3
  EXPECT_EQ(found.direction, Direction::more_lenient);
}

TEST(ClaimPoints, LeaveAPointUndecidedWhoseRowsDisagree) {
  align::Cell part = said(3, "a", "p. 1");
  part.levels = model::Interval{1, 3};
  const Claim found = claim_on(
      compared({{said(3, "a", "p. 1"), said(2, "x", "p. 9")}, {part, said(2, "x", "p. 9")}}));
  EXPECT_EQ(found.points, 0U);
  EXPECT_EQ(found.indeterminate, 1U);
}

TEST(ClaimPoints, TakeOfRowsThatAgreeTheLevelsThatSpeakLeast) {
  align::Cell part = said(5, "a", "p. 1");
  part.levels = model::Interval{3, 5};
  const Comparison comparison =
      compared({{said(5, "a", "p. 1"), said(2, "x", "p. 9")}, {part, said(2, "x", "p. 9")}});
  const auto points = claim_points(comparison, scale_to_five(), 0);
  ASSERT_EQ(points.size(), 1U);
  EXPECT_EQ(points[0].baseline, (model::Interval{3, 5}));
  EXPECT_THAT(points[0].also, ElementsAre(1U));
}

TEST(ClaimPoints, LeaveOutRowsComposedOnBothSidesAndKeepThoseWithoutALevel) {
  align::Cell composed = said(3, "a", "p. 1");
  composed.basis = model::Basis::composed;
  const auto points = claim_points(
      compared({{composed, composed}, {said(3, "a", "p. 1"), align::Cell{}}}), scale_to_five(), 0);
  ASSERT_EQ(points.size(), 1U);
  EXPECT_EQ(points[0].verdict, model::Verdict::no_basis);
}

TEST(LeastChangeByPoints, DividesTheShareOfAPointOverItsRows) {
  const auto pair = std::pair(said(1, "", "p. 1"), said(3, "", "p. 9"));
  const Comparison comparison =
      compared({pair, pair, {said(4, "a", "p. 2"), said(2, "b", "p. 8")}});
  const LeastChange change = least_change(claim_points(comparison, scale_to_five(), 0), {{}, 0.5});
  EXPECT_THAT(change.rows, ElementsAre(0U, 1U, 2U));
  EXPECT_THAT(change.share, ElementsAre(0.25, 0.25, 0.5));
  EXPECT_EQ(change.to_equal.size(), 2U);
}

}  // namespace
}  // namespace peil::compare
