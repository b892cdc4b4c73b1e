// SPDX-License-Identifier: EUPL-1.2
#include "compare/revisions.hpp"

#include <gtest/gtest.h>

#include "align/example.hpp"

namespace peil::compare {
namespace {

using namespace align::example;

model::Profile with_documents(std::vector<model::Document> documents) {
  model::Profile profile = align::example::profile("XXA");
  profile.country = {position("l1")};
  profile.country[0].confirmed_until = day("2024-01-22");
  for (model::Document& document : documents) {
    model::Position cites = position("l2");
    cites.citations = {{document.id, "page 3"}};
    profile.country.push_back(std::move(cites));
    profile.documents.push_back(std::move(document));
  }
  return profile;
}

model::Document document(std::string id, std::string date,
                         model::EvidenceKind evidence = model::EvidenceKind::official) {
  model::Document result;
  result.id = std::move(id);
  result.date = std::move(date);
  result.evidence = evidence;
  return result;
}

TEST(Revisions, AreKnownByTheDocumentOfTheFirstDayThatIsNotConfirmed) {
  const auto found =
      revisions(with_documents({document("before", "2024-01-22"), document("later", "2024-02-01"),
                                document("rule", "2024-01-23")}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].source, "XXA");
  EXPECT_EQ(found[0].day, day("2024-01-23"));
  ASSERT_TRUE(found[0].document.has_value());
  EXPECT_EQ(found[0].document->id, "rule");
  EXPECT_EQ(found[0].locator, "page 3");
}

TEST(Revisions, TakeAnOfficialDocumentOfTheDayThenOneOfTheMonth) {
  const auto press = document("press", "2024-01-23", model::EvidenceKind::press);
  EXPECT_EQ(revisions(with_documents({press, document("rule", "2024-01-23")}))[0].document->id,
            "rule");
  EXPECT_EQ(revisions(with_documents({document("month", "2024-01"), press}))[0].document->id,
            "press");
  EXPECT_EQ(revisions(with_documents({document("month", "2024-01")}))[0].document->id, "month");
  EXPECT_FALSE(revisions(with_documents({document("year", "2024")}))[0].document.has_value());
}

TEST(Revisions, GoByWhatIsPublicAloneWhateverElseTheProfileHolds) {
  const auto open = with_documents({document("rule", "2024-01-23")});
  model::Profile mixed = open;
  model::Position closed = position("l1");
  closed.dissemination = model::Dissemination::government;
  closed.confirmed_until = day("2024-02-29");
  closed.citations = {{"rule", "page 9"}};
  mixed.country.insert(mixed.country.begin(), closed);
  const auto found = revisions(mixed);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].day, revisions(open)[0].day);
  EXPECT_EQ(found[0].document->id, "rule");
  EXPECT_EQ(found[0].locator, "page 3");

  model::Profile all_closed = open;
  for (model::Position& one : all_closed.country) {
    one.dissemination = model::Dissemination::government;
  }
  EXPECT_TRUE(revisions(all_closed).empty());
}

}  // namespace
}  // namespace peil::compare
