// SPDX-License-Identifier: EUPL-1.2
#include "present/words/citations.hpp"

#include <gtest/gtest.h>

namespace peil::present {
namespace {

model::Document document(std::string title, std::string reference) {
  return {"id", std::move(title), "publisher", "2024-11-26", std::move(reference), "", "nl"};
}

TEST(CitationsTest, NumberDocumentsAndPlacesInTheOrderOfFirstUse) {
  Citations citations;
  const auto letter = document("letter", "nr. 3318");
  const auto decision = document("decision", "WBV 2024/27");
  EXPECT_EQ(citations.cite(letter, "paragraph 2").text, "[1.1]");
  EXPECT_EQ(citations.cite(decision, "C7").text, "[2.1]");
  EXPECT_EQ(citations.cite(letter, "paragraph 6").text, "[1.2]");
  EXPECT_EQ(citations.cite(letter, "paragraph 2").text, "[1.1]");
  EXPECT_EQ(citations.cite(decision, "C7").target, "#source-2");
}

TEST(CitationsTest, GiveOneNumberToADocumentThatTwoSourcesDescribeDifferently) {
  Citations citations;
  EXPECT_EQ(citations.cite(document("letter on Pakistan", "nr. 3318"), "1").text, "[1.1]");
  EXPECT_EQ(citations.cite(document("Letter", "nr. 3318"), "2").text, "[1.2]");
  EXPECT_EQ(citations.documents(), 1U);
}

TEST(CitationsTest, TellDocumentsWithoutAReferenceApartByTheirTitle) {
  Citations citations;
  EXPECT_EQ(citations.cite(document("one page", ""), "1").text, "[1.1]");
  EXPECT_EQ(citations.cite(document("another page", ""), "1").text, "[2.1]");
}

TEST(CitationsTest, TellDocumentsOfTheSameTitleAndDayApartByTheirPublisher) {
  Citations citations;
  const auto of = [](const char* publisher) {
    model::Document answer = document("answer to the survey", "");
    answer.publisher = publisher;
    return answer;
  };
  EXPECT_EQ(citations.cite(of("state A"), "question 1").text, "[1.1]");
  EXPECT_EQ(citations.cite(of("state B"), "question 1").text, "[2.1]");
}

TEST(CitationsTest, LeaveOutWhatTheSourceDoesNotList) {
  Citations citations;
  const std::vector<model::Document> known;
  const std::vector<model::Citation> cited{{"unknown", "1"}};
  EXPECT_TRUE(citations.cite(known, cited).empty());
}

}  // namespace
}  // namespace peil::present
