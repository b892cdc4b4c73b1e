// SPDX-License-Identifier: EUPL-1.2
#include "compare/sampling/resampling.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "compare/orders.hpp"

namespace peil::compare {
namespace {

/// The units that were drawn, written out as a table.
Units written_out(const model::NumberTable& table, const Units& units,
                  std::span<const std::uint32_t> draws) {
  model::NumberTable result = table;
  result.rows.clear();
  for (const std::uint32_t unit : draws) result.rows.push_back(table.rows[units.rows[unit]]);
  return units_of(result);
}

TEST(Resampling, GivesTheAlphaOfTheRowsDrawnByCoincidencesAndByTallies) {
  std::mt19937 random(11);
  for (int i = 0; i < 60; ++i) {
    model::NumberTable table = random_table(random, 9, 2 + i % 3, 2 + i % 7);
    table.rows[i % 9][0].reset();
    const Units units = units_of(table);
    if (units.size() == 0) continue;
    Draws draws(kSamples * units.size());
    for (std::uint32_t& unit : draws) unit = static_cast<std::uint32_t>(random() % units.size());
    for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval}) {
      const Alphas few = Coincidences(units).alphas(scale, draws);
      const Alphas any = alphas(units, scale, draws);
      for (std::size_t s = 0; s < kSamples; ++s) {
        const Units drawn =
            written_out(table, units, std::span(draws).subspan(s * units.size(), units.size()));
        const auto expected = alphas(drawn, scale, once(drawn)).front();
        ASSERT_EQ(few[s].has_value(), expected.has_value());
        ASSERT_EQ(any[s].has_value(), expected.has_value());
        if (!expected) continue;
        ASSERT_NEAR(*few[s], *expected, 1e-12);
        ASSERT_NEAR(*any[s], *expected, 1e-12);
      }
    }
  }
}

/// One unit in which two raters differ among `size` on which they agree: alpha of a sample tells
/// how often that unit was drawn.
double share_of_samples_without_the_first(std::size_t size, std::size_t samples) {
  model::NumberTable table{{"a", "b"}, std::vector<std::string>(size), {}};
  table.rows.push_back({1, 2});
  for (std::size_t r = 1; r < size; ++r)
    table.rows.push_back({static_cast<double>(r % 2), 0 + static_cast<double>(r % 2)});
  std::size_t perfect = 0;
  for (const auto& alpha : resampled_alphas(units_of(table), Scale::nominal, samples, 5)) {
    if (alpha && *alpha == 1.0) ++perfect;
  }
  return static_cast<double>(perfect) / static_cast<double>(samples);
}

TEST(Resampling, DrawsEveryUnitEquallyOftenWhateverTheirNumber) {
  for (const std::size_t size : {40U, 3000U, 5000U}) {
    const double n = static_cast<double>(size);
    EXPECT_NEAR(share_of_samples_without_the_first(size, 2000), std::pow(1 - 1 / n, n), 0.04);
  }
}

TEST(Resampling, GivesAsManyAlphasAsAskedAndTheSameForTheSameSeed) {
  std::mt19937 random(3);
  const Units units = units_of(random_table(random, 20, 4, 12));
  const auto alphas = resampled_alphas(units, Scale::ordinal, 77, 9);
  EXPECT_EQ(alphas.size(), 77U);
  EXPECT_EQ(alphas, resampled_alphas(units, Scale::ordinal, 77, 9));
  EXPECT_NE(alphas, resampled_alphas(units, Scale::ordinal, 77, 10));
}

TEST(Units, TakeMinusZeroForZeroAndSortValuesAsNumbers) {
  const model::NumberTable table{{"a", "b"}, {"x", "y", "z"}, {{0.0, -0.0}, {10, 9}, {9, -1}}};
  const Units units = units_of(table);
  EXPECT_EQ(units.values, (std::vector<double>{-1, 0, 9, 10}));
  EXPECT_EQ(units.unit(0).size(), 1U);
}

}  // namespace
}  // namespace peil::compare
