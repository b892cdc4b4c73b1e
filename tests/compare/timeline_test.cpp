// SPDX-License-Identifier: EUPL-1.2
#include "compare/timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using testing::ElementsAre;

const model::Date kFirst = day("2016-01-01");
const model::Date kSecond = day("2018-01-01");
const model::Date kThird = day("2020-01-01");

model::Position between(std::string term, std::optional<model::Date> from,
                        std::optional<model::Date> until, std::string document = "memo") {
  model::Position result = position(std::move(term));
  result.validity = {from, until};
  result.citations = {{std::move(document), "1"}};
  return result;
}

model::Profile women(std::vector<model::Position> positions) {
  model::Profile result = profile("NLD");
  record(result, model::CoverageState::complete);
  result.groups = {
      {"w", {}, {{model::ConceptId("women"), model::Relation::exact}}, {}, std::move(positions)}};
  return result;
}

std::optional<model::Date> since(const model::Profile& policy) {
  const align::RowKey key{model::ConceptId("women"), {}, model::DimensionId("risk")};
  return unbroken_since(codebook(), model::OriginId("PAK"), voice(policy), kDay, {&key, 1}).front();
}

TEST(UnbrokenSince, AnotherDocumentThatSaysTheSameDoesNotRestartIt) {
  EXPECT_EQ(since(women({between("l3", kFirst, kSecond), between("l3", kSecond, {}, "letter")})),
            kFirst);
}

TEST(UnbrokenSince, AnInterruptionAndAnotherLevelDo) {
  EXPECT_EQ(since(women({between("l3", kFirst, kSecond), between("l3", kThird, {})})), kThird);
  EXPECT_EQ(since(women({between("l2", kFirst, kSecond), between("l3", kSecond, {})})), kSecond);
}

TEST(UnbrokenSince, IsUnknownWithoutAFirstDayAndForWhatIsNotSaid) {
  EXPECT_EQ(since(women({between("l3", {}, {})})), std::nullopt);
  EXPECT_EQ(since(women({between("l3", kFirst, kSecond)})), std::nullopt);
}

TEST(Timeline, TellsWhatCameAndWentEachOnItsDay) {
  const model::Profile policy =
      women({between("l3", kFirst, kSecond), between("l1", kSecond, kThird, "letter")});
  const model::Codebook book = codebook();
  const History all =
      timeline(book, model::OriginId("PAK"), voice(policy), day("2015-01-01"), kDay);
  std::vector<ChangeKind> kinds;
  std::vector<model::Date> days;
  for (const Change& change : all.changes) {
    kinds.push_back(change.kind);
    days.push_back(*change.since);
  }
  EXPECT_THAT(kinds, ElementsAre(ChangeKind::added, ChangeKind::changed, ChangeKind::removed));
  EXPECT_THAT(days, ElementsAre(kFirst, kSecond, kThird));
  EXPECT_THAT(all.changes[1].documents, ElementsAre("letter"));
  EXPECT_TRUE(history(book, model::OriginId("PAK"), voice(policy), day("2015-01-01"), kDay)
                  .changes.empty());
}

TEST(Timeline, LeavesOutTheFirstDayAndRunsForward) {
  const model::Profile policy = women({between("l3", kFirst, kSecond)});
  EXPECT_EQ(
      timeline(codebook(), model::OriginId("PAK"), voice(policy), kFirst, kDay).changes.size(), 1U);
  EXPECT_THROW((void)timeline(codebook(), model::OriginId("PAK"), voice(policy), kDay, kFirst),
               std::invalid_argument);
}

}  // namespace
}  // namespace peil::compare
