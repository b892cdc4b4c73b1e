// SPDX-License-Identifier: EUPL-1.2
#include "compare/gaps.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;
using testing::ElementsAre;
using testing::IsEmpty;

model::Repository repository(std::vector<model::Profile> profiles) {
  model::Repository result;
  result.codebook = codebook();
  result.profiles = std::move(profiles);
  return result;
}

/// Gaps of NLD against EUAA.
std::vector<Gap> found(const model::Profile& own, const model::Profile& other,
                       const GapRequest& request = {}, const model::ReadingPlaces& places = {}) {
  const model::Repository data = repository({own, other});
  const Comparison comparison = compare(align_all({voice(own), voice(other)}), "NLD", {"EUAA"});
  return gaps(comparison, data, places, request);
}

model::Profile partly(const char* source) {
  model::Profile result = profile(source);
  record(result, model::CoverageState::partial);
  return result;
}

TEST(Gaps, AreOfTheSourceThatIsNotRecordedWhereTheOtherHasALevel) {
  model::Profile euaa = partly("EUAA");
  say(euaa, "women", "l4");
  const auto list = found(partly("NLD"), euaa);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].source, "NLD");
  EXPECT_EQ(list[0].why, GapReason::not_recorded);
  EXPECT_EQ(list[0].other, "EUAA");
  EXPECT_EQ(list[0].level, (model::Interval{4, 4}));
  EXPECT_EQ(list[0].closes, 1U);
}

TEST(Gaps, AreNoneWhereASourceIsSilentAndTheRecordComplete) {
  model::Profile euaa = profile("EUAA");
  record(euaa, model::CoverageState::complete);
  model::Profile nld = partly("NLD");
  say(nld, "women", "l4");
  EXPECT_THAT(found(nld, euaa), IsEmpty());
}

TEST(Gaps, TellWhyAVerdictDoesNotCount) {
  model::Profile euaa = partly("EUAA");
  say(euaa, "women", "l4");
  model::Profile named = partly("NLD");
  say(named, "women", "named");
  EXPECT_EQ(found(named, euaa).at(0).why, GapReason::no_conclusion);
  model::Profile doubtful = partly("NLD");
  model::Position old = position("l3");
  old.confirmed_until = day("2024-01-01");
  say(doubtful, {{model::ConceptId("women"), model::Relation::exact}}, old);
  EXPECT_EQ(found(doubtful, euaa).at(0).why, GapReason::not_confirmed);
  model::Profile some = partly("NLD");
  say(some, "women", "l3", model::Relation::part);
  EXPECT_EQ(found(some, euaa).at(0).why, GapReason::open);
  model::Profile told = partly("NLD");
  told.documents[0].evidence = model::EvidenceKind::press;
  say(told, "women", "l3");
  EXPECT_EQ(found(told, euaa).at(0).why, GapReason::lower_evidence);
}

TEST(Gaps, CountWhatFollowsForNarrowerGroupsAndPutTheMostTellingFirst) {
  model::Profile euaa = partly("EUAA");
  say(euaa, "ahmadis", "l4");
  say(euaa, "minorities", "l2");
  say(euaa, "hazaras", "l3");
  const auto list = found(partly("NLD"), euaa);
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].key.concept_id, "minorities");
  EXPECT_EQ(list[0].closes, 3U);
  EXPECT_EQ(list[1].closes, 1U);
}

TEST(Gaps, CountOneSentenceOnSeveralRowsOnce) {
  model::Profile euaa = partly("EUAA");
  say(euaa, "minorities", "l2");
  model::Profile xxa = partly("XXA");
  say(xxa, "ahmadis", "l2");  // makes a row on which EUAA inherits
  const model::Profile nld = partly("NLD");
  const model::Repository data = repository({nld, euaa, xxa});
  const Comparison comparison =
      compare(align_all({voice(nld), voice(euaa), voice(xxa)}), "NLD", {"EUAA"});
  const auto list = gaps(comparison, data, {}, {});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].key.concept_id, "minorities");
  EXPECT_EQ(list[0].closes, 1U);
}

TEST(Gaps, LookInUsualPlacesOnTheSubjectAndInTheNewestDocument) {
  model::Profile nld = partly("NLD");
  nld.documents[0].url = "https://example.org/memo";
  nld.country = {position("l1", "other")};  // an open position cites the memo
  model::Profile euaa = partly("EUAA");
  say(euaa, "women", "l4");
  const model::ReadingPlaces places{
      {model::SourceId("NLD"),
       {{{model::DimensionId("armed")}, "Other", "", ""},
        {{model::DimensionId("risk")}, "Circular", "https://x.org", "C7, {origin}, 3"}}}};
  EXPECT_THAT(found(nld, euaa, {}, places).at(0).look_in,
              ElementsAre(LookIn{"Circular", "https://x.org", "C7, Pakistan, 3"},
                          LookIn{"Memo", "https://example.org/memo", "", nld.documents[0].date}));
}

TEST(Gaps, TellOfNoDocumentThatOnlyAClosedPositionCites) {
  model::Profile nld = partly("NLD");
  nld.country = {position("l1", "other")};
  nld.country[0].dissemination = model::Dissemination::government;
  model::Profile euaa = partly("EUAA");
  say(euaa, "women", "l4");
  EXPECT_THAT(found(nld, euaa).at(0).look_in, IsEmpty());
}

TEST(Gaps, CanBeOfOneSourceOrOfWhatIsOld) {
  model::Profile euaa = partly("EUAA");
  say(euaa, "women", "l4");
  EXPECT_THAT(found(partly("NLD"), euaa, {model::SourceId("EUAA"), {}}), IsEmpty());
  const auto old = found(partly("NLD"), euaa, {{}, 365});
  EXPECT_THAT(old, IsEmpty());  // nothing to set the old one beside
  model::Profile nld = partly("NLD");
  say(nld, "women", "l1");
  const auto stale = found(nld, euaa, {{}, 365});
  ASSERT_EQ(stale.size(), 2U);
  EXPECT_EQ(stale[0].why, GapReason::not_confirmed);
  EXPECT_EQ(stale[0].dated, "2022");
  EXPECT_THAT(found(nld, euaa, {{}, 36500}), IsEmpty());
}

}  // namespace
}  // namespace peil::compare
