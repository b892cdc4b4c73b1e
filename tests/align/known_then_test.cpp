// SPDX-License-Identifier: EUPL-1.2
#include "align/known_then.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::align {
namespace {

using namespace std::chrono;
using testing::ElementsAre;

constexpr model::Date kDay = sys_days{2024y / December / 1};

model::Position position(const char* dimension, std::vector<model::Citation> citations) {
  model::Position result;
  result.dimension = model::DimensionId(dimension);
  result.citations = std::move(citations);
  return result;
}

model::Document document(const char* id, const char* date) {
  model::Document result;
  result.id = id;
  result.date = date;
  return result;
}

/// A profile with these positions for the country, complete on risk and return.
model::Repository data(std::vector<model::Position> positions) {
  model::Profile profile;
  profile.documents = {document("letter", "2024-11-26"), document("year", "2024"),
                       document("ruling", "2025-03-01")};
  profile.coverage = {{{model::DimensionId("risk"), model::DimensionId("return")},
                       {},
                       model::CoverageState::complete,
                       {}}};
  profile.country = std::move(positions);
  model::Repository repository;
  repository.profiles = {std::move(profile)};
  return repository;
}

TEST(KnownThen, LeavesOutWhatOnlyLaterDocumentsTell) {
  const auto known = known_then(
      data({position("risk", {{"letter", "p. 1"}}), position("return", {{"ruling", "p. 2"}})}),
      kDay);
  const model::Profile& profile = known.profiles.front();
  ASSERT_EQ(profile.country.size(), 1U);
  EXPECT_EQ(profile.country.front().dimension, "risk");
}

TEST(KnownThen, OpensTheRecordOfADimensionThatItLeavesAPositionOutOf) {
  const auto known = known_then(data({position("return", {{"ruling", "p. 2"}})}), kDay);
  const auto& record = known.profiles.front().coverage;
  ASSERT_EQ(record.size(), 2U);
  EXPECT_THAT(record[0].dimensions, ElementsAre("risk"));
  EXPECT_EQ(record[0].state, model::CoverageState::complete);
  EXPECT_THAT(record[1].dimensions, ElementsAre("return"));
  EXPECT_EQ(record[1].state, model::CoverageState::partial);
}

TEST(KnownThen, KeepsWhatAnEarlierDocumentTellsTooAndCitesThatAlone) {
  const auto known =
      known_then(data({position("risk", {{"ruling", "p. 2"}, {"letter", "p. 1"}})}), kDay);
  ASSERT_EQ(known.profiles.front().country.size(), 1U);
  EXPECT_THAT(known.profiles.front().country.front().citations,
              ElementsAre(model::Citation{"letter", "p. 1"}));
  EXPECT_EQ(known.profiles.front().coverage.size(), 1U);
}

TEST(KnownThen, KnowsADocumentOfAYearAtTheEndOfIt) {
  const auto told = data({position("risk", {{"year", "p. 1"}})});
  EXPECT_TRUE(known_then(told, kDay).profiles.front().country.empty());
  const model::Date last = sys_days{2024y / December / 31};
  EXPECT_EQ(known_then(told, last).profiles.front().country.size(), 1U);
}

}  // namespace
}  // namespace peil::align
