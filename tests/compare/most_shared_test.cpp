// SPDX-License-Identifier: EUPL-1.2
#include "compare/most_shared.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace peil::compare {
namespace {

std::vector<Columns> random_rows(std::mt19937& random, std::size_t rows, std::size_t width,
                                 double filled) {
  std::bernoulli_distribution has(filled);
  std::vector<Columns> result(rows);
  for (Columns& row : result) {
    for (std::size_t c = 0; c < width; ++c) {
      if (has(random)) row.push_back(c);
    }
  }
  return result;
}

std::size_t shared(const std::vector<Columns>& rows, const Columns& columns) {
  return static_cast<std::size_t>(std::ranges::count_if(
      rows, [&](const Columns& row) { return std::ranges::includes(row, columns); }));
}

/// By looking at every choice.
Columns brute_force(const std::vector<Columns>& rows, std::size_t width) {
  Columns best;
  std::pair<std::size_t, std::size_t> size{0, 0};
  std::vector<Columns> choices;
  for (unsigned choice = 0; choice < (1U << width); ++choice) {
    Columns& columns = choices.emplace_back();
    for (std::size_t c = 0; c < width; ++c) {
      if ((choice >> c & 1U) != 0) columns.push_back(c);
    }
  }
  std::ranges::sort(choices);
  for (const Columns& columns : choices) {
    if (columns.size() < 2) continue;
    const std::pair own(shared(rows, columns) * columns.size(), columns.size());
    if (own <= size || own.first == 0) continue;
    size = own;
    best = columns;
  }
  return best;
}

TEST(MostShared, IsWhatLookingAtEveryChoiceGives) {
  std::mt19937 random(7);
  for (int i = 0; i < 400; ++i) {
    const std::size_t width = 2 + i % 7;
    const auto rows = random_rows(random, 1 + i % 12, width, 0.2 + 0.1 * (i % 8));
    const MostShared found = most_shared(rows, width);
    ASSERT_TRUE(found.complete);
    ASSERT_EQ(found.columns, brute_force(rows, width)) << i;
  }
}

TEST(MostShared, IsTheSameWithManyColumns) {
  // Columns 70 and 80 hold what 0 and 1 would: one is looked for among 64, the other among more.
  const std::vector<Columns> few{{0, 1}, {0, 1, 2}, {1}, {0, 2}};
  const std::vector<Columns> many{{70, 80}, {70, 80, 90}, {80}, {70, 90}};
  EXPECT_EQ(most_shared(few, 3).columns, (Columns{0, 1}));
  EXPECT_EQ(most_shared(many, 100).columns, (Columns{70, 80}));
}

TEST(MostShared, SaysWhenItCouldNotWeighEverything) {
  std::mt19937 random(3);
  const auto rows = random_rows(random, 200, 40, 0.9);
  const MostShared cut = most_shared(rows, 40, 50'000);
  EXPECT_FALSE(cut.complete);
  const std::size_t size = shared(rows, cut.columns) * cut.columns.size();
  // No smaller than any pair, or any row by itself.
  for (std::size_t a = 0; a < 40; ++a) {
    for (std::size_t b = a + 1; b < 40; ++b) ASSERT_GE(size, 2 * shared(rows, {a, b}));
  }
  for (const Columns& row : rows) ASSERT_GE(size, row.size() * shared(rows, row));
}

TEST(MostShared, IsNothingWhenNoTwoShareARow) {
  EXPECT_THAT(most_shared({{0}, {1}, {}}, 2).columns, testing::IsEmpty());
  EXPECT_THAT(most_shared({}, 0).columns, testing::IsEmpty());
}

}  // namespace
}  // namespace peil::compare
