// SPDX-License-Identifier: EUPL-1.2
#include "compare/shared_block.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <random>

namespace peil::compare {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// One text per row, a letter per source: `x` has a level, `o` an open one, `.` none.
align::Table table(const std::vector<std::string>& rows) {
  align::Table result;
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    result.columns.emplace_back().id = "XX" + std::string(1, static_cast<char>('A' + c));
  }
  for (const std::string& row : rows) {
    align::Row& made = result.rows.emplace_back();
    for (const char each : row) {
      align::Cell& cell = made.cells.emplace_back();
      if (each != '.') cell.levels = model::Interval{1, 1};
      cell.open = each == 'o';
    }
  }
  return result;
}

std::vector<std::string> ids(const std::vector<align::Column>& columns) {
  std::vector<std::string> result;
  for (const align::Column& column : columns) result.push_back(column.id);
  return result;
}

TEST(LargestBlock, HasTheMostLevelsWithoutAGap) {
  const SharedBlock block = largest_block(table({"xxx.", "xxo.", "xx..", ".xx.", "...."}));
  EXPECT_THAT(ids(block.table.columns), ElementsAre("XXA", "XXB"));
  EXPECT_THAT(ids(block.left_out), ElementsAre("XXC", "XXD"));
  EXPECT_THAT(block.rows, ElementsAre(0, 1, 2));
}

TEST(LargestBlock, PrefersMoreSourcesOverMoreRows) {
  const SharedBlock block = largest_block(table({"xxx", "xxx", "xx."}));
  EXPECT_THAT(ids(block.table.columns), ElementsAre("XXA", "XXB", "XXC"));
  EXPECT_THAT(block.rows, ElementsAre(0, 1));
}

TEST(LargestBlock, HasNoRowsWhenNoTwoSourcesShareOne) {
  const SharedBlock block = largest_block(table({"x..", ".x.", "..x"}));
  EXPECT_THAT(block.rows, IsEmpty());
  EXPECT_EQ(block.table.columns.size(), 3U);
}

TEST(LargestBlock, IsNoSmallerThanThatOfAnyChoiceOfSources) {
  std::mt19937 random(1);
  std::bernoulli_distribution filled(0.6);
  for (int i = 0; i < 300; ++i) {
    std::vector<std::string> rows(8, "......");
    for (std::string& row : rows) {
      for (char& cell : row) cell = filled(random) ? 'x' : '.';
    }
    std::size_t best = 0;
    for (unsigned choice = 0; choice < 64; ++choice) {
      if (std::popcount(choice) < 2) continue;
      std::size_t shared = 0;
      for (const std::string& row : rows) {
        bool all = true;
        for (unsigned c = 0; c < 6; ++c) all = all && ((choice >> c & 1U) == 0 || row[c] == 'x');
        shared += all ? 1U : 0U;
      }
      best = std::max(best, shared * static_cast<std::size_t>(std::popcount(choice)));
    }
    const SharedBlock block = largest_block(table(rows));
    ASSERT_EQ(block.rows.size() * block.table.columns.size(), best);
    ASSERT_EQ(shared_rows(block.table), block.rows);
  }
}

TEST(PartlySharedBlock, HasTheRowsOfAtLeastTwoAndThoseWhoHaveALevelThere) {
  const SharedBlock block = partly_shared_block(table({"xx..", "x...", "..x.", "x.xo"}));
  EXPECT_THAT(ids(block.table.columns), ElementsAre("XXA", "XXB", "XXC"));
  EXPECT_THAT(ids(block.left_out), ElementsAre("XXD"));
  EXPECT_THAT(block.rows, ElementsAre(0, 3));
}

}  // namespace
}  // namespace peil::compare
