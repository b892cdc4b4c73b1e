// SPDX-License-Identifier: EUPL-1.2
#include "compare/least_change.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <numeric>
#include <random>

namespace peil::compare {
namespace {

using model::Verdict;
using testing::ElementsAre;

const model::ClaimWeights kHalf{{}, 0.5};

ClaimPoint points(std::size_t row, const std::string& dimension, int a, int b) {
  const Verdict verdict =
      a > b ? Verdict::more_lenient : (a < b ? Verdict::stricter : Verdict::equal);
  return {row, model::DimensionId(dimension), 4, {a, a}, {b, b}, verdict};
}

TEST(LeastChange, NeedsEveryRowThatDiffersToMakeThemEqual) {
  const LeastChange change =
      least_change({points(3, "p", 2, 1), points(5, "p", 1, 1), points(8, "q", 0, 4)}, kHalf);
  EXPECT_THAT(change.to_equal, ElementsAre(3, 8));
}

TEST(LeastChange, ReversesByTheRowsThatWeighMost) {
  const std::vector<ClaimPoint> rows{points(0, "p", 4, 0), points(1, "p", 1, 0),
                                     points(2, "p", 0, 1)};
  const LeastChange change = least_change(rows, kHalf);
  EXPECT_THAT(change.to_reverse, ElementsAre(0));
  EXPECT_NEAR(change.share[0], 4.0 / 6, 1e-12);
}

TEST(LeastChange, IsTheSmallestOfAllSetsOfRows) {
  std::mt19937 random(21);
  std::uniform_int_distribution<int> level(0, 4);
  for (int i = 0; i < 400; ++i) {
    std::vector<ClaimPoint> rows;
    for (std::size_t r = 0; r < 7; ++r) {
      rows.push_back(points(r, r % 3 == 0 ? "p" : "q", level(random), level(random)));
    }
    const Direction stated = claim(rows, kHalf).direction;
    if (stated != Direction::more_lenient && stated != Direction::stricter) continue;
    int smallest = 8;
    for (unsigned set = 0; set < 128; ++set) {
      std::vector<ClaimPoint> changed = rows;
      for (std::size_t r = 0; r < 7; ++r) {
        if ((set >> r & 1U) == 0) continue;
        changed[r] = points(r, rows[r].dimension, rows[r].other.low, rows[r].other.low);
      }
      if (claim(changed, kHalf).direction != stated)
        smallest = std::min(smallest, std::popcount(set));
    }
    ASSERT_EQ(least_change(rows, kHalf).to_reverse.size(), static_cast<std::size_t>(smallest));
  }
}

TEST(GroupShares, AddUpTheRowsOfEachGroupAndPutTheLargestFirst) {
  align::Table table;
  table.rows.resize(4);
  for (const std::size_t row : {1U, 3U}) table.rows[row].key.concept_id = model::ConceptId("b");
  table.rows[2].key.concept_id = model::ConceptId("c");
  const LeastChange change = least_change(
      {points(0, "p", 0, 1), points(1, "p", 2, 1), points(2, "p", 1, 1), points(3, "p", 4, 1)},
      kHalf);
  const auto groups = group_shares(change, table);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].concept_id, "b");
  EXPECT_THAT(groups[0].rows, ElementsAre(1, 3));
  EXPECT_NEAR(groups[0].share, 0.8, 1e-12);
  EXPECT_EQ(groups[1].concept_id, std::nullopt);
  EXPECT_NEAR(groups[1].share, 0.2, 1e-12);
}

TEST(GroupShares, KeepRegionsOfWhichNoGroupIsNamedApart) {
  align::Table table;
  table.rows.resize(3);
  table.rows[0].key.region = model::RegionId("PK-BA");
  table.rows[1].key.region = model::RegionId("PK-KP");
  table.rows[2].key.concept_id = model::ConceptId("b");
  table.rows[2].key.region = model::RegionId("PK-KP");
  const LeastChange change =
      least_change({points(0, "p", 0, 1), points(1, "p", 3, 1), points(2, "p", 4, 1)}, kHalf);
  const auto groups = group_shares(change, table);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].concept_id, "b");
  EXPECT_EQ(groups[0].region, std::nullopt);
  EXPECT_EQ(groups[1].region, "PK-KP");
  EXPECT_EQ(groups[2].region, "PK-BA");
}

TEST(GroupShares, AreNoneWhenNothingDiffers) {
  align::Table table;
  table.rows.resize(1);
  EXPECT_TRUE(group_shares(least_change({points(0, "p", 1, 1)}, kHalf), table).empty());
}

}  // namespace
}  // namespace peil::compare
