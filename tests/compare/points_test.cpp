// SPDX-License-Identifier: EUPL-1.2
#include "compare/points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::compare {
namespace {

using testing::ElementsAre;

align::Cell said(int level, const char* group, const char* locator, const char* region = nullptr) {
  align::Cell cell;
  cell.levels = cell.range = model::Interval{level, level};
  cell.basis = model::Basis::stated;
  align::Evidence evidence;
  evidence.group = group;
  evidence.position.dimension = "risk";
  evidence.position.term = "l" + std::to_string(level);
  evidence.position.citations = {{"letter", locator}};
  if (region != nullptr) evidence.position.region = region;
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
    table.rows.push_back({{"c" + std::to_string(r), {}, "risk"}, {rows[r].first, rows[r].second}});
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

}  // namespace
}  // namespace peil::compare
