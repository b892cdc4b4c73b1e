// SPDX-License-Identifier: EUPL-1.2
#include "compare/history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using model::Interval;
using testing::ElementsAre;
using testing::IsEmpty;

const model::Date kBefore = day("2024-01-01");
const model::Date kTurn = day("2024-07-01");
const model::Date kAfter = day("2025-01-01");

model::Position until_turn(std::string term) {
  model::Position result = position(std::move(term));
  result.validity.until = kTurn;
  return result;
}

model::Position from_turn(std::string term) {
  model::Position result = position(std::move(term));
  result.validity.from = kTurn;
  return result;
}

/// The Netherlands' policy on women, before and after.
model::Profile women(std::vector<model::Position> positions) {
  model::Profile result = profile("NLD");
  record(result, model::CoverageState::complete);
  result.groups = {
      {"w", {}, {{model::ConceptId("women"), model::Relation::exact}}, {}, std::move(positions)}};
  return result;
}

model::Codebook with_reform() {
  model::Codebook book = codebook();
  model::Term twin = term("twin", Interval{3, 3});
  book.vocabularies[0].terms.push_back(twin);
  book.vocabularies[0].reforms = {
      {"r", kTurn, {}, model::DimensionId("risk"), {"l3", "old"}, {"l2"}, {}}};
  return book;
}

Change only_change(const model::Profile& policy, model::Date from = kBefore) {
  const static model::Codebook book = with_reform();
  const History found = history(book, model::OriginId("PAK"), voice(policy), from, kAfter);
  EXPECT_EQ(found.changes.size(), 1U);
  return found.changes.at(0);
}

TEST(HistoryChanges, AnAddedGroupIsMeasuredAgainstTheGeneralFramework) {
  const Change change = only_change(women({from_turn("l2")}));
  EXPECT_EQ(change.kind, ChangeKind::added);
  EXPECT_EQ(change.direction, Direction::more_lenient);
  EXPECT_FALSE(change.before);
  EXPECT_EQ(change.after->levels, (Interval{2, 2}));
  EXPECT_EQ(change.since, kTurn);
  EXPECT_FALSE(change.unrecorded);
  EXPECT_THAT(change.documents, ElementsAre("memo"));
}

TEST(HistoryChanges, ARemovedGroupFallsBackToTheGeneralFramework) {
  const Change change = only_change(women({until_turn("l2")}));
  EXPECT_EQ(change.kind, ChangeKind::removed);
  EXPECT_EQ(change.direction, Direction::stricter);
  EXPECT_FALSE(change.after);
  EXPECT_EQ(change.since, kTurn);
}

TEST(HistoryChanges, ARemovedGroupIsGoneFromTheEndOfItsLastPositionOn) {
  model::Position first = position("l3");
  first.validity.until = day("2024-03-01");
  model::Position last = until_turn("l2");
  last.validity.from = day("2024-04-01");
  const Change change = only_change(women({first, last}));
  EXPECT_EQ(change.kind, ChangeKind::removed);
  EXPECT_EQ(change.before->levels, (Interval{3, 3}));
  EXPECT_EQ(change.since, kTurn);
}

TEST(HistoryChanges, WithoutARecordNothingIsSaidOfTheDirection) {
  model::Profile policy = women({from_turn("l2")});
  policy.coverage.clear();
  const Change change = only_change(policy);
  EXPECT_EQ(change.direction, Direction::none);
  EXPECT_TRUE(change.unrecorded);
}

TEST(HistoryChanges, AnotherLevelIsAChange) {
  const Change change = only_change(women({until_turn("l4"), from_turn("l1")}));
  EXPECT_EQ(change.kind, ChangeKind::changed);
  EXPECT_EQ(change.direction, Direction::stricter);
}

TEST(HistoryChanges, AnotherTermForTheSameLevelIsARenaming) {
  model::Position later = from_turn("l3");
  later.citations = {{"letter", "1"}};
  const Change change = only_change(women({until_turn("twin"), later}));
  EXPECT_EQ(change.kind, ChangeKind::renamed);
  EXPECT_EQ(change.direction, Direction::equal);
}

TEST(HistoryChanges, AnotherTermOnTheSameTextIsNoChange) {
  const model::Codebook book = with_reform();
  const model::Profile policy = women({until_turn("twin"), from_turn("l3")});
  EXPECT_THAT(history(book, model::OriginId("PAK"), voice(policy), kBefore, kAfter).changes,
              IsEmpty());
}

TEST(HistoryChanges, ATermThatGivesWayByReformIsAFrameworkChange) {
  const Change change = only_change(women({until_turn("l3"), from_turn("l2")}));
  EXPECT_EQ(change.kind, ChangeKind::framework);
  EXPECT_EQ(change.direction, Direction::stricter);
  ASSERT_NE(change.reform, nullptr);
  EXPECT_EQ(change.reform->id, "r");
}

TEST(HistoryChanges, WhatChangedBeforeAReformIsNotItsDoing) {
  model::Position early = from_turn("l2");
  early.validity.from = *early.validity.from - std::chrono::days{1};
  const Change change = only_change(women({until_turn("l3"), early}));
  EXPECT_EQ(change.kind, ChangeKind::changed);
  EXPECT_EQ(change.reform, nullptr);
}

TEST(HistoryChanges, ATermThatLosesItsMeaningByReformIsAFrameworkChangeToo) {
  const Change change = only_change(women({position("old")}));
  EXPECT_EQ(change.kind, ChangeKind::framework);
  EXPECT_EQ(change.direction, Direction::none);
}

TEST(HistoryChanges, AReplacedTermThatTheReformDoesNotNameIsAnOrdinaryChange) {
  EXPECT_EQ(only_change(women({until_turn("l3"), from_turn("l5")})).kind, ChangeKind::changed);
}

TEST(HistoryChanges, ConfirmingAPositionInANewDocumentIsNone) {
  model::Position confirmed = from_turn("l2");
  confirmed.citations = {{"letter", "2"}};
  const model::Profile policy = women({until_turn("l2"), confirmed});
  EXPECT_THAT(history(codebook(), model::OriginId("PAK"), voice(policy), kBefore, kAfter).changes,
              IsEmpty());
}

TEST(HistoryChanges, NothingChangesWithinAPeriodAndTimeRunsForward) {
  const model::Profile policy = women({from_turn("l2")});
  const History none = history(codebook(), model::OriginId("PAK"), voice(policy), kTurn, kAfter);
  EXPECT_THAT(none.changes, IsEmpty());
  EXPECT_THROW((void)history(codebook(), model::OriginId("PAK"), voice(policy), kAfter, kBefore),
               std::invalid_argument);
}

TEST(HistorySeries, LooksAtYearEndsOrAtEachChange) {
  const model::Profile policy = women({until_turn("l4"), from_turn("l1")});
  const align::Voice nld = voice(policy);
  EXPECT_THAT(series_days(nld, nld, day("2023-06-01"), kAfter, false),
              ElementsAre(day("2023-06-01"), day("2023-12-31"), day("2024-12-31"), kAfter));
  EXPECT_THAT(series_days(nld, nld, day("2023-06-01"), kAfter, true),
              ElementsAre(day("2023-06-01"), kTurn, kAfter));
}

TEST(HistorySeries, CountsVerdictsOnEachDay) {
  const model::Profile policy = women({until_turn("l4"), from_turn("l1")});
  model::Profile other = profile("EUAA");
  say(other, "women", "l2");
  const auto points =
      series(codebook(), model::OriginId("PAK"), voice(policy), voice(other), {kBefore, kAfter});
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].summary.more_lenient, 1U);
  EXPECT_EQ(points[1].summary.stricter, 1U);
}

TEST(FirstDay, IsTheEarliestBeginningOfAPosition) {
  EXPECT_EQ(first_day(women({until_turn("l4"), from_turn("l1")})), kTurn);
  EXPECT_EQ(first_day(women({until_turn("l4")})), std::nullopt);
}

}  // namespace
}  // namespace peil::compare
