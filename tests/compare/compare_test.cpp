// SPDX-License-Identifier: EUPL-1.2
#include "compare/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <stdexcept>

#include "compare/proposed_changes.hpp"

namespace peil::compare {
namespace {

using align::Cell;
using model::Interval;
using model::Verdict;
using testing::ElementsAre;
using testing::IsEmpty;

Cell cell(Interval levels, std::optional<Interval> range = std::nullopt, bool open = false) {
  Cell result;
  result.levels = levels;
  result.range = range ? range : levels;
  result.open = open;
  result.basis = model::Basis::stated;
  return result;
}

Cell silent() { return {}; }

struct Case {
  const char* name;
  Cell baseline;
  Cell other;
  Verdict expected;
  bool robust;
};

void PrintTo(const Case& item, std::ostream* out) { *out << item.name; }

class RowVerdictCase : public testing::TestWithParam<Case> {};

TEST_P(RowVerdictCase, FollowsFromLevelsOpennessAndRange) {
  const RowVerdict found = verdict(GetParam().baseline, GetParam().other);
  EXPECT_EQ(found.verdict, GetParam().expected);
  EXPECT_EQ(found.robust, GetParam().robust);
}

INSTANTIATE_TEST_SUITE_P(
    All, RowVerdictCase,
    testing::Values(
        Case{"Above", cell({2, 4}), cell({0, 1}), Verdict::more_lenient, true},
        Case{"Below", cell({0, 1}), cell({2, 4}), Verdict::stricter, true},
        Case{"SamePoint", cell({2, 2}), cell({2, 2}), Verdict::equal, true},
        Case{"Touching", cell({1, 2}), cell({2, 3}), Verdict::indeterminate, false},
        Case{"SameInterval", cell({1, 2}), cell({1, 2}), Verdict::indeterminate, false},
        Case{"OpenBaseline", cell({4, 4}, {}, true), cell({0, 0}), Verdict::indeterminate, true},
        Case{"OpenOther", cell({4, 4}), cell({0, 0}, {}, true), Verdict::indeterminate, true},
        Case{"Silent", silent(), cell({0, 0}), Verdict::no_basis, true},
        Case{"OtherSilent", cell({5, 5}), silent(), Verdict::no_basis, true},
        Case{"CodingMayEqualise", cell({3, 3}, Interval{2, 3}), cell({2, 2}), Verdict::more_lenient,
             false},
        Case{"CodingKeepsApart", cell({3, 3}, Interval{3, 4}), cell({2, 2}, Interval{1, 2}),
             Verdict::more_lenient, true},
        Case{"EqualOnlyAsCoded", cell({2, 2}, Interval{2, 3}), cell({2, 2}), Verdict::equal,
             false}),
    [](const auto& param) { return param.param.name; });

/// A table of two columns, NLD and EUAA, with the rows of one concept on one dimension each.
align::Table table(const std::vector<std::pair<Cell, Cell>>& rows) {
  align::Table result;
  for (const char* id : {"NLD", "EUAA"}) {
    result.columns.emplace_back();
    result.columns.back().id = id;
  }
  for (const auto& [a, b] : rows) {
    const model::DimensionId dimension("d" + std::to_string(result.rows.size()));
    result.rows.push_back({{model::ConceptId("women"), {}, dimension}, {a, b}});
  }
  return result;
}

Verdict group(const std::vector<std::pair<Cell, Cell>>& rows) {
  return compare(table(rows), "NLD", {"EUAA"}).groups.at(0).verdict;
}

const std::pair kAbove{cell({3, 3}), cell({1, 1})};
const std::pair kSame{cell({1, 1}), cell({1, 1})};
const std::pair kBelow{cell({0, 0}), cell({1, 1})};
const std::pair kNothing{cell({3, 3}), silent()};
const std::pair kNotBelow{cell({1, 3}), cell({1, 1})};
const std::pair kOpen{cell({3, 3}, {}, true), cell({1, 1})};

TEST(GroupVerdict, IsDominanceOverTheDimensions) {
  EXPECT_EQ(group({kAbove, kSame}), Verdict::more_lenient);
  EXPECT_EQ(group({kBelow, kSame}), Verdict::stricter);
  EXPECT_EQ(group({kSame, kSame}), Verdict::equal);
  EXPECT_EQ(group({kAbove, kAbove, kBelow}), Verdict::mixed);
}

TEST(GroupVerdict, IgnoresDimensionsWithoutABasis) {
  EXPECT_EQ(group({kAbove, kNothing}), Verdict::more_lenient);
  EXPECT_EQ(group({kNothing, kNothing}), Verdict::no_basis);
}

TEST(GroupVerdict, IsIndeterminateUnlessTheUnknownCannotChangeIt) {
  EXPECT_EQ(group({kSame, kNotBelow}), Verdict::indeterminate);
  EXPECT_EQ(group({kAbove, kOpen}), Verdict::indeterminate);
  EXPECT_EQ(group({kAbove, kNotBelow}), Verdict::more_lenient);
  EXPECT_EQ(group({kAbove, kBelow, kOpen}), Verdict::mixed);
}

TEST(GroupVerdict, CountsRowsForARegion) {
  align::Table made = table({kAbove, kSame});
  made.rows[1].key.region = model::RegionId("PK-A");
  EXPECT_EQ(compare(made, "NLD", {"EUAA"}).groups.at(0).verdict, Verdict::more_lenient);
  made.rows[0].key.region = model::RegionId("PK-B");
  ASSERT_EQ(compare(made, "NLD", {"EUAA"}).groups.size(), 1U);
  EXPECT_EQ(compare(made, "NLD", {"EUAA"}).groups.at(0).verdict, Verdict::more_lenient);
}

TEST(RowVerdict, IsNeverRobustWithWhatIsNotConfirmed) {
  Cell doubted = cell({2, 4});
  doubted.confirmed_until = model::parse_date("2024-06-30");
  EXPECT_EQ(verdict(doubted, cell({0, 1})).verdict, Verdict::more_lenient);
  EXPECT_FALSE(verdict(doubted, cell({0, 1})).robust);
  EXPECT_FALSE(verdict(cell({0, 1}), doubted).robust);
}

TEST(Compare, CountsNoNominalRow) {
  align::Table made = table({kAbove, kNothing});
  made.rows[1].nominal = true;
  EXPECT_EQ(compare(made, "NLD", {"EUAA"}).summary.at(0).no_basis, 0U);
}

TEST(Compare, CountsRowsPerVerdict) {
  const Comparison result =
      compare(table({kAbove, kAbove, kSame, kBelow, kOpen, kNothing}), "NLD", {"EUAA"});
  const Summary& summary = result.summary.at(0);
  EXPECT_EQ(summary.more_lenient, 2U);
  EXPECT_EQ(summary.equal, 1U);
  EXPECT_EQ(summary.stricter, 1U);
  EXPECT_EQ(summary.indeterminate, 1U);
  EXPECT_EQ(summary.no_basis, 1U);
  EXPECT_EQ(summary.comparable(), 4U);
}

TEST(Compare, TellsWhichRowsAProposalBringsInLineAndWhichAway) {
  align::Table both = table({kAbove, kSame, kBelow, kOpen});
  both.columns.emplace_back();
  both.columns.back().id = "NLD*";
  for (align::Row& row : both.rows) row.cells.push_back(cell({1, 1}));
  both.rows[1].cells[2] = cell({2, 2});
  const Comparison result = compare(both, "NLD", {"EUAA"}, "NLD*");
  ASSERT_TRUE(result.proposed);
  const Movement& move = result.proposed->movement.at(0);
  EXPECT_THAT(move.in_line, ElementsAre(0U, 2U));
  EXPECT_THAT(move.away, ElementsAre(1U));
  EXPECT_EQ(result.summary[0].equal, 1U);
  EXPECT_EQ(result.proposed->summary[0].equal, 3U);
}

TEST(Compare, TellsWhatAProposalChangesInWhatTheBaselineSaysAndWhichWay) {
  align::Table both = table({kAbove, kSame, kBelow, kOpen});
  both.columns.emplace_back();
  both.columns.back().id = "NLD*";
  for (align::Row& row : both.rows) {
    row.cells.push_back(row.cells[0]);
    row.cells[0].named = true;
  }
  both.rows[0].cells[2] = cell({0, 0});
  both.rows[1].cells[2] = cell({3, 3});
  both.rows[2].cells[0].named = false;
  both.rows[2].cells[2] = cell({3, 3});  // follows from elsewhere, as what is in force does
  const Comparison result = compare(both, "NLD", {"EUAA"}, "NLD*");
  EXPECT_THAT(proposed_changes(result),
              ElementsAre(ProposedChange{0, ChangeDirection::stricter},
                          ProposedChange{1, ChangeDirection::more_lenient}));
  EXPECT_THAT(proposed_changes(compare(both, "NLD", {"EUAA"})), testing::IsEmpty());
}

TEST(Compare, TellsWhichWayAChangeTakesTheMembers) {
  const auto direction = [](model::Interval before, model::Interval after) {
    return change_direction(cell(before), cell(after));
  };
  using enum ChangeDirection;
  EXPECT_EQ(direction({1, 1}, {3, 3}), more_lenient);
  EXPECT_EQ(direction({1, 2}, {3, 3}), more_lenient);
  EXPECT_EQ(direction({1, 1}, {1, 3}), more_lenient_for_part);
  EXPECT_EQ(direction({1, 3}, {3, 3}), more_lenient_for_part);
  EXPECT_EQ(direction({3, 3}, {1, 1}), stricter);
  EXPECT_EQ(direction({3, 3}, {1, 3}), stricter_for_part);
  EXPECT_EQ(direction({1, 3}, {1, 1}), stricter_for_part);
  EXPECT_EQ(direction({2, 2}, {1, 3}), mixed);
  EXPECT_EQ(direction({2, 3}, {2, 3}), equal);
  align::Cell open = cell({1, 1});
  open.open = true;
  EXPECT_EQ(change_direction(open, cell({3, 3})), unknown);
  EXPECT_EQ(change_direction({}, cell({3, 3})), unknown);
}

TEST(Compare, RefusesUnknownColumns) {
  EXPECT_THROW((void)compare(table({}), "NLD", {"SWE"}), std::invalid_argument);
  EXPECT_THROW((void)compare(table({}), "BEL", {}), std::invalid_argument);
}

}  // namespace
}  // namespace peil::compare
