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

class OwnPlaceTest : public testing::Test {
 protected:
  [[nodiscard]] std::string in(const char* language, std::string_view locator) const {
    return own_place(Texts::load(PEIL_SOURCE_DIR, language), locator).value_or("as it stands");
  }
};

TEST_F(OwnPlaceTest, GivesWordsOfTheRecordInTheLanguageOfTheProduct) {
  EXPECT_EQ(in("nl", "section 3.2, paragraph 4"), "paragraaf 3.2, alinea 4");
  EXPECT_EQ(in("nl", "second to fifth sentence"), "tweede tot en met vijfde zin");
  EXPECT_EQ(in("nl", "C7/13.1 (b), pages 2 and 3"), "C7/13.1 (b), pagina’s 2 en 3");
  EXPECT_EQ(in("en", "section 3.2, paragraph 4"), "section 3.2, paragraph 4");
}

TEST_F(OwnPlaceTest, LeavesTheSourcesOwnWordsAndNumbersAsTheyAre) {
  EXPECT_EQ(in("nl", "Guidance note, section 3"), "as it stands");
  EXPECT_EQ(in("nl", "paragraaf China"), "as it stands");
  EXPECT_EQ(in("nl", "C7/13.1"), "as it stands");
}

TEST(CitationsTest, SayInTheListWhichDocumentsAreNotOfficial) {
  Citations citations;
  model::Document article = document("news on policy", "");
  article.evidence = model::EvidenceKind::press;
  (void)citations.cite(document("letter", "nr. 3318"), "1");
  (void)citations.cite(article, "1");
  const model::Codebook codebook;
  const Texts texts = Texts::load(PEIL_SOURCE_DIR, "nl");
  const auto list = citations.list({codebook, texts}, *model::parse_date("2025-01-01"));
  const auto words = [&](std::size_t i) {
    std::string all;
    for (const Inline& part : std::get<Paragraph>(list.at(i)).content) {
      if (const auto* plain = std::get_if<Plain>(&part.value)) all += plain->text;
    }
    return all;
  };
  EXPECT_EQ(words(0).find("Geen officieel document"), std::string::npos);
  EXPECT_NE(words(1).find("Geen officieel document: pers."), std::string::npos);
}

}  // namespace
}  // namespace peil::present
