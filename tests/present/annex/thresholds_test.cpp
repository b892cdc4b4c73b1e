// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/thresholds.hpp"

#include <gtest/gtest.h>

namespace peil::present {
namespace {

constexpr Thresholds kLimits{100, 75, 5};

compare::PointCounts points(std::size_t equal, std::size_t more, std::size_t indeterminate = 0) {
  compare::PointCounts summary;
  summary.equal = equal;
  summary.more_lenient = more;
  summary.indeterminate = indeterminate;
  return summary;
}

TEST(ClosenessTest, SaysLargelyInLineFromTheThresholdOnAndNotBefore) {
  EXPECT_EQ(closeness(points(8, 0), kLimits), Closeness::in_line);
  EXPECT_EQ(closeness(points(6, 2), kLimits), Closeness::largely_in_line);
  EXPECT_EQ(closeness(points(5, 2), kLimits), Closeness::different);
}

TEST(ClosenessTest, CountsPointsWithoutADefiniteOutcomeAgainstTheWords) {
  EXPECT_EQ(closeness(points(8, 0, 1), kLimits), Closeness::largely_in_line);
  EXPECT_EQ(closeness(points(8, 0, 3), kLimits), Closeness::different);
}

TEST(ClosenessTest, SaysNothingOnFewPoints) {
  EXPECT_EQ(closeness(points(4, 0), kLimits), Closeness::too_few_points);
  EXPECT_EQ(closeness(points(0, 0), kLimits), Closeness::too_few_points);
  EXPECT_EQ(closeness(points(0, 4, 20), kLimits), Closeness::too_few_points);
  EXPECT_EQ(closeness(points(0, 5, 20), kLimits), Closeness::different);
  EXPECT_EQ(closeness(points(0, 0, 5), kLimits), Closeness::different);  // none has a definite one
  EXPECT_EQ(closeness(points(0, 0), {100, 75, 0}), Closeness::too_few_points);
}

TEST(ThresholdsData, AreOrdered) {
  const Thresholds limits = load_thresholds(PEIL_SOURCE_DIR);
  EXPECT_LT(limits.largely_in_line_percent, limits.in_line_percent);
  EXPECT_LE(limits.in_line_percent, 100);
  EXPECT_GT(limits.largely_in_line_percent, 50);
  EXPECT_GT(limits.minimum_points, 1U);
}

}  // namespace
}  // namespace peil::present
