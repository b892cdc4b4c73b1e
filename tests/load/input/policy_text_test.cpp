// SPDX-License-Identifier: EUPL-1.2
#include "load/input/policy_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "model/error.hpp"
#include "platform/temporary_folder.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::PolicyText read(const std::string& content, std::string_view language,
                       const char* name = "policy.txt") {
  const platform::TemporaryFolder folder;
  const auto file = folder.path() / name;
  std::ofstream(file, std::ios::binary) << content;
  return read_policy_text(file, language);
}

std::vector<std::string> texts(const model::PolicyText& text) {
  std::vector<std::string> result;
  for (const model::Passage& passage : text.passages) result.push_back(passage.text);
  return result;
}

std::vector<std::string> locators(const model::PolicyText& text) {
  std::vector<std::string> result;
  for (const model::Passage& passage : text.passages) result.push_back(passage.locator);
  return result;
}

TEST(PolicyText, BlankLinesPartParagraphsAndSingleBreaksDoNot) {
  EXPECT_THAT(texts(read("One line\nand its end.\n\n\nAnother.", "en")),
              ElementsAre("One line and its end.", "Another."));
}

TEST(PolicyText, ADashOrBulletBeginsAnItem) {
  const auto text = read("The profiles are:\n- Ahmadis;\n• Christians\n  of all churches.", "en");
  EXPECT_THAT(texts(text),
              ElementsAre("The profiles are:", "Ahmadis;", "Christians of all churches."));
  EXPECT_FALSE(text.passages[0].list_item);
  EXPECT_TRUE(text.passages[1].list_item);
  EXPECT_TRUE(text.passages[2].list_item);
}

TEST(PolicyText, AShortParagraphWithASectionNumberIsAHeading) {
  const auto text = read(
      "C7/27.3 Beleid\n\n27.3.2. Risicoprofielen\n\nAhmadi's.\n\n28 Andere landen\n\nX.", "nl");
  EXPECT_THAT(texts(text), ElementsAre("Ahmadi's.", "X."));
  EXPECT_THAT(text.passages[0].headings, ElementsAre("C7/27.3 Beleid", "27.3.2. Risicoprofielen"));
  EXPECT_THAT(text.passages[1].headings, ElementsAre("28 Andere landen"));
}

TEST(PolicyText, ASentenceOrAnEnumerationWithANumberIsNoHeading) {
  EXPECT_THAT(texts(read("3 Persons were heard.\n\n4 Groups are named:", "en")),
              ElementsAre("3 Persons were heard.", "4 Groups are named:"));
}

TEST(PolicyText, EachPassageSaysWhereItStandsInTheLanguageOfTheText) {
  const std::string content = "First.\n\n1 Groups\n\nSecond.\n\nThese:\n- a\n- b\n\nThird.";
  EXPECT_THAT(locators(read(content, "en")),
              ElementsAre("paragraph 1", "1 Groups, paragraph 1", "1 Groups, paragraph 2",
                          "1 Groups, paragraph 2, item 1", "1 Groups, paragraph 2, item 2",
                          "1 Groups, paragraph 3"));
  EXPECT_EQ(locators(read(content, "nl"))[3], "1 Groups, alinea 2, onderdeel 1");
}

TEST(PolicyText, TheDateIsTheFirstOneWrittenOutInItsLanguage) {
  const auto text = read("Den Haag, 26 november 2024\n\nBrief van 1 december 2023.", "nl");
  EXPECT_EQ(text.date, model::parse_date("2024-11-26"));
  EXPECT_EQ(read("Of 26 november 2024.", "en").date, model::parse_date("2024-11-26"));
  EXPECT_EQ(read("Brief van 1 mei 2023.", "en").date, std::nullopt);
  EXPECT_EQ(read("Op 31 februari 2023.", "nl").date, std::nullopt);
}

TEST(PolicyText, ADateFarFromTheBeginningIsNotTheDocuments) {
  std::string content;
  for (int i = 0; i < 20; ++i) content += "Alinea.\n\n";
  EXPECT_EQ(read(content + "Op 1 mei 2023.", "nl").date, std::nullopt);
}

TEST(PolicyText, ALetterWithoutAHeadingIsCalledByItsSubject) {
  EXPECT_EQ(read("Geachte voorzitter,\n\nBetreft: Landenbeleid Jemen", "nl").title,
            "Landenbeleid Jemen");
  EXPECT_EQ(read("Onderwerp  Landenbeleid Irak", "nl").title, "Landenbeleid Irak");
  EXPECT_EQ(read("1 Inleiding\n\nBetreft: Landenbeleid Jemen", "nl").title, "1 Inleiding");
  EXPECT_EQ(read("Tekst.", "nl").title, "");
}

TEST(PolicyText, HtmlGivesTitleHeadingsAndItems) {
  const auto text = read(
      "<html><head><title>Sudan</title></head><body><h1>Policy</h1><p>Named:</p>"
      "<ul><li>Masalit</li></ul></body></html>",
      "en", "policy.html");
  EXPECT_EQ(text.title, "Sudan");
  EXPECT_THAT(texts(text), ElementsAre("Named:", "Masalit"));
  EXPECT_THAT(text.passages[1].headings, ElementsAre("Policy"));
  EXPECT_TRUE(text.passages[1].list_item);
}

TEST(PolicyText, AnEmptyFileHasNoPassages) { EXPECT_THAT(texts(read("\n\n", "en")), IsEmpty()); }

TEST(PolicyText, ConvertsWindows1252AndSaysSo) {
  const auto text = read("T\xfcrkiye", "en");
  EXPECT_THAT(texts(text), ElementsAre("Türkiye"));
  EXPECT_EQ(text.encoding, "Windows-1252");
}

TEST(PolicyText, RefusesBytesThatAreNoText) {
  EXPECT_THROW((void)read(std::string("A\0\xff", 3), "en"), model::InputError);
}

TEST(PolicyText, LeavesStruckTextOutAndCountsIt) {
  const auto text = read("<p>Named: <s>Ahmadis</s> Hazaras.</p><p>Ends.</p>", "en", "p.html");
  EXPECT_THAT(texts(text), ElementsAre("Named: Hazaras.", "Ends."));
  EXPECT_EQ(text.struck, 1);
}

}  // namespace
}  // namespace peil::load
