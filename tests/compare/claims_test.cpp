// SPDX-License-Identifier: EUPL-1.2
#include "compare/claims.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace peil::compare {
namespace {

using model::Interval;
using model::Verdict;
using testing::ElementsAre;

Verdict verdict_of(Interval a, Interval b) {
  if (a.low > b.high) return Verdict::more_lenient;
  if (a.high < b.low) return Verdict::stricter;
  return a == b && a.is_point() ? Verdict::equal : Verdict::indeterminate;
}

ClaimRow row(const std::string& dimension, Interval a, Interval b) {
  return {0, dimension, 5, a, b, verdict_of(a, b)};
}

ClaimRow points(const std::string& dimension, int a, int b) {
  return row(dimension, {a, a}, {b, b});
}

ClaimRow unknown(const std::string& dimension) {
  return {0, dimension, 5, {0, 5}, {0, 5}, Verdict::no_basis};
}

Claim on(std::vector<ClaimRow> rows, const ClaimWeights& weights = {}) {
  for (std::size_t r = 0; r < rows.size(); ++r) rows[r].row = r;
  return claim(rows, weights);
}

void expect(const Claim& claim, Strength strength, Direction direction) {
  EXPECT_EQ(claim.strength, strength);
  EXPECT_EQ(claim.direction, direction);
}

TEST(Claim, IsDominanceWhenNoRowIsStricter) {
  const Claim result = on({points("p", 3, 2), points("q", 1, 1), unknown("q")});
  expect(result, Strength::dominance, Direction::more_lenient);
  EXPECT_EQ(result.rows, 2U);
  EXPECT_EQ(result.no_basis, 1U);
  EXPECT_TRUE(result.overturned_by_unknown);
  EXPECT_THAT(result.more_lenient, ElementsAre(0));
  expect(on({points("p", 2, 3), points("q", 1, 1)}), Strength::dominance, Direction::stricter);
  expect(on({points("q", 1, 1)}), Strength::dominance, Direction::equal);
}

TEST(Claim, HoldsUnderAnyScoringWhenEveryDimensionHasMoreAtOrAboveEachLevel) {
  // {4, 1} against {2, 1}, the 4 facing the 1: a row goes the other way, the distribution does not.
  const Claim result = on({points("p", 1, 2), points("p", 4, 1)});
  expect(result, Strength::any_scoring, Direction::more_lenient);
  EXPECT_THAT(result.balance.at(0).upper, ElementsAre(2, 1, 1, 1, 0));
  EXPECT_THAT(result.balance.at(0).lower, ElementsAre(2, 1, 0, 0, 0));
}

TEST(Claim, NeedsTheScaleWhenLevelsCross) {
  // {0, 5} against {2, 1}: 5 to 3 on an even scale, but not if only the first step counts.
  const Claim result = on({points("p", 0, 2), points("p", 5, 1)});
  expect(result, Strength::weights, Direction::more_lenient);
  EXPECT_TRUE(result.balance.at(0).crosses());
  EXPECT_NEAR(*result.least, 0.2, 1e-12);
}

TEST(Claim, NamesTheNearestWeightingThatReversesIt) {
  const std::vector<ClaimRow> rows{points("p", 5, 0), points("q", 1, 4)};
  const Claim result = on(rows);
  expect(result, Strength::declared_weights, Direction::more_lenient);
  ASSERT_TRUE(result.reversing);
  EXPECT_NEAR(result.reversing->weights.at("p"), 0.375, 1e-12);  // 0.375 x 1 = 0.625 x 0.6
  EXPECT_NEAR(result.reversing->moved, 0.125, 1e-12);
  expect(on(rows, {{}, 0.1}), Strength::weights, Direction::more_lenient);
}

TEST(Claim, SaysNothingWhenRowsPointBothWaysAlike) {
  const Claim result = on({points("p", 3, 2), points("p", 2, 3)});
  expect(result, Strength::none, Direction::none);
  EXPECT_THAT(result.more_lenient, ElementsAre(0));
  EXPECT_THAT(result.stricter, ElementsAre(1));
  expect(on({}), Strength::none, Direction::none);
  expect(on({unknown("p")}), Strength::none, Direction::none);
}

TEST(Claim, SaysWhenNoFillingOfUnknownRowsCanOverturnIt) {
  EXPECT_FALSE(on({points("p", 3, 2)}).overturned_by_unknown);
  // At worst the two are equal on the second row.
  EXPECT_FALSE(on({points("p", 3, 2), row("p", {2, 3}, {1, 2})}).overturned_by_unknown);
  EXPECT_TRUE(on({points("p", 3, 2), row("p", {1, 3}, {1, 2})}).overturned_by_unknown);
}

/// Rows on two dimensions, some with intervals, some unknown.
std::vector<ClaimRow> random_rows(std::mt19937& random) {
  std::vector<ClaimRow> rows;
  const auto number = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  const int size = number(1, 6);
  for (int r = 0; r < size; ++r) {
    const auto interval = [&] {
      const int low = number(0, 4);
      return Interval{low, number(0, 3) == 0 ? number(low, 4) : low};
    };
    ClaimRow& row = rows.emplace_back();
    row = {static_cast<std::size_t>(r),
           number(0, 1) == 0 ? "p" : "q",
           4,
           interval(),
           interval(),
           Verdict::no_basis};
    row.verdict = number(0, 7) == 0 ? Verdict::no_basis : verdict_of(row.baseline, row.other);
  }
  return rows;
}

struct Drawn {
  double difference = 0;
  bool weighted = false;  ///< some row counted
};

/// Weighted mean difference for one choice of levels, a scoring per dimension and weights.
double difference(const std::vector<ClaimRow>& rows, const std::vector<double>& p_scores,
                  const std::vector<double>& q_scores, double p_weight, std::mt19937& random) {
  double sums[2] = {0, 0};
  double counts[2] = {0, 0};
  const auto pick = [&](Interval interval) {
    return static_cast<std::size_t>(
        std::uniform_int_distribution<int>(interval.low, interval.high)(random));
  };
  for (const ClaimRow& row : rows) {
    if (verdict_of(row.baseline, row.other) == Verdict::indeterminate ||
        row.verdict == Verdict::no_basis) {
      continue;
    }
    const std::size_t d = row.dimension == "p" ? 0 : 1;
    const auto& scores = d == 0 ? p_scores : q_scores;
    sums[d] += scores[pick(row.baseline)] - scores[pick(row.other)];
    counts[d] += 1;
  }
  const double weights[2] = {counts[0] > 0 ? p_weight : 0, counts[1] > 0 ? 1 - p_weight : 0};
  double result = 0;
  for (std::size_t d = 0; d < 2; ++d) {
    if (counts[d] > 0) result += weights[d] / (weights[0] + weights[1]) * sums[d] / counts[d];
  }
  return result;
}

std::vector<double> random_scores(std::mt19937& random) {
  std::vector<double> scores{0};
  std::exponential_distribution<double> step(1);
  for (int level = 1; level <= 4; ++level) scores.push_back(scores.back() + step(random) + 1e-6);
  return scores;
}

/// Tries to refute one claim with random scorings and all corners of the weights that it allows.
void try_to_refute(const std::vector<ClaimRow>& rows, const Claim& claim, std::mt19937& random) {
  const std::vector<double> even{0, 0.25, 0.5, 0.75, 1};
  const double sign = claim.direction == Direction::stricter ? -1 : 1;
  std::vector<double> corners{0.5};
  if (claim.strength <= Strength::weights) corners = {0.25, 0.5, 0.75};  // 0.5 : 1.5 and back
  if (claim.strength <= Strength::any_scoring) corners = {0.01, 0.5, 0.99};
  for (const double weight : corners) {
    const bool any = claim.strength <= Strength::any_scoring;
    const double found = sign * difference(rows, any ? random_scores(random) : even,
                                           any ? random_scores(random) : even, weight, random);
    if (claim.direction == Direction::equal) {
      ASSERT_NEAR(found, 0, 1e-12);
    } else {
      ASSERT_GT(found, 0);
    }
  }
}

TEST(Claim, IsNeverRefutedByScoringsAndWeightsThatItAllows) {
  std::mt19937 random(13);
  std::map<Strength, int> stated;
  for (int i = 0; i < 100'000; ++i) {
    const std::vector<ClaimRow> rows = random_rows(random);
    const Claim result = claim(rows);
    ++stated[result.strength];
    if (result.strength == Strength::none) continue;
    ASSERT_NO_FATAL_FAILURE(try_to_refute(rows, result, random));
  }
  EXPECT_EQ(stated.size(), 5U);  // every rung was stated, and tried
}

/// Counter-examples by themselves: the rung above fails for the reason given.
TEST(Claim, GivesCounterexamplesThatHold) {
  std::mt19937 random(14);
  const std::vector<double> even{0, 0.25, 0.5, 0.75, 1};
  for (int i = 0; i < 20'000; ++i) {
    std::vector<ClaimRow> rows = random_rows(random);
    for (ClaimRow& row : rows) {  // points, so that a level is a level
      row.baseline.high = row.baseline.low;
      row.other.high = row.other.low;
      if (row.verdict != Verdict::no_basis) row.verdict = verdict_of(row.baseline, row.other);
    }
    const Claim result = claim(rows);
    if (result.reversing) {
      ASSERT_NEAR(difference(rows, even, even, result.reversing->weights.at("p"), random), 0, 1e-9);
    }
    if (result.strength == Strength::weights || result.strength == Strength::declared_weights) {
      ASSERT_TRUE(std::ranges::any_of(result.balance, &DimensionBalance::crosses));
    }
    if (result.strength == Strength::none && result.rows > 0) {
      ASSERT_FALSE(result.more_lenient.empty());
      ASSERT_FALSE(result.stricter.empty());
    }
  }
}

}  // namespace
}  // namespace peil::compare
