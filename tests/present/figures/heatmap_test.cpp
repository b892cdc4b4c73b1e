// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/heatmap.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace peil::present {
namespace {

using testing::ElementsAre;

/// A baseline, in the first column, and `others`; all have a level on every row of one dimension.
compare::Comparison comparison(std::size_t others, std::size_t rows) {
  compare::Comparison result;
  result.table.columns.resize(others + 1);
  for (std::size_t k = 1; k <= others; ++k) result.against.push_back(k);
  align::Row row;
  row.key.dimension = model::DimensionId("d");
  row.cells.resize(others + 1);
  for (align::Cell& cell : row.cells) cell.levels = model::Interval{1, 1};
  result.table.rows.assign(rows, row);
  return result;
}

TEST(HeatmapParts, AreOneFigureWhereEverythingFits) {
  const auto parts = heatmap_parts(comparison(3, 2), 16, 4);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_THAT(parts[0].rows, ElementsAre(0, 1));
  EXPECT_THAT(parts[0].columns, ElementsAre(0, 1, 2, 3));
}

TEST(HeatmapParts, ShowTheBaselineInEachAndEveryOtherSourceOnce) {
  for (std::size_t others = 13; others <= 40; ++others) {
    std::multiset<std::size_t> shown;
    for (const HeatmapPart& part : heatmap_parts(comparison(others, 1), 16, 13)) {
      EXPECT_LE(part.columns.size(), 13U);
      EXPECT_EQ(part.columns.front(), 0U);
      shown.insert(part.columns.begin() + 1, part.columns.end());
    }
    EXPECT_EQ(shown.size(), others);
    EXPECT_EQ(std::set(shown.begin(), shown.end()).size(), others);
  }
}

TEST(HeatmapParts, LeaveOutRowsOnWhichOnlyTheBaselineHasALevel) {
  compare::Comparison many = comparison(4, 3);
  many.table.rows[1].cells[1].levels.reset();
  many.table.rows[1].cells[2].levels.reset();
  const auto parts = heatmap_parts(many, 16, 3);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_THAT(parts[0].columns, ElementsAre(0, 1, 2));
  EXPECT_THAT(parts[0].rows, ElementsAre(0, 2));
  EXPECT_THAT(parts[1].columns, ElementsAre(0, 3, 4));
  EXPECT_THAT(parts[1].rows, ElementsAre(0, 1, 2));
}

TEST(HeatmapParts, DivideRowsThatAreTooManyForAFigure) {
  const auto parts = heatmap_parts(comparison(1, 5), 3, 4);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_THAT(parts[0].rows, ElementsAre(0, 1, 2));
  EXPECT_THAT(parts[1].rows, ElementsAre(3, 4));
}

TEST(HeatmapParts, LeaveNoLoneRowBehind) {
  const auto parts = heatmap_parts(comparison(1, 4), 3, 4);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_THAT(parts[0].rows, ElementsAre(0, 1));
  EXPECT_THAT(parts[1].rows, ElementsAre(2, 3));
}

TEST(HeatmapParts, ReckonWithTheRoomOfHeads) {
  compare::Comparison two = comparison(1, 4);
  two.table.rows[2].key.dimension = two.table.rows[3].key.dimension = model::DimensionId("another");
  EXPECT_EQ(heatmap_parts(two, 4, 4).size(), 1U);
  EXPECT_EQ(heatmap_parts(two, 5, 4, 1).size(), 1U);
  EXPECT_EQ(heatmap_parts(two, 4, 4, 1).size(), 2U);
}

}  // namespace
}  // namespace peil::present
