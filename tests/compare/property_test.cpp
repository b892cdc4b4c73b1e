// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "align/random_profile.hpp"
#include "compare/compare.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using align::Cell;
using model::Interval;
using model::Verdict;

constexpr unsigned kRounds = 1000;

Verdict mirrored(Verdict verdict) {
  if (verdict == Verdict::more_lenient) return Verdict::stricter;
  if (verdict == Verdict::stricter) return Verdict::more_lenient;
  return verdict;
}

align::Table random_table(unsigned seed) {
  RandomProfiles profiles(seed);
  const model::Profile nld = profiles.next("NLD");
  const model::Profile eu = profiles.next("EUAA");
  return align_all({voice(nld), voice(eu)});
}

TEST(CompareProperty, SwappingTheSourcesMirrorsEveryVerdict) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    const align::Table table = random_table(seed);
    const Comparison forward = compare(table, "NLD", {"EUAA"});
    const Comparison backward = compare(table, "EUAA", {"NLD"});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const RowVerdict a = forward.verdicts[r][0];
      const RowVerdict b = backward.verdicts[r][0];
      ASSERT_EQ(a.verdict, mirrored(b.verdict)) << seed;
      ASSERT_EQ(a.robust, b.robust) << seed;
    }
    for (std::size_t g = 0; g < forward.groups.size(); ++g) {
      ASSERT_EQ(forward.groups[g].verdict, mirrored(backward.groups[g].verdict)) << seed;
    }
    ASSERT_EQ(forward.summary[0].more_lenient, backward.summary[0].stricter);
    ASSERT_EQ(forward.summary[0].indeterminate, backward.summary[0].indeterminate);
  }
}

TEST(CompareProperty, NoVerdictDependsOnHowAnOpenCellIsFilled) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    align::Table table = random_table(seed);
    const Comparison before = compare(table, "NLD", {"EUAA"});
    for (align::Row& row : table.rows) {
      for (Cell& cell : row.cells) {
        if (cell.open) cell.levels = cell.range = Interval{0, static_cast<int>(seed % 6)};
      }
    }
    const Comparison after = compare(table, "NLD", {"EUAA"});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      ASSERT_EQ(before.verdicts[r][0].verdict, after.verdicts[r][0].verdict) << seed;
      ASSERT_EQ(before.verdicts[r][0].robust, after.verdicts[r][0].robust) << seed;
    }
    for (std::size_t g = 0; g < before.groups.size(); ++g) {
      ASSERT_EQ(before.groups[g].verdict, after.groups[g].verdict) << seed;
    }
  }
}

/// All verdicts of one level from `a` against one level from `b`.
std::set<Verdict> choices(Interval a, Interval b) {
  std::set<Verdict> found;
  for (int x = a.low; x <= a.high; ++x) {
    for (int y = b.low; y <= b.high; ++y) {
      found.insert(x > y ? Verdict::more_lenient : x < y ? Verdict::stricter : Verdict::equal);
    }
  }
  return found;
}

TEST(CompareProperty, AVerdictIsWhatAllChoicesOfLevelsAgreeOn) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    const align::Table table = random_table(seed);
    const Comparison result = compare(table, "NLD", {"EUAA"});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const Cell& a = table.rows[r].cells[0];
      const Cell& b = table.rows[r].cells[1];
      if (!a.levels || !b.levels || a.open || b.open) continue;
      const std::set<Verdict> levels = choices(*a.levels, *b.levels);
      const RowVerdict found = result.verdicts[r][0];
      ASSERT_EQ(found.verdict, levels.size() == 1 ? *levels.begin() : Verdict::indeterminate);
      ASSERT_EQ(found.robust, choices(*a.range, *b.range) == std::set{found.verdict});
    }
  }
}

/// Verdict of a group from every filling of its rows, one member at a time.
Verdict brute_group(const align::Table& table, const std::string& concept_id) {
  std::vector<std::set<Verdict>> rows;
  for (const align::Row& row : table.rows) {
    if (row.key.concept_id != concept_id) continue;
    const Cell& a = row.cells[0];
    const Cell& b = row.cells[1];
    if (!a.levels || !b.levels) continue;
    rows.push_back(a.open || b.open ? choices({0, 2}, {0, 2}) : choices(*a.levels, *b.levels));
  }
  if (rows.empty()) return Verdict::no_basis;
  std::set<std::set<Verdict>> fillings{{}};
  for (const std::set<Verdict>& row : rows) {
    std::set<std::set<Verdict>> next;
    for (const std::set<Verdict>& filling : fillings) {
      for (const Verdict verdict : row) {
        std::set<Verdict> longer = filling;
        if (verdict != Verdict::equal) longer.insert(verdict);
        next.insert(longer);
      }
    }
    fillings = next;
  }
  if (fillings.size() > 1) return Verdict::indeterminate;
  const std::set<Verdict>& only = *fillings.begin();
  if (only.size() == 2) return Verdict::mixed;
  return only.empty() ? Verdict::equal : *only.begin();
}

TEST(CompareProperty, AGroupVerdictIsWhatAllFillingsOfItsRowsAgreeOn) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    align::Table table = random_table(seed);
    // A second dimension for every group: the rows of another table.
    align::Table more = random_table(seed + kRounds);
    for (align::Row& row : more.rows) {
      row.key.dimension = model::DimensionId(row.key.dimension + "-2");
      table.rows.push_back(row);
    }
    for (const GroupVerdict& group : compare(table, "NLD", {"EUAA"}).groups) {
      ASSERT_EQ(group.verdict, brute_group(table, group.concept_id)) << seed;
    }
  }
}

}  // namespace
}  // namespace peil::compare
