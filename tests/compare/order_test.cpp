// SPDX-License-Identifier: EUPL-1.2
#include "compare/order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compare/shared_block.hpp"
#include "model/error.hpp"
#include "orders.hpp"

namespace peil::compare {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

model::NumberTable table(std::vector<std::vector<std::optional<double>>> rows) {
  model::NumberTable result;
  for (std::size_t r = 0; r < rows.size(); ++r) result.names.emplace_back(1, "abcde"[r]);
  result.columns.resize(rows.front().size());
  result.rows = std::move(rows);
  return result;
}

std::string failure(const model::Pairs& pairs) {
  try {
    (void)order_of(pairs);
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

TEST(OrderOfPairs, ClosesThemUnderTransitivity) {
  const Order order = order_from("abcd", {"ab", "bc"});
  EXPECT_TRUE(order.above[0][2]);
  EXPECT_FALSE(order.above[2][0]);
  EXPECT_FALSE(order.comparable(0, 3));
}

TEST(OrderOfPairs, NamesTheCycle) {
  EXPECT_EQ(failure({{"x", "a", "b", "c"}, {{0, 1}, {1, 2}, {2, 3}, {3, 1}}}),
            "the pairs go round in a cycle: a above b above c above a");
  EXPECT_EQ(failure({{"a"}, {{0, 0}}}), "the pairs go round in a cycle: a above a");
}

TEST(OrderOfPairs, RefusesMoreElementsThanItCanRank) {
  model::Pairs pairs;
  pairs.elements.resize(1'000'000);
  EXPECT_EQ(failure(pairs), "1000000 elements; at most 256 can be ranked");
}

TEST(OrderOfTable, NeedsAtLeastAsMuchEverywhereAndMoreSomewhere) {
  const Order order = order_of(table({{2, 2}, {2, 1}, {1, 3}}));
  EXPECT_TRUE(order.above[0][1]);
  EXPECT_FALSE(order.comparable(0, 2));
  EXPECT_FALSE(order.comparable(1, 2));
}

TEST(OrderOfTable, ComparesNothingWithAMissingNumber) {
  const Order order = order_of(table({{9, std::nullopt}, {1, 1}, {9, std::nullopt}}));
  EXPECT_EQ(order.size(), 3U);
  EXPECT_THAT(order.ties, IsEmpty());
  EXPECT_FALSE(order.comparable(0, 1));
  EXPECT_FALSE(order.comparable(0, 2));
}

TEST(OrderOfTable, MergesEqualRowsUnderTheFirstName) {
  const Order order = order_of(table({{1, 2}, {2, 1}, {1, 2}, {0, 0}, {1, 2}}));
  EXPECT_THAT(order.elements, ElementsAre("a", "b", "d"));
  EXPECT_THAT(order.ties, ElementsAre(ElementsAre("a", "c", "e")));
  EXPECT_TRUE(order.above[0][2]);
}

align::Cell at(int low, int high) {
  align::Cell cell;
  cell.levels = cell.range = model::Interval{low, high};
  return cell;
}

TEST(OrderOfAlignedTable, UsesTheRowsOnWhichEverySourceHasALevelAndNoCellIsOpen) {
  align::Cell open = at(4, 4);
  open.open = true;
  align::Table aligned;
  aligned.columns.resize(3);
  aligned.columns[0].id = "XXA";
  aligned.columns[1].id = "XXB";
  aligned.columns[2].id = "XXC";
  aligned.rows = {{{}, {at(3, 3), at(2, 2), at(1, 2)}},
                  {{}, {at(0, 0), at(4, 4), open}},
                  {{}, {at(0, 0), at(4, 4), align::Cell{}}},
                  {{}, {at(1, 1), at(1, 1), at(0, 0)}}};
  const Order order = order_of(aligned);
  EXPECT_THAT(shared_rows(aligned), ElementsAre(0, 3));
  EXPECT_TRUE(order.above[0][1]);
  EXPECT_TRUE(order.above[0][2]);
  EXPECT_FALSE(order.comparable(1, 2));  // [1,2] may equal 2
}

TEST(Cover, LeavesOutWhatFollows) {
  EXPECT_THAT(cover(order_from("abcd", {"ab", "bc", "ac", "dc", "ad"})),
              ElementsAre(Pair(0, 1), Pair(0, 3), Pair(1, 2), Pair(3, 2)));
}

TEST(PlaceRanges, LeaveRoomForAllThatMustStandBeforeAndAfter) {
  EXPECT_THAT(place_ranges(order_from("abcd", {"ab", "bc"})),
              ElementsAre(PlaceRange{1, 2}, PlaceRange{2, 3}, PlaceRange{3, 4}, PlaceRange{1, 4}));
}

}  // namespace
}  // namespace peil::compare
