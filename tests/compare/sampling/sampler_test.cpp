// SPDX-License-Identifier: EUPL-1.2
#include "compare/sampling/sampler.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "compare/linear_extensions.hpp"
#include "compare/orders.hpp"

namespace peil::compare {
namespace {

using Extension = std::vector<std::uint16_t>;

/// Pearson's statistic of draws against the uniform distribution on all linear extensions.
template <typename Draw>
double chi_square(Draw draw, int draws, double extensions) {
  std::map<Extension, int> seen;
  for (int i = 0; i < draws; ++i) ++seen[draw()];
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
  const ExtensionSampler sampler(order);
  Random random(11);
  EXPECT_NEAR(chi_square([&] { return sampler.draw(random); }, draws, extensions), freedom,
              5 * std::sqrt(2 * freedom) + 1);
}

/// A walk that exchanges neighbours where the order lets it. With `accepted_only` it looks only at
/// states that it has just moved to, and forgets how long it stays.
class Walk {
 public:
  Walk(const Order& order, Extension start, bool accepted_only)
      : order_(order), state_(std::move(start)), accepted_only_(accepted_only) {}

  const Extension& draw() {
    for (int moves = 0; moves < 40;) moves += step() || !accepted_only_ ? 1 : 0;
    return state_;
  }

 private:
  bool step() {
    const std::size_t at = uniform_below(random_, state_.size() - 1);
    if (order_.above[state_[at]][state_[at + 1]] || random_() % 2 == 0) return false;
    std::swap(state_[at], state_[at + 1]);
    return true;
  }

  const Order& order_;
  Extension state_;
  bool accepted_only_;
  Random random_{5};
};

/// What the check above is worth: a sampler that averages over accepted moves only prefers
/// extensions with many neighbours, and is found out.
TEST(ExtensionSampler, WouldBeFoundOutIfItCountedAcceptedMovesOnly) {
  const Order order = order_from("abcde", {"ab", "cd"});
  const auto extensions = static_cast<double>(count_by_hand(order).total);
  const double freedom = extensions - 1;
  const double bound = freedom + 5 * std::sqrt(2 * freedom) + 1;
  Walk all(order, {0, 1, 2, 3, 4}, false);
  EXPECT_LT(chi_square([&] { return all.draw(); }, 20'000, extensions), bound);
  Walk accepted(order, {0, 1, 2, 3, 4}, true);
  EXPECT_GT(chi_square([&] { return accepted.draw(); }, 20'000, extensions), 10 * bound);
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
