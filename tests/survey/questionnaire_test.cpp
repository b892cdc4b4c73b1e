// SPDX-License-Identifier: EUPL-1.2
#include "survey/questionnaire.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace peil::survey {
namespace {

using testing::ElementsAre;

model::Date day(const char* text) { return *model::parse_date(text); }

model::Codebook codebook() {
  model::Codebook book;
  const auto dimension = [](const char* id, std::size_t levels) {
    return model::Dimension{model::DimensionId(id),
                            {{"en", id}},
                            {{"en", "How?"}, {"nl", "Hoe?"}},
                            {},
                            std::vector<model::Level>(levels)};
  };
  book.dimensions = {dimension("persecution_risk", 6),
                     dimension("state_protection", 3),
                     dimension("art15c", 5),
                     dimension("return", 3),
                     dimension("who_decides", 0),
                     dimension("attention", 0)};  // of groups: asked where the profile has it
  book.dimensions[4].scope.country = true;
  book.concepts = {
      {model::ConceptId("journalists"),
       {{"en", "journalists"}, {"nl", "journalisten"}},
       {},
       {},
       {},
       {}},
      {model::ConceptId("ahmadis"), {{"en", "Ahmadis"}}, {}, {}, {}, {}},
      {model::ConceptId("human_rights_defenders"), {{"en", "defenders"}}, {}, {}, {}, {}}};
  book.regions = {
      {model::RegionId("PK-BA"), model::OriginId("PAK"), {{"en", "Balochistan"}}, {}, false, {}}};
  return book;
}

model::Position position(const char* dimension, const char* from, const char* until = nullptr) {
  model::Position result;
  result.dimension = model::DimensionId(dimension);
  result.validity = {day(from), until == nullptr ? std::nullopt : std::optional(day(until))};
  return result;
}

model::Profile profile() {
  model::Profile result;
  result.source = model::SourceId("NLD");
  result.origin = model::OriginId("PAK");
  result.groups = {
      {"press",
       {},
       {{model::ConceptId("journalists"), model::Relation::part},
        {model::ConceptId("human_rights_defenders"), model::Relation::part}},
       {},
       {position("state_protection", "2022-09-28"), position("persecution_risk", "2022-09-28")}},
      {"ahmadis",
       {},
       {{model::ConceptId("ahmadis"), model::Relation::exact}},
       {},
       {position("persecution_risk", "2022-09-28", "2024-07-01"),
        position("persecution_risk", "2024-07-01")}}};
  result.regions = {{model::RegionId("PK-BA"), {position("art15c", "2024-11-26")}}};
  result.country = {position("return", "2022-09-28")};
  return result;
}

std::vector<std::string> asked(const std::vector<model::SurveyQuestion>& questions) {
  std::vector<std::string> result;
  for (const auto& [about, number, text, told] : questions) {
    result.push_back(about.id + " " + about.concept_id.value_or(model::ConceptId("-")) + " " +
                     about.region.value_or(model::RegionId("-")) + " " + about.dimension);
  }
  return result;
}

TEST(Questions, FollowTheGroupsInForceThenPlacesThenHowPolicyIsMade) {
  const model::Profile policy = profile();
  const model::Profile* const profiles[] = {&policy};
  EXPECT_THAT(
      asked(questions(codebook(), profiles, day("2024-12-01"))),
      ElementsAre("q1 journalists - persecution_risk", "q2 journalists - state_protection",
                  "q3 human_rights_defenders - persecution_risk",
                  "q4 human_rights_defenders - state_protection", "q5 ahmadis - persecution_risk",
                  "q6 - PK-BA art15c", "q7 - - return", "q8 - - who_decides"));
}

TEST(Questions, LeaveOutWhatIsNotInForceOrNotVerified) {
  model::Profile policy = profile();
  policy.country.front().unverified = true;
  const model::Profile* const profiles[] = {&policy};
  EXPECT_THAT(asked(questions(codebook(), profiles, day("2022-09-27"))),
              ElementsAre("q1 - - who_decides"));
  EXPECT_EQ(questions(codebook(), profiles, day("2024-12-01")).size(), 7U);
}

TEST(Questions, AskAboutTheProposalToo) {
  const model::Profile policy = profile();
  model::Profile proposal;
  proposal.origin = model::OriginId("PAK");
  proposal.groups = {{"a",
                      {},
                      {{model::ConceptId("ahmadis"), model::Relation::exact}},
                      {},
                      {position("state_protection", "2024-11-01")}}};
  const model::Profile* const profiles[] = {&policy, &proposal};
  EXPECT_THAT(asked(questions(codebook(), profiles, day("2024-12-01"))),
              testing::Contains("q6 ahmadis - state_protection"));
}

TEST(Questions, NameTheirSubjectInBothLanguages) {
  const model::Profile policy = profile();
  const model::Profile* const profiles[] = {&policy};
  const auto all = questions(codebook(), profiles, day("2024-12-01"));
  EXPECT_EQ(all[0].text.at("nl"), "journalisten: Hoe?");
  EXPECT_EQ(all[5].text.at("en"), "Balochistan: How?");
  EXPECT_EQ(all[6].text.at("en"), "Pakistan: How?");
  EXPECT_EQ(all[7].text.at("nl"), "Hoe?");
}

}  // namespace
}  // namespace peil::survey
