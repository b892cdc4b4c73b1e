// SPDX-License-Identifier: EUPL-1.2
#include "load/cycles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Cycles, AreNoneInADiamond) {
  EXPECT_THAT(cycles({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}, {"d", {}}}), IsEmpty());
}

TEST(Cycles, LeaveOutNodesThatOnlyLeadToOne) {
  EXPECT_THAT(cycles({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}),
              ElementsAre(ElementsAre("b", "c", "b")));
}

TEST(Cycles, AreAllNamedWhenTheyAreApart) {
  EXPECT_THAT(cycles({{"a", {"a"}}, {"b", {"c"}}, {"c", {"b"}}}),
              ElementsAre(ElementsAre("a", "a"), ElementsAre("b", "c", "b")));
}

TEST(Cycles, IgnoreParentsThatAreNoNodes) { EXPECT_THAT(cycles({{"a", {"z"}}}), IsEmpty()); }

}  // namespace
}  // namespace peil::load
