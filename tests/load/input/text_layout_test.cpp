// SPDX-License-Identifier: EUPL-1.2
#include "load/input/text_layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/format/encoding.hpp"
#include "load/format/web_page.hpp"
#include "model/error.hpp"
#include "model/text/typography.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;

std::vector<std::string> paragraphs(std::string_view content) {
  std::vector<std::string> result;
  for (const Block& block : text_layout(content).blocks) result.push_back(block.text);
  return result;
}

TEST(TextLayout, JoinsDoublySpacedLinesAndPartsAtTwoBlankOnes) {
  EXPECT_THAT(paragraphs("This is a line that\n\ngoes on in the next\n\nline and ends in\n\nthe "
                         "fourth.\n\n\n\nThis is another.\n"),
              ElementsAre("This is a line that goes on in the next line and ends in the fourth.",
                          "This is another."));
}

TEST(TextLayout, BlankLineBetweenParagraphsOfOneLineStillPartsThem) {
  EXPECT_THAT(paragraphs("First.\n\nSecond.\n\nThird.\n"),
              ElementsAre("First.", "Second.", "Third."));
}

TEST(TextLayout, JoinsWordsDividedAtTheEndOfALineButKeepsSharedHalves) {
  EXPECT_THAT(paragraphs("Zij zijn een risicopro-\nfiel, ook voor vlucht-\nen vestiging."),
              ElementsAre("Zij zijn een risicoprofiel, ook voor vlucht- en vestiging."));
  EXPECT_THAT(paragraphs("Een niet-\nArabische groep."), ElementsAre("Een niet-Arabische groep."));
}

TEST(TextLayout, BridgesAPageInsideASentence) {
  const TextLayout layout = text_layout(
      "Head of the page\n\nThese profiles are journalists, teachers,\nand all the others who\n\n"
      "Page 1 of 2\n\fHead of the page\n\nwork in the public service.\n\nPage 2 of 2\n");
  ASSERT_EQ(layout.blocks.size(), 1U);
  EXPECT_EQ(layout.blocks[0].text,
            "These profiles are journalists, teachers, and all the others who work in the public "
            "service.");
  EXPECT_EQ(layout.page_lines, 4);
}

TEST(TextLayout, LeavesFootnotesOutThatTheTextCalls) {
  const TextLayout layout = text_layout(
      "As the letter1 said, and the court2 too.\n\n1 Paper 12 345\n2 Case 6\n\n"
      "3 provinces are left.\n");
  ASSERT_EQ(layout.blocks.size(), 2U);
  EXPECT_EQ(layout.blocks[1].text, "3 provinces are left.");
  EXPECT_EQ(layout.footnotes, 2);
}

TEST(Typography, OnlyWhatServesTheEyeGoes) {
  EXPECT_EQ(model::without_typography("risico\u00adprofiel, o\uFB03ce,\u00a0a\u200bb non\u2011x"),
            "risicoprofiel, office, ab non-x");
  EXPECT_EQ(model::without_typography("Türkiye"), "Türkiye");
}

TEST(Encoding, RecognisesWindowsAndUtf16AndRefusesOther) {
  EXPECT_EQ(decoded("Somali\xEB \x91x\x92", "f").text, "Somalië ‘x’");
  EXPECT_EQ(decoded("Somali\xEB", "f").from, "Windows-1252");
  EXPECT_EQ(decoded(std::string("\xFF\xFE\x41\0\xEB\0", 6), "f").text, "Aë");
  EXPECT_EQ(decoded("\xEF\xBB\xBFx", "f").text, "x");
  EXPECT_THROW((void)decoded(std::string("\xFF\x00\x01", 3), "f"), model::InputError);
}

TEST(WebPage, LeavesOutMenusAndWhatIsDeletedOrHidden) {
  const InForce page = in_force(
      "<nav><nav>a</nav>b</nav>c<del>d</del><DEL>e</DEL>f<p hidden>g</p>"
      "<p style=\"display: none\">h</p><p class=\"hidden-x\">i</p><s>j");
  EXPECT_EQ(page.html, "cf<p class=\"hidden-x\">i</p><s>j");
  EXPECT_EQ(page.struck, 4);
}

}  // namespace
}  // namespace peil::load
