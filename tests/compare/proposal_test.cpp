// SPDX-License-Identifier: EUPL-1.2
#include "compare/proposal.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "align/example.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using model::Interval;

model::Group group(std::string id, std::vector<model::Position> positions) {
  return {std::move(id),
          {},
          {{model::ConceptId("women"), model::Relation::exact}},
          {},
          std::move(positions)};
}

model::Position from(model::Position position, const char* first) {
  position.validity.from = day(first);
  return position;
}

std::optional<Interval> level(const model::Profile& profile, const char* on,
                              const char* dimension = "risk") {
  const auto table = align_all({voice(profile)}, day(on));
  return row(table, {model::ConceptId("women"), {}, model::DimensionId(dimension)}).cells[0].levels;
}

TEST(Overlay, ReplacesTheGroupsPositionFromItsFirstDayOn) {
  model::Profile in_force = profile("NLD");
  in_force.groups = {group("w", {position("l4"), position("l2", "armed")})};
  model::Profile draft = profile("NLD");
  draft.groups = {group("w", {from(position("l1"), "2025-03-01")})};
  const model::Profile proposed = overlay(in_force, draft);
  EXPECT_EQ(level(proposed, "2025-02-28"), (Interval{4, 4}));
  EXPECT_EQ(level(proposed, "2025-03-01"), (Interval{1, 1}));
  EXPECT_EQ(level(proposed, "2025-03-01", "armed"), (Interval{2, 2}));
  EXPECT_EQ(level(in_force, "2025-03-01"), (Interval{4, 4}));
}

TEST(Overlay, DropsWhatWouldOnlyHaveBegunLater) {
  model::Profile in_force = profile("NLD");
  in_force.groups = {group("w", {from(position("l4"), "2025-06-01")})};
  model::Profile draft = profile("NLD");
  draft.groups = {group("w", {from(position("l1"), "2025-03-01")})};
  EXPECT_EQ(level(overlay(in_force, draft), "2025-07-01"), (Interval{1, 1}));
}

TEST(Overlay, LeavesOtherGroupsAndRegionsAlone) {
  model::Profile in_force = profile("NLD");
  model::Position regional = position("l5");
  regional.region = model::RegionId("PK-A");
  in_force.groups = {group("w", {regional}), group("other", {position("l4")})};
  model::Profile draft = profile("NLD");
  draft.groups = {group("w", {position("l1")})};
  const auto table = align_all({voice(overlay(in_force, draft))});
  EXPECT_EQ(
      row(table, {model::ConceptId("women"), model::RegionId("PK-A"), model::DimensionId("risk")})
          .cells[0]
          .levels,
      (Interval{5, 5}));
  // "other" is another group of the same people: the most favourable of the two counts.
  EXPECT_EQ(row(table, {model::ConceptId("women"), {}, model::DimensionId("risk")}).cells[0].levels,
            (Interval{4, 4}));
}

TEST(Overlay, ReplacesRegionsAndTheCountry) {
  model::Profile in_force = profile("NLD");
  say_of_region(in_force, "PK-A", "l3");
  in_force.country = {position("l3", "armed")};
  model::Profile draft = profile("NLD");
  say_of_region(draft, "PK-A", "l0");
  draft.country = {position("l1", "armed")};
  const auto table = align_all({voice(overlay(in_force, draft))});
  EXPECT_EQ(row(table, {{}, model::RegionId("PK-A"), model::DimensionId("armed")}).cells[0].levels,
            (Interval{0, 0}));
  EXPECT_EQ(row(table, {{}, {}, model::DimensionId("armed")}).cells[0].levels, (Interval{1, 1}));
}

TEST(Overlay, RefusesAnotherSourceOrOrigin) {
  EXPECT_THROW((void)overlay(profile("NLD"), profile("EUAA")), std::invalid_argument);
  model::Profile elsewhere = profile("NLD");
  elsewhere.origin = model::OriginId("IRN");
  EXPECT_THROW((void)overlay(profile("NLD"), elsewhere), std::invalid_argument);
}

TEST(Outlook, TakesWhatIsStillToStartToHoldOnTheReferenceDate) {
  model::Profile in_force = profile("NLD");
  in_force.groups = {group("w", {position("l4")})};
  model::Profile draft = profile("NLD");
  draft.groups = {group("w", {from(position("l1"), "2025-03-01")})};
  const Outlook found = outlook(&in_force, draft, nullptr, day("2025-01-01"));
  EXPECT_EQ(level(found.policy, "2025-01-01"), (Interval{1, 1}));
  EXPECT_EQ(found.first, day("2025-03-01"));
  EXPECT_EQ(found.last, day("2025-03-01"));
  EXPECT_TRUE(found.remarks.empty());
}

TEST(Outlook, EndsWhatIsWithdrawn) {
  model::Profile in_force = profile("NLD");
  in_force.groups = {group("w", {position("l4")})};
  model::Position withdrawn = position("l4");
  withdrawn.validity.until = day("2025-03-01");
  model::Profile draft = profile("NLD");
  draft.groups = {group("w", {withdrawn})};
  const Outlook found = outlook(&in_force, draft, nullptr, day("2025-01-01"));
  EXPECT_TRUE(found.policy.groups.front().positions.empty());
  EXPECT_TRUE(found.policy.groups.back().positions.empty());
  EXPECT_EQ(found.first, day("2025-03-01"));
}

TEST(Outlook, RemarksOnWhatChangesNothingAndRefusesThePast) {
  model::Profile in_force = profile("NLD");
  in_force.groups = {group("w", {position("l4")})};
  EXPECT_EQ(outlook(&in_force, in_force, nullptr, day("2025-01-01")).remarks.size(), 1U);
  model::Profile draft = in_force;
  draft.groups[0].positions[0].validity.until = day("2024-12-31");
  EXPECT_THROW((void)outlook(&in_force, draft, nullptr, day("2025-01-01")), model::InputError);
}

}  // namespace
}  // namespace peil::compare
