// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "align/align.hpp"
#include "align/example.hpp"

namespace peil::align {
namespace {

using namespace example;
using model::Relation;

model::Profile dutch() {
  model::Profile result = profile("NLD");
  record(result, model::CoverageState::complete);
  return result;
}

TEST(Columns, AreAsClosedAsTheirMostClosedPositionAndTheirVoice) {
  model::Profile nld = dutch();
  model::Position secret = position("l2");
  secret.dissemination = model::Dissemination::aggregate;
  say(nld, {{model::ConceptId("women"), Relation::exact}}, secret);
  EXPECT_EQ(align_all({voice(nld)}).columns[0].dissemination, model::Dissemination::aggregate);
  const model::Profile nothing = profile("EUAA");
  Voice asked = voice(nothing);
  asked.at_least = model::Dissemination::government;
  EXPECT_EQ(align_all({asked}).columns[0].dissemination, model::Dissemination::government);
}

TEST(Columns, LeaveOutUnverifiedPositionsUnlessAskedFor) {
  model::Profile nld = dutch();
  model::Position recalled = position("l2");
  recalled.unverified = true;
  say(nld, {{model::ConceptId("women"), Relation::exact}}, recalled);
  Voice careful = voice(nld);
  EXPECT_TRUE(align_all({careful}).rows.empty());
  careful.include_unverified = true;
  EXPECT_EQ(align_all({careful}).rows.size(), 1U);
}

Column citing(const std::vector<std::string>& dates) {
  Column column;
  for (const std::string& date : dates) column.documents.emplace_back().date = date;
  return column;
}

TEST(Columns, ReachUpToTheNewestDocumentOfTheirTimeThatTheyCite) {
  const auto newest = [](const std::vector<std::string>& dates) {
    return newest_document(citing(dates), day("2025-06-15"));
  };
  EXPECT_EQ(newest({"2024-11", "2024-11-26", "2023", ""}), "2024-11-26");
  EXPECT_EQ(newest({"2024-12-31", "2025"}), "2024-12-31");
  EXPECT_EQ(newest({"2025-06-15", "2025-06-16", "2026"}), "2025-06-15");
  EXPECT_EQ(newest({"2024", "2025-05", "2025-06", "2025-07"}), "2025-05");
  EXPECT_EQ(newest({"2026-01-01", ""}), "");
  EXPECT_EQ(newest({}), "");
}

TEST(Columns, AreDatedByAnOfficialDocumentWhereThereIsOne) {
  Column column = citing({"2024-03-01", "2025-05-01"});
  column.documents[1].evidence = model::EvidenceKind::ruling;
  EXPECT_EQ(newest_document(column, day("2025-06-15")), "2024-03-01");
  column.documents[0].evidence = model::EvidenceKind::high_court;
  EXPECT_EQ(newest_document(column, day("2025-06-15")), "2025-05-01");
}

TEST(Columns, TellWhetherADocumentOfALaterDateIsCited) {
  const auto later = [](const std::vector<std::string>& dates) {
    return told_later(citing(dates), day("2025-06-15"));
  };
  EXPECT_TRUE(later({"2024", "2025-06-16"}));
  EXPECT_TRUE(later({"2025-07"}));
  EXPECT_FALSE(later({"2025-06", "2025"}));  // the day is not known
  EXPECT_FALSE(later({"2025-06-15", "2025-05", "2024", ""}));
  EXPECT_FALSE(later({}));
}

}  // namespace
}  // namespace peil::align
