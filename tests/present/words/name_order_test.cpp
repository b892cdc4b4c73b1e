// SPDX-License-Identifier: EUPL-1.2
#include "present/words/name_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::present {
namespace {

TEST(NameOrder, FollowsTheAlphabetAndNotTheBytes) {
  EXPECT_THAT(in_name_order({"Zweden", "Éire", "Egypte", "Estland", "albanië"}, "nl"),
              testing::ElementsAre(4, 2, 1, 3, 0));
}

}  // namespace
}  // namespace peil::present
