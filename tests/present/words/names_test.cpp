// SPDX-License-Identifier: EUPL-1.2
#include "present/words/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::present {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LevelsBeyond, AreThoseOfTheRangeOnEitherSide) {
  EXPECT_THAT(levels_beyond({2, 2}, {2, 3}), ElementsAre("3"));
  EXPECT_THAT(levels_beyond({2, 2}, {1, 4}), ElementsAre("1", "3–4"));
  EXPECT_THAT(levels_beyond({1, 2}, {0, 2}), ElementsAre("0"));
}

TEST(LevelsBeyond, AreNoneWhenTheRangeAddsNothing) {
  EXPECT_THAT(levels_beyond({1, 2}, {1, 2}), IsEmpty());
  EXPECT_THAT(levels_beyond({0, 3}, {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace peil::present
