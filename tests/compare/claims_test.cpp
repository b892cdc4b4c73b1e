// SPDX-License-Identifier: EUPL-1.2
#include "compare/claims.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
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

ClaimPoint row(const std::string& dimension, Interval a, Interval b) {
  return {0, model::DimensionId(dimension), 5, a, b, verdict_of(a, b)};
}

ClaimPoint points(const std::string& dimension, int a, int b) {
  return row(dimension, {a, a}, {b, b});
}

ClaimPoint unknown(const std::string& dimension) {
  return {0, model::DimensionId(dimension), 5, {0, 5}, {0, 5}, Verdict::no_basis};
}

const model::ClaimWeights kHalf{{}, 0.5};

Claim on(std::vector<ClaimPoint> rows, const model::ClaimWeights& weights = kHalf) {
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
  EXPECT_EQ(result.points, 2U);
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
  const std::vector<ClaimPoint> rows{points("p", 5, 0), points("q", 1, 4)};
  const Claim result = on(rows);
  expect(result, Strength::declared_weights, Direction::more_lenient);
  ASSERT_TRUE(result.reversing);
  EXPECT_NEAR(result.reversing->weights.at(model::DimensionId("p")), 0.375,
              1e-12);  // 0.375 x 1 = 0.625 x 0.6
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

// What follows knows nothing of how claims are made, only what they say.

constexpr std::size_t kDimensions = 3;
constexpr int kTop = 4;
const std::array<std::string, kDimensions> kNames{"p", "q", "r"};

int number(std::mt19937& random, int least, int most) {
  return std::uniform_int_distribution<int>(least, most)(random);
}

/// Rows on three dimensions, some with intervals, some unknown.
std::vector<ClaimPoint> random_rows(std::mt19937& random) {
  std::vector<ClaimPoint> rows(static_cast<std::size_t>(number(random, 1, 7)));
  const auto interval = [&] {
    const int low = number(random, 0, kTop);
    return Interval{low, number(random, 0, 3) == 0 ? number(random, low, kTop) : low};
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto dimension = static_cast<std::size_t>(number(random, 0, 2));
    rows[r] = {
        r, model::DimensionId(kNames[dimension]), kTop, interval(), interval(), Verdict::no_basis};
    if (number(random, 0, 7) == 0) {
      rows[r].baseline = {0, kTop};  // nothing is known of it
    } else {
      rows[r].verdict = verdict_of(rows[r].baseline, rows[r].other);
    }
  }
  return rows;
}

model::ClaimWeights random_weights(std::mt19937& random) {
  model::ClaimWeights weights{{}, number(random, 0, 10) / 10.0};
  for (const std::string& name : kNames) {
    weights.declared[model::DimensionId(name)] = number(random, 1, 3);
  }
  return weights;
}

using Scores = std::array<double, kTop + 1>;

/// What each level of each dimension is worth, and what each dimension counts for.
struct Judge {
  std::array<Scores, kDimensions> scores;
  std::array<double, kDimensions> weights;
};

/// Weighted mean over the dimensions of the mean difference of one choice of levels.
double difference(const std::vector<ClaimPoint>& rows, const Judge& judge, std::mt19937& random) {
  std::array<double, kDimensions> sums{};
  std::array<double, kDimensions> counts{};
  for (const ClaimPoint& row : rows) {
    const auto d =
        static_cast<std::size_t>(std::ranges::find(kNames, row.dimension) - kNames.begin());
    const auto score = [&](Interval levels) {
      return judge.scores[d][static_cast<std::size_t>(number(random, levels.low, levels.high))];
    };
    sums[d] += score(row.baseline) - score(row.other);
    counts[d] += 1;
  }
  double sum = 0;
  double total = 0;
  for (std::size_t d = 0; d < kDimensions; ++d) {
    if (counts[d] == 0) continue;
    sum += judge.weights[d] * sums[d] / counts[d];
    total += judge.weights[d];
  }
  return total > 0 ? sum / total : 0;
}

Scores even_scores() { return {0, 0.25, 0.5, 0.75, 1}; }

Scores rising_scores(std::mt19937& random) {
  Scores scores{};
  std::exponential_distribution<double> step(1);
  for (std::size_t level = 1; level < scores.size(); ++level) {
    scores[level] = scores[level - 1] + step(random) + 1e-6;
  }
  return scores;
}

/// Judges that a claim of this strength must satisfy: every corner of the weights that it allows,
/// and, where it says so, levels worth anything that rises.
std::vector<Judge> judges(Strength strength, const model::ClaimWeights& weights,
                          std::mt19937& random) {
  std::vector<Judge> result;
  const bool any = strength <= Strength::any_scoring;
  for (unsigned corner = 0; corner < 8; ++corner) {
    Judge& judge = result.emplace_back();
    for (std::size_t d = 0; d < kDimensions; ++d) {
      const bool upper = (corner >> d & 1U) != 0;
      const double declared = weights.declared.at(model::DimensionId(kNames[d]));
      judge.scores[d] = any ? rising_scores(random) : even_scores();
      judge.weights[d] = strength == Strength::declared_weights ? declared
                         : any                                  ? (upper ? 1 : 0.001)
                               : declared * (upper ? 1 + weights.limit : 1 - weights.limit);
    }
  }
  return result;
}

void expect_to_hold(const Claim& claim, const std::vector<ClaimPoint>& rows,
                    const model::ClaimWeights& weights, std::mt19937& random) {
  const double sign = claim.direction == Direction::stricter ? -1 : 1;
  for (const Judge& judge : judges(claim.strength, weights, random)) {
    const double total = judge.weights[0] + judge.weights[1] + judge.weights[2];
    if (total == 0) continue;  // a limit of everything: the corner without any weight
    const double found = sign * difference(rows, judge, random);
    if (claim.direction == Direction::equal) {
      ASSERT_NEAR(found, 0, 1e-12);
    } else {
      ASSERT_GT(found, -1e-12);
      ASSERT_TRUE(found > 0 || weights.limit == 1);
    }
  }
}

std::vector<ClaimPoint> only_decided(const std::vector<ClaimPoint>& rows) {
  std::vector<ClaimPoint> known;
  std::ranges::copy_if(rows, std::back_inserter(known), decided);
  return known;
}

TEST(Claim, IsNeverRefutedByScoringsAndWeightsThatItAllows) {
  std::mt19937 random(13);
  std::map<Strength, int> stated;
  for (int i = 0; i < 100'000; ++i) {
    const std::vector<ClaimPoint> rows = random_rows(random);
    const model::ClaimWeights weights = random_weights(random);
    const Claim result = claim(rows, weights);
    ++stated[result.strength];
    if (result.strength == Strength::none) continue;
    expect_to_hold(result, only_decided(rows), weights, random);
    if (!result.overturned_by_unknown) expect_to_hold(result, rows, weights, random);
    ASSERT_FALSE(HasFatalFailure()) << i;
  }
  for (const Strength strength : {Strength::dominance, Strength::any_scoring, Strength::weights,
                                  Strength::declared_weights, Strength::none}) {
    EXPECT_GT(stated[strength], 100) << static_cast<int>(strength);
  }
}

/// A filling in which the claim is not the strongest true one any more, tried at random.
bool some_filling_overturns(const std::vector<ClaimPoint>& rows, const Claim& stated,
                            const model::ClaimWeights& weights, std::mt19937& random) {
  const auto pick = [&](Interval levels) {
    const int level = number(random, 0, 1) == 0 ? levels.low : levels.high;
    return Interval{level, level};
  };
  for (int i = 0; i < 200; ++i) {
    std::vector<ClaimPoint> filled = rows;
    for (ClaimPoint& row : filled) {
      if (decided(row)) continue;
      row.baseline = pick(row.baseline);
      row.other = pick(row.other);
      row.verdict = verdict_of(row.baseline, row.other);
    }
    const Claim found = claim(filled, weights);
    if (found.direction != stated.direction || found.strength > stated.strength) return true;
  }
  return false;
}

TEST(Claim, SaysThatUnknownRowsCouldOverturnItExactlyWhenSomeFillingDoes) {
  std::mt19937 random(15);
  int overturned = 0;
  for (int i = 0; i < 3'000; ++i) {
    const std::vector<ClaimPoint> rows = random_rows(random);
    const Claim result = claim(rows, kHalf);
    if (result.strength == Strength::none) continue;
    ASSERT_EQ(result.overturned_by_unknown, some_filling_overturns(rows, result, kHalf, random))
        << i;
    overturned += result.overturned_by_unknown ? 1 : 0;
  }
  EXPECT_GT(overturned, 300);
}

/// Does the baseline reach `level` on fewer rows of the dimension than the other side?
bool falls_short(const std::vector<ClaimPoint>& rows, const std::string& dimension, double sign) {
  for (int level = 1; level <= kTop; ++level) {
    double sum = 0;
    for (const ClaimPoint& row : rows) {
      if (row.dimension != dimension) continue;
      sum += (row.baseline.low >= level ? 1 : 0) - (row.other.low >= level ? 1 : 0);
    }
    if (sign * sum < 0) return true;
  }
  return false;
}

TEST(Claim, GivesCounterexamplesThatRefuteAnythingStronger) {
  std::mt19937 random(14);
  for (int i = 0; i < 20'000; ++i) {
    std::vector<ClaimPoint> rows = random_rows(random);
    std::erase_if(rows, [](const ClaimPoint& row) { return !decided(row); });
    for (ClaimPoint& row : rows) {  // points, so that a level is a level
      row.baseline.high = row.baseline.low;
      row.other.high = row.other.low;
      row.verdict = verdict_of(row.baseline, row.other);
    }
    const model::ClaimWeights weights = random_weights(random);
    const Claim result = claim(rows, weights);
    const double sign = result.direction == Direction::stricter ? -1 : 1;
    if (result.reversing) {
      Judge judge{{even_scores(), even_scores(), even_scores()}, {}};
      double sum = 0;
      for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto weight = result.reversing->weights.find(kNames[d]);
        if (weight == result.reversing->weights.end()) continue;
        judge.weights[d] = weight->second;
        sum += weight->second;
      }
      ASSERT_NEAR(sum, 1, 1e-9);
      ASSERT_NEAR(difference(rows, judge, random), 0, 1e-9);
    }
    if (result.strength == Strength::weights || result.strength == Strength::declared_weights) {
      bool crossing = false;
      for (const DimensionBalance& each : result.balance) {
        ASSERT_EQ(each.crosses(), falls_short(rows, each.dimension, sign));
        crossing = crossing || each.crosses();
      }
      ASSERT_TRUE(crossing);
    }
    if (result.strength == Strength::any_scoring ||
        (result.strength == Strength::none && result.points > 0)) {
      ASSERT_FALSE(result.more_lenient.empty());
      ASSERT_FALSE(result.stricter.empty());
    }
  }
}

}  // namespace
}  // namespace peil::compare
