// SPDX-License-Identifier: EUPL-1.2
#include "model/position_ids.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::model {
namespace {

using ::testing::ElementsAre;

Position position(const char* locator, std::optional<Date> from = parse_date("2024-07-01")) {
  Position result;
  result.dimension = model::DimensionId("persecution_risk");
  result.term = "named";
  result.validity.from = from;
  result.citations = {{"memo", locator}};
  return result;
}

Profile profile() {
  Profile result;
  result.source = model::SourceId("XXA");
  result.origin = model::OriginId("PAK");
  Group group;
  group.id = "ahmadis";
  group.positions = {position("1"), position("2"), position("3", std::nullopt)};
  group.positions.back().region = model::RegionId("PK-PB");
  result.groups = {group};
  result.regions = {{model::RegionId("PK-BA"), {position("4")}},
                    {model::RegionId("PK-KP"), {position("4")}}};
  result.country = {position("5")};
  return result;
}

TEST(PositionIds, NameSourceOriginSubjectDimensionAndFirstDay) {
  const Profile own = profile();
  EXPECT_THAT(PositionIds(own).ids(), ElementsAre("XXA/PAK/ahmadis/persecution_risk/2024-07-01",
                                                  "XXA/PAK/ahmadis/persecution_risk/2024-07-01/2",
                                                  "XXA/PAK/ahmadis@PK-PB/persecution_risk/start",
                                                  "XXA/PAK/@PK-BA/persecution_risk/2024-07-01",
                                                  "XXA/PAK/@PK-KP/persecution_risk/2024-07-01",
                                                  "XXA/PAK/country/persecution_risk/2024-07-01"));
}

TEST(PositionIds, FindACopyOfAPositionByWhatItSaysAndWhereItStands) {
  const Profile own = profile();
  const PositionIds ids(own);
  EXPECT_THAT(ids.of("ahmadis", position("2"), {}),
              ElementsAre("XXA/PAK/ahmadis/persecution_risk/2024-07-01/2"));
  EXPECT_THAT(ids.of("", position("4"), {model::RegionId("PK-KP")}),
              ElementsAre("XXA/PAK/@PK-KP/persecution_risk/2024-07-01"));
  EXPECT_THAT(ids.of("", position("5"), {}),
              ElementsAre("XXA/PAK/country/persecution_risk/2024-07-01"));
  EXPECT_THAT(ids.of("nobody", position("1"), {}), ElementsAre());
}

}  // namespace
}  // namespace peil::model
