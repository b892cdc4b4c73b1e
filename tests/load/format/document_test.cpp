// SPDX-License-Identifier: EUPL-1.2
#include "load/format/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;
using Kind = Block::Kind;

std::vector<Block> blocks(const std::string& html, Notes notes = Notes::in_place) {
  return read_document(html, DocumentFormat::html, notes, "page.html").blocks;
}

std::string failure(const std::string& content, DocumentFormat format) {
  try {
    (void)read_document(content, format, Notes::in_place, "file");
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

Block heading(int level, const std::string& text) { return {Kind::heading, level, "", text, {}}; }
Block paragraph(const std::string& text) { return {Kind::paragraph, 0, "", text, {}}; }
Block item(int level, const std::string& mark, const std::string& text) {
  return {Kind::list_item, level, mark, text, {}};
}

TEST(Document, HasHeadingsAndParagraphsInOrderWithoutFormatting) {
  EXPECT_THAT(blocks("<h2>Two</h2><p>Some <b>bold</b> and <i>slanted</i> <q>words</q>.</p>"
                     "<div><div><p>deep<br>down</p></div></div><p> </p>"),
              ElementsAre(heading(2, "Two"), paragraph("Some bold and slanted \"words\"."),
                          paragraph("deep\ndown")));
}

TEST(Document, TakesItsTitleFromTheProperties) {
  const std::string page = "<html><head><title>On Pakistan</title></head><p>x</p></html>";
  EXPECT_EQ(read_document(page, DocumentFormat::html, Notes::in_place, "page").title,
            "On Pakistan");
}

TEST(Document, ListItemsKeepTheirNumbersAndDepth) {
  EXPECT_THAT(blocks("<ol start=3><li><p>third</p><p>more of it</p><ol><li>below</li></ol></li>"
                     "<li>fourth</li></ol><ul><li>dash</li></ul>"),
              ElementsAre(item(1, "3. ", "third"), item(1, "", "more of it"),
                          item(2, std::string(kNestedNumber) + "1. ", "below"),
                          item(1, "4. ", "fourth"), item(1, "- ", "dash")));
}

TEST(Document, AnItemThatIsEmptyOrBeginsWithAListStillCounts) {
  EXPECT_THAT(blocks("<ol><li></li><li><ul><li>inner</li></ul></li><li>last</li></ol>"),
              ElementsAre(item(1, "1. ", ""), item(1, "2. ", ""), item(2, "- ", "inner"),
                          item(1, "3. ", "last")));
}

TEST(Document, MergedCellsKeepColumnsInLine) {
  const auto found = blocks(
      "<table><tr><th>Country</th><th>No</th><th>Answer</th></tr>"
      "<tr><td rowspan=2>A</td><td colspan=2>both</td></tr><tr><td>2</td><td>x</td></tr></table>");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, Kind::table);
  EXPECT_THAT(found[0].rows, ElementsAre(ElementsAre("Country", "No", "Answer"),
                                         ElementsAre("A", "both", ""), ElementsAre("", "2", "x")));
}

TEST(Document, ACellHoldsItsParagraphsAndItemsALineEach) {
  const auto found = blocks(
      "<table><tr><td><p>Yes.</p><ol><li>one</li><li>two</li></ol></td><td><table><tr><td>in</td>"
      "</tr></table></td></tr></table>");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].rows, ElementsAre(ElementsAre("Yes.\n1. one\n2. two", "in")));
}

TEST(Document, IsRefusedWhenNestedTooDeeply) {
  std::string html = "x";
  for (int i = 0; i < 120; ++i) html = "<blockquote>" + html + "</blockquote>";
  EXPECT_EQ(failure(html, DocumentFormat::html),
            "file: has parts that stand more than 100 deep inside each other; open it in an "
            "office program and save its text anew");
}

TEST(Document, ACellSpansNoMoreThanABrowserHeeds) {
  const auto found = blocks(
      "<table><tr><td colspan=2000000000 rowspan=2000000000>Country</td><td>Answer</td></tr>"
      "<tr><td>x</td></tr></table>");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].rows.size(), 2U);
  EXPECT_EQ(found[0].rows[0].size(), 1'001U);
  EXPECT_EQ(found[0].rows[0].front(), "Country");
  EXPECT_EQ(found[0].rows[0].back(), "Answer");
  EXPECT_EQ(found[0].rows[1].back(), "x");
}

TEST(Document, IsRefusedWhenItIsNoneAndNeverQuoted) {
  EXPECT_THAT(failure("no archive, CANARY", DocumentFormat::docx),
              testing::Not(testing::HasSubstr("CANARY")));
  EXPECT_EQ(failure("caf\xe9", DocumentFormat::html), "file: line 1: is not UTF-8 text");
}

TEST(DocumentFormat, IsToldByTheExtensionInAnyCase) {
  EXPECT_EQ(document_format("a/B.DOCX"), DocumentFormat::docx);
  EXPECT_EQ(document_format("form.docm"), DocumentFormat::docx);
  EXPECT_EQ(document_format("page.htm"), DocumentFormat::html);
  EXPECT_EQ(document_format("text.odt"), DocumentFormat::odt);
  EXPECT_EQ(document_format("sheet.xlsx"), std::nullopt);
}

}  // namespace
}  // namespace peil::load
