// SPDX-License-Identifier: EUPL-1.2
#include "compare/across/group_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using testing::ElementsAre;
using testing::IsEmpty;

const model::Date kFirst = day("2016-01-01");
const model::Date kSecond = day("2018-01-01");

model::Position between(std::string term, model::Date from, std::optional<model::Date> until) {
  model::Position result = position(std::move(term));
  result.validity = {from, until};
  result.citations = {{"memo", "1"}};
  return result;
}

/// NLD and XXA went from one level to another on women, XXA with this mark on the second.
model::Repository moved(model::Dissemination second = model::Dissemination::open) {
  model::Repository result;
  result.codebook = codebook();
  for (const char* source : {"NLD", "XXA"}) {
    model::Profile policy = profile(source);
    policy.groups = {{"w",
                      {},
                      {{model::ConceptId("women"), model::Relation::exact}},
                      {},
                      {between("l1", kFirst, kSecond), between("l3", kSecond, {})}}};
    result.profiles.push_back(policy);
  }
  result.profiles.back().groups[0].positions[1].dissemination = second;
  return result;
}

/// Source and day of each change.
std::vector<std::string> told(const model::Repository& data, GroupRequest request,
                              std::optional<model::Date> from = kFirst) {
  std::vector<std::string> result;
  for (const History& history : group_changes(data, request, from, kDay)) {
    for (const Change& change : history.changes) {
      result.push_back(std::string(history.source) + " " + model::to_string(*change.since));
    }
  }
  return result;
}

TEST(GroupChanges, AreOfAllSourcesOrThoseNamed) {
  const model::ConceptId women("women");
  EXPECT_THAT(told(moved(), {women}), ElementsAre("NLD 2018-01-01", "XXA 2018-01-01"));
  EXPECT_THAT(told(moved(), {women, {}, {model::SourceId("XXA")}}), ElementsAre("XXA 2018-01-01"));
  EXPECT_THAT(told(moved(), {women, {model::OriginId("IRN")}}), IsEmpty());
  EXPECT_THAT(told(moved(), {women, {}, {model::SourceId("NLD")}}, std::nullopt),
              ElementsAre("NLD 2016-01-01", "NLD 2018-01-01"));
}

TEST(GroupChanges, AreOfTheGroupAndThoseBelowIt) {
  EXPECT_EQ(told(moved(), {model::ConceptId("people")}).size(), 2U);
  EXPECT_THAT(told(moved(), {model::ConceptId("single")}), IsEmpty());
}

TEST(GroupChanges, AreToldByPublicPositionsAlone) {
  const model::ConceptId women("women");
  for (const auto closed : {model::Dissemination::government, model::Dissemination::aggregate}) {
    model::Repository without = moved();
    without.profiles.back().groups[0].positions.pop_back();
    EXPECT_EQ(told(moved(closed), {women}), told(without, {women}));
  }
}

TEST(GroupChanges, RefuseWhatIsNotKnown) {
  EXPECT_THROW((void)told(moved(), {model::ConceptId("nobody")}), model::UsageError);
  EXPECT_THROW((void)told(moved(), {model::ConceptId("women"), {}, {model::SourceId("XXY")}}),
               model::UsageError);
}

}  // namespace
}  // namespace peil::compare
