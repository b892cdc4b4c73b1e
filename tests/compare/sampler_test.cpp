// SPDX-License-Identifier: EUPL-1.2
#include "compare/sampler.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "compare/linear_extensions.hpp"
#include "orders.hpp"

namespace peil::compare {
namespace {

/// Pearson's statistic of draws against the uniform distribution on all linear extensions.
double chi_square(const Order& order, int draws, double extensions) {
  const ExtensionSampler sampler(order);
  Random random(11);
  std::map<std::vector<std::uint16_t>, int> seen;
  for (int i = 0; i < draws; ++i) ++seen[sampler.draw(random)];
  const double expected = draws / extensions;
  double statistic = (extensions - static_cast<double>(seen.size())) * expected;
  for (const auto& [extension, count] : seen) {
    statistic += (count - expected) * (count - expected) / expected;
  }
  return statistic;
}

/// The statistic has mean df and variance 2 df: more than five deviations is no accident.
void expect_uniform(const Order& order, int draws) {
  const auto extensions = static_cast<double>(count_by_hand(order).total);
  const double freedom = extensions - 1;
  EXPECT_NEAR(chi_square(order, draws, extensions), freedom, 5 * std::sqrt(2 * freedom) + 1);
}

TEST(ExtensionSampler, DrawsEveryExtensionEquallyOften) {
  expect_uniform(order_from("abcd", {"ac", "bc", "bd"}), 50'000);
  expect_uniform(order_from("abcde", {"ab", "cd"}), 60'000);
  expect_uniform(order_from("abcdef", {"ab", "bc", "de", "af"}), 80'000);
  expect_uniform(order_from("abcd", {}), 50'000);
}

TEST(ExtensionSampler, DrawsTheOnlyExtensionOfAChain) {
  const Order chain = order_from("abc", {"cb", "ba"});
  const ExtensionSampler sampler(chain);
  Random random(1);
  EXPECT_EQ(sampler.draw(random), (std::vector<std::uint16_t>{2, 1, 0}));
}

TEST(SampleFigures, LieWithinTheirStandardErrorOfTheExactOnes) {
  std::mt19937 random(3);
  for (int i = 0; i < 5; ++i) {
    const Order order = order_of(random_table(random, 12, 3, 6));
    const auto exact = extension_figures(order);
    const SampledFigures sampled = sample_figures(order, 4'000, 17);
    for (std::size_t x = 0; x < order.size(); ++x) {
      EXPECT_NEAR(sampled.expected_rank[x], exact->expected_rank[x], 4.5 * sampled.standard_error);
      for (std::size_t y = 0; y < order.size(); ++y) {
        EXPECT_NEAR(sampled.above[x][y], exact->above[x][y], 4.5 * 0.5 / std::sqrt(4'000));
      }
    }
  }
}

TEST(SampleFigures, StayTheSameForTheSameSeedAndDifferForAnother) {
  const Order order = order_from("abcdef", {"ab", "cd"});
  EXPECT_EQ(sample_figures(order, 500, 7).place, sample_figures(order, 500, 7).place);
  EXPECT_NE(sample_figures(order, 500, 7).place, sample_figures(order, 500, 8).place);
}

}  // namespace
}  // namespace peil::compare
