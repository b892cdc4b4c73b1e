// SPDX-License-Identifier: EUPL-1.2
#include "compare/index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/error.hpp"
#include "orders.hpp"

namespace peil::compare {
namespace {

using testing::ElementsAre;
using Row = std::vector<std::optional<double>>;
using Kind = WeightUncertainty::Kind;
constexpr auto kNone = std::nullopt;

model::NumberTable table(std::vector<Row> rows) {
  model::NumberTable result;
  for (std::size_t r = 0; r < rows.size(); ++r) result.names.push_back("r" + std::to_string(r));
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    result.columns.push_back("c" + std::to_string(c));
  }
  result.rows = std::move(rows);
  return result;
}

ScoreTable plain(std::vector<Row> rows) {
  const model::NumberTable numbers = table(std::move(rows));
  return score(numbers, false, ColumnRanges(numbers.columns.size(), std::array{0.0, 1.0}));
}

IndexOptions drawing(std::size_t draws, std::uint64_t seed = 1, Missing missing = Missing::bounds) {
  return {missing, {}, draws, seed, 0};
}

/// c0 alone at the top with weight 1; c1 and c2 in a group of weight 3, c2 counting double.
Weights two_levels() {
  return declared_weights({"c0", "c1", "c2"},
                          {{"c0", "", 1}, {"g", "", 3}, {"c1", "g", 1}, {"c2", "g", 2}});
}

std::string failure(const std::function<void()>& work) {
  try {
    work();
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

TEST(Index, IsTheWeightedMeanOfTheGroupsWeightedMeans) {
  const Index result = index(plain({{1, 0, 0.5}}), two_levels(), drawing(0));
  EXPECT_DOUBLE_EQ(*result.elements[0].index, 0.25 * 1 + 0.75 * (2 * 0.5 / 3));
  EXPECT_THAT(result.weights, ElementsAre(0.25, 0.25, 0.5));
}

/// Indicators in pillars, pillars in a sub-index, and one indicator beside them.
Weights three_levels() {
  return declared_weights({"c0", "c1", "c2", "c3"}, {{"s", "", 3},
                                                     {"c3", "", 1},
                                                     {"p", "s", 1},
                                                     {"q", "s", 3},
                                                     {"c0", "p", 1},
                                                     {"c1", "p", 1},
                                                     {"c2", "q", 2}});
}

TEST(Index, IsAMeanOfMeansAtAnyDepth) {
  const Index result = index(plain({{1, 0, 0.5, 0.2}, {1, kNone, kNone, kNone}}), three_levels(),
                             drawing(0, 1, Missing::available));
  EXPECT_DOUBLE_EQ(*result.elements[0].index, 0.75 * (0.25 * 0.5 + 0.75 * 0.5) + 0.25 * 0.2);
  EXPECT_DOUBLE_EQ(*result.elements[1].index, 1);
  EXPECT_THAT(result.weights, ElementsAre(0.09375, 0.09375, 0.5625, 0.25));
}

/// Against every corner of the box of weights, level by level.
TEST(LargestMean, IsReachedAtACornerAtAnyDepth) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> uniform(-1, 1);
  const Weights declared = three_levels();
  const std::size_t nodes = declared.shares.size();
  for (int i = 0; i < 100; ++i) {
    std::vector<std::optional<double>> values;
    for (int c = 0; c < 4; ++c) values.emplace_back(uniform(random));
    double best = -2;
    for (unsigned corner = 0; corner < 1U << nodes; ++corner) {
      Weights weights = declared;
      for (std::size_t n = 1; n < nodes; ++n) {
        weights.shares[n] *= (corner >> n & 1U) != 0 ? 1.3 : 0.7;
      }
      best = std::max(best, *over_tree(
                                weights, [&](std::size_t place) { return values[place]; },
                                [](const std::vector<Share>& items) {
                                  double sum = 0;
                                  double total = 0;
                                  for (const Share& item : items) {
                                    sum += item.share * item.value;
                                    total += item.share;
                                  }
                                  return std::optional(sum / total);
                                }));
    }
    ASSERT_NEAR(*largest_mean(declared, {Kind::uniform, 0.3}, values), best, 1e-12);
  }
}

TEST(Index, RescalesTheWeightsOfWhatIsThereAtEachLevel) {
  const Index result = index(plain({{1, kNone, 0.5}, {1, kNone, kNone}, {kNone, kNone, kNone}}),
                             two_levels(), drawing(0, 1, Missing::available));
  EXPECT_DOUBLE_EQ(*result.elements[0].index, 0.25 * 1 + 0.75 * 0.5);
  EXPECT_DOUBLE_EQ(*result.elements[1].index, 1);  // a group with nothing is missing, not 0
  EXPECT_EQ(result.elements[0].bounds, (std::array{0.625, 0.625}));
  EXPECT_FALSE(result.elements[2].index);
  EXPECT_FALSE(result.elements[2].rank);
  EXPECT_EQ(result.missing, 6U);
}

TEST(Index, PutsMissingValuesAtTheirEndsForTheBounds) {
  const Index result = index(plain({{1, kNone, 0.5}}), two_levels(), drawing(0));
  EXPECT_DOUBLE_EQ((*result.elements[0].bounds)[0], 0.25 + 0.75 * (2 * 0.5 / 3));
  EXPECT_DOUBLE_EQ((*result.elements[0].bounds)[1], 0.25 + 0.75 * (1 + 2 * 0.5) / 3);
}

TEST(Index, SharesTheSmallestRankAmongEqualScores) {
  const Index result = index(plain({{0.1, 0.2, 0.3}, {0.3, 0.2, 0.1}, {0.9, 0.9, 0.9}, {0, 0, 0}}),
                             equal_weights(3), drawing(0));
  std::vector<std::size_t> ranks;
  for (const auto& element : result.elements) ranks.push_back(*element.rank);
  EXPECT_THAT(ranks, ElementsAre(2, 2, 1, 4));
}

TEST(Index, GivesTheSameFiguresForTheSameSeed) {
  std::mt19937 random(1);
  const ScoreTable scores = score(random_table(random, 12, 6, 5), true, ColumnRanges(6));
  const auto probabilities = [&](std::uint64_t seed) {
    std::vector<std::vector<double>> result;
    const Index found = index(scores, equal_weights(6), drawing(2000, seed));
    for (const auto& element : found.elements) result.push_back(element.rank_probability);
    return result;
  };
  EXPECT_EQ(probabilities(5), probabilities(5));
  EXPECT_NE(probabilities(5), probabilities(6));
}

TEST(Index, GivesTheSameFiguresOnAnyNumberOfThreads) {
  std::mt19937 random(2);
  ScoreTable scores = score(random_table(random, 10, 5, 4), true, ColumnRanges(5));
  scores.scores[3][2] = {0.5, 0, 1, 4};
  IndexOptions options = drawing(3000);
  options.threads = 1;
  const Index alone = index(scores, equal_weights(5), options);
  for (const std::size_t threads : {2U, 3U, 8U}) {
    options.threads = threads;
    const Index found = index(scores, equal_weights(5), options);
    for (std::size_t i = 0; i < 10; ++i) {
      EXPECT_EQ(found.elements[i].rank_probability, alone.elements[i].rank_probability);
      EXPECT_EQ(found.elements[i].rank_interval_90, alone.elements[i].rank_interval_90);
    }
  }
}

TEST(Index, DrawsDisputedLevelsToo) {
  ScoreTable scores = plain({{0.5}, {0.6}});
  scores.scores[0][0] = {0.5, 0, 1, 4};  // 0, .25, .5, .75 or 1, alike
  const Index result = index(scores, equal_weights(1), drawing(20'000));
  EXPECT_NEAR(result.elements[0].rank_probability[0], 0.4, 0.02);
  EXPECT_EQ(result.elements[0].rank_bounds, (RankRange{1, 2}));
  EXPECT_EQ(result.elements[0].bounds, (std::array{0.0, 1.0}));
}

/// Whatever is drawn, in either set of weights and at its corners, stays within the bounds.
TEST(RankBounds, HoldForRandomWeightsAndCorners) {
  std::mt19937 random(9);
  Random draws(3);
  for (int i = 0; i < 40; ++i) {
    const ScoreTable scores = score(random_table(random, 6, 3, 4), true, ColumnRanges(3, {{0, 3}}));
    for (const WeightUncertainty uncertainty :
         {WeightUncertainty{Kind::dirichlet, 1}, WeightUncertainty{Kind::uniform, 0.4}}) {
      const Weights declared = two_levels();
      const Index found = index(scores, declared, {Missing::bounds, uncertainty, 0, 1, 0});
      Weights weights = declared;
      for (int d = 0; d < 50; ++d) {
        draw_weights(declared, uncertainty, draws, weights);
        const Index drawn = index(scores, weights, drawing(0));
        for (std::size_t e = 0; e < 6; ++e) {
          ASSERT_GE(*drawn.elements[e].rank, (*found.elements[e].rank_bounds)[0]);
          ASSERT_LE(*drawn.elements[e].rank, (*found.elements[e].rank_bounds)[1]);
        }
      }
    }
  }
}

TEST(LargestMean, IsReachedAtACornerOfTheBox) {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> uniform(-1, 1);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::optional<double>> values;
    std::vector<double> shares;
    for (int c = 0; c < 6; ++c) {
      values.emplace_back(uniform(random));
      shares.push_back(1.5 + uniform(random));
    }
    Weights declared = equal_weights(6);
    std::ranges::copy(shares, declared.shares.begin() + 1);
    double best = -2;
    for (unsigned corner = 0; corner < 64; ++corner) {
      double sum = 0;
      double total = 0;
      for (std::size_t c = 0; c < 6; ++c) {
        const double weight = shares[c] * ((corner >> c & 1U) != 0 ? 1.3 : 0.7);
        sum += weight * *values[c];
        total += weight;
      }
      best = std::max(best, sum / total);
    }
    ASSERT_NEAR(*largest_mean(declared, {Kind::uniform, 0.3}, values), best, 1e-12);
  }
}

TEST(DrawWeights, CentreOnThoseDeclaredAndKeepZeros) {
  const Weights declared =
      declared_weights({"a", "b", "c"}, {{"a", "", 1}, {"b", "", 3}, {"c", "", 0}});
  Weights drawn = declared;
  Random random(1);
  double sum = 0;
  for (int i = 0; i < 20'000; ++i) {
    draw_weights(declared, {Kind::dirichlet, 10}, random, drawn);
    ASSERT_EQ(drawn.shares[3], 0);
    sum += drawn.shares[1];
  }
  EXPECT_NEAR(sum / 20'000, 0.25, 0.005);
}

TEST(DeclaredWeights, RefuseWhatDoesNotFitTheColumns) {
  const auto message = [](const std::vector<model::Weight>& lines) {
    return failure([&] { (void)declared_weights({"a", "b"}, lines); });
  };
  EXPECT_EQ(message({{"a", "", 1}}), "column 'b' has no weight");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "g", 1}}), "'g', parent of 'b', has no line");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "a", 1}}), "'a', parent of 'b', is a column");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "g", 1}, {"g", "h", 1}, {"h", "g", 1}}),
            "'h' stands above itself, or below more than 20 levels");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "", 1}, {"x", "", 1}, {"y", "x", 1}}),
            "'x' is neither a column nor the parent of one");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "", 1}, {"x", "", 1}}),
            "'x' is neither a column nor the parent of one");
  EXPECT_EQ(message({{"a", "", 1}, {"b", "g", 0}, {"g", "", 1}}), "the weights in 'g' are all 0");
  EXPECT_EQ(message({{"a", "", 0}, {"b", "", 0}}), "the weights at the top are all 0");
}

TEST(Score, RefusesConstantAndEmptyColumnsUnlessGivenARange) {
  const auto message = [](std::vector<Row> rows, const ColumnRanges& ranges) {
    return failure([&] { (void)score(table(std::move(rows)), true, ranges); });
  };
  EXPECT_EQ(message({{1, 2}, {1, 3}}, ColumnRanges(2)), "column 'c0' is constant");
  EXPECT_EQ(message({{kNone, 2}, {kNone, 3}}, ColumnRanges(2)), "column 'c0' is empty");
  EXPECT_EQ(message({{7, 2}, {1, 3}}, {std::array{0.0, 5.0}, std::nullopt}),
            "'c0' of 'r0' is 7, outside its range 0 to 5");
  EXPECT_EQ(message({{1, 2}, {1, 3}}, {std::array{0.0, 5.0}, std::nullopt}), "");
}

}  // namespace
}  // namespace peil::compare
