// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "align/align.hpp"
#include "align/naive.hpp"
#include "align/random_profile.hpp"

namespace peil::align {
namespace {

using namespace example;
using model::Basis;

constexpr unsigned kRounds = 2000;

bool same(const Cell& a, const Cell& b) {
  return a.levels == b.levels && a.range == b.range && a.open == b.open && a.named == b.named &&
         a.divided == b.divided && a.basis == b.basis && a.path == b.path &&
         a.evidence.size() == b.evidence.size();
}

bool without_level(Basis basis) {
  return basis == Basis::not_recorded || basis == Basis::silent || basis == Basis::unanswered ||
         basis == Basis::not_asked;
}

TEST(AlignProperty, AgreesWithTheNaiveReadingOfTheRules) {
  const model::Codebook book = codebook();
  std::size_t cells = 0;
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    RandomProfiles profiles(seed);
    const model::Profile nld = profiles.next("NLD");
    const model::Profile eu = profiles.next("EUAA");
    const std::vector<Voice> voices{voice(nld), voice(eu)};
    const Table table = align(book, model::OriginId("PAK"), voices, kDay);
    for (const Row& row : table.rows) {
      for (std::size_t c = 0; c < voices.size(); ++c) {
        const naive::Naive slow(book, voices[c], row.key.dimension, kDay);
        const naive::Result expected = slow.cell({row.key.concept_id.value_or(model::ConceptId()),
                                                  row.key.region.value_or(model::RegionId())});
        const Cell& cell = row.cells[c];
        ASSERT_EQ(cell.basis, expected.basis) << seed;
        ASSERT_EQ(cell.open, expected.open) << seed;
        ASSERT_EQ(cell.divided, expected.divided) << seed;
        ASSERT_EQ(cell.levels.has_value(), !expected.levels.empty()) << seed;
        if (!cell.levels) continue;
        ASSERT_EQ(cell.levels->low, *expected.levels.begin()) << seed;
        ASSERT_EQ(cell.levels->high, *expected.levels.rbegin()) << seed;
        ++cells;
      }
    }
  }
  EXPECT_GT(cells, 10000U);  // or the profiles were too empty to test anything
}

TEST(AlignProperty, SilenceNeverBecomesALevelAndALevelAlwaysHasEvidence) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    RandomProfiles profiles(seed);
    const model::Profile nld = profiles.next("NLD");
    const model::Profile eu = profiles.next("EUAA");
    for (const Row& row : align_all({voice(nld), voice(eu)}).rows) {
      for (const Cell& cell : row.cells) {
        ASSERT_EQ(without_level(cell.basis), !cell.levels.has_value());
        ASSERT_EQ(cell.range.has_value(), cell.levels.has_value());
        if (!cell.levels) {
          ASSERT_FALSE(cell.open);
          continue;
        }
        ASSERT_FALSE(cell.evidence.empty());
        ASSERT_LE(cell.range->low, cell.levels->low);
        ASSERT_GE(cell.range->high, cell.levels->high);
      }
    }
  }
}

TEST(AlignProperty, AnUnrelatedSourceAddsRowsButChangesNoCell) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    RandomProfiles profiles(seed);
    const model::Profile nld = profiles.next("NLD");
    const model::Profile eu = profiles.next("EUAA");
    const model::Profile other = profiles.next("XXA");
    const Table before = align_all({voice(nld), voice(eu)});
    const Table after = align_all({voice(nld), voice(other), voice(eu)});
    ASSERT_GE(after.rows.size(), before.rows.size());
    for (const Row& old : before.rows) {
      const Row& now = row(after, old.key);
      ASSERT_TRUE(same(old.cells[0], now.cells[0])) << seed;
      ASSERT_TRUE(same(old.cells[1], now.cells[2])) << seed;
    }
  }
}

}  // namespace
}  // namespace peil::align
