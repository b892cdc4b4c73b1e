// SPDX-License-Identifier: EUPL-1.2
#include "model/date.hpp"

#include <gtest/gtest.h>

namespace peil::model {
namespace {

TEST(ParseDate, ReadsAndWritesTheSameDay) {
  for (const char* text : {"2024-02-29", "1951-07-28", "2026-06-12"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_string(*date), text);
  }
}

TEST(ParseDate, RefusesDaysThatDoNotExistAndOtherForms) {
  for (const char* text : {"2024-02-30", "2023-02-29", "2024-13-01", "2024-2-3", "26-11-2024",
                           "2024-11", "", "2024-11-26T00:00", "+024-11-26", "2024-11- 6"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(PeriodTest, IsHalfOpen) {
  const Period period{parse_date("2022-09-28"), parse_date("2024-07-01")};
  EXPECT_TRUE(period.contains(*parse_date("2022-09-28")));
  EXPECT_TRUE(period.contains(*parse_date("2024-06-30")));
  EXPECT_FALSE(period.contains(*parse_date("2024-07-01")));
  EXPECT_FALSE(period.contains(*parse_date("2022-09-27")));
}

TEST(PeriodTest, NeighboursDoNotOverlap) {
  const Period before{std::nullopt, parse_date("2024-07-01")};
  const Period after{parse_date("2024-07-01"), std::nullopt};
  EXPECT_FALSE(before.overlaps(after));
  EXPECT_FALSE(after.overlaps(before));
  EXPECT_TRUE(before.overlaps(Period{}));
}

}  // namespace
}  // namespace peil::model
