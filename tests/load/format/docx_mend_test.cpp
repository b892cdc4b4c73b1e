// SPDX-License-Identifier: EUPL-1.2
#include "load/format/docx_mend.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/format/document.hpp"
#include "load/format/text_file.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string body(const std::string& inside) {
  return "<w:document><w:body>" + inside + "</w:body></w:document>";
}

std::string mended(const std::string& inside) {
  const std::string xml = mended_document_xml(body(inside), "form.docx");
  const std::string open = "<w:document><w:body>";
  const auto start = xml.find(open) + open.size();
  return xml.substr(start, xml.find("</w:body>") - start);
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
const std::string kBreak = "<w:r><w:br/></w:r>";

/// A box as Word writes it: for itself, and again for older programs.
std::string box(const std::string& paragraphs) {
  const std::string content = "<w:txbxContent>" + paragraphs + "</w:txbxContent>";
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + content +
         "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + content +
         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

TEST(DocxMend, LeavesOrdinaryTextAsItIs) {
  const std::string xml = body(paragraph(run("Elevated  risk.")));
  EXPECT_EQ(mended_document_xml(xml, "form.docx"), xml);
}

TEST(DocxMend, ABoxIsReadOnceWhereItStands) {
  EXPECT_EQ(mended(paragraph(box(paragraph(run("1. No policy."))))),
            paragraph("<w:r/>" + run("1. No policy.") + kBreak));
  EXPECT_EQ(mended(paragraph(run("Not available") + box(paragraph(run(", except in ports"))))),
            paragraph(run("Not available") + "<w:r/>" + run(", except in ports") + kBreak));
}

TEST(DocxMend, ABoxBesideTextIsALineOfItsOwn) {
  EXPECT_EQ(mended(paragraph(run("Before") +
                             box(paragraph(run("one")) + paragraph("<w:pPr/>" + run("two"))) +
                             run("after"))),
            paragraph(run("Before") + "<w:r/>" + kBreak + run("one") + kBreak + run("two") +
                      kBreak + run("after")));
}

TEST(DocxMend, ABoxHeldAtTheBeginningOfAParagraphComesAfterItsText) {
  EXPECT_EQ(
      mended(paragraph(box(paragraph(run("except in ports"))) + run("3. Not available"))),
      paragraph("<w:r/>" + run("3. Not available") + kBreak + run("except in ports") + kBreak));
}

TEST(DocxMend, WhatOnlyHoldsTextIsOpened) {
  EXPECT_EQ(mended(paragraph(run("is ") + "<w:fldSimple w:instr=\"REF x\">" + run("not ") +
                             "</w:fldSimple>" + run("available"))),
            paragraph(run("is ") + run("not ") + run("available")));
  EXPECT_EQ(mended("<w:customXml><w:customXmlPr/>" +
                   paragraph("<w:dir w:val=\"ltr\">" + run("a") + "</w:dir>") + "</w:customXml>"),
            paragraph(run("a")));
}

TEST(DocxMend, OfTwoWaysToShowItTheOneWithTextIsRead) {
  EXPECT_EQ(mended(paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx "
                             "w16se:char=\"2611\"/></mc:Choice><mc:Fallback><w:t>☑</w:t>"
                             "</mc:Fallback></mc:AlternateContent></w:r>")),
            paragraph("<w:r><w:t>☑</w:t></w:r>"));
}

TEST(DocxMend, TextThatAStyleOrAHiddenRowTakesOutIsStruck) {
  const std::string styles =
      "<w:styles><w:style w:styleId=\"Old\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:styleId=\"Older\"><w:basedOn w:val=\"Old\"/></w:style>"
      "<w:style w:styleId=\"Kept\"><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style></w:styles>";
  const auto struck = [&](const std::string& inside) {
    return mended_document_xml(body(inside), "form.docx", styles).find("<w:strike") !=
           std::string::npos;
  };
  const auto styled = [](const std::string& id) {
    return paragraph("<w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr>" + run("gone"));
  };
  EXPECT_TRUE(struck(styled("Old")));
  EXPECT_TRUE(struck(styled("Older")));
  EXPECT_FALSE(struck(styled("Kept")));
  EXPECT_TRUE(struck(paragraph("<w:r><w:rPr><w:rStyle w:val=\"Old\"/></w:rPr><w:t>x</w:t></w:r>")));
  EXPECT_TRUE(
      struck("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:hidden/></w:trPr>"
             "<w:tc>" +
             paragraph(run("gone")) + "</w:tc></w:tr></w:tbl>"));
}

TEST(DocxMend, BoxesInBoxesAreReadOnceToo) {
  EXPECT_EQ(
      mended(paragraph(box(paragraph(run("outer") + box(paragraph(run("inner"))))))),
      paragraph("<w:r/>" + run("outer") + "<w:r/>" + kBreak + run("inner") + kBreak + kBreak));
}

TEST(DocxMend, ATableWithoutAGridGetsOneAsWideAsItsWidestRow) {
  const std::string rows =
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tc></w:tr>"
      "<w:tr><w:tc/><w:tc/></w:tr>";
  const std::string column = "<w:gridCol w:w=\"2000\"/>";
  const std::string grid = "<w:tblGrid>" + column + column + column + "</w:tblGrid>";
  EXPECT_EQ(mended("<w:tbl><w:tblPr/>" + rows + "</w:tbl>"),
            "<w:tbl><w:tblPr/>" + grid + rows + "</w:tbl>");
  EXPECT_EQ(mended("<w:tbl><w:tblGrid/>" + rows + "</w:tbl>"),
            "<w:tbl>" + grid + rows + "</w:tbl>");
}

TEST(DocxMend, WhatWasTakenBackIsStruckOut) {
  const auto with = [](const std::string& property) {
    return "<w:p><w:r><w:rPr>" + property + "</w:rPr><w:t>Risk.</w:t></w:r></w:p>";
  };
  EXPECT_EQ(mended(with("<w:dstrike/>")), with("<w:strike/>"));
  EXPECT_EQ(mended(with("<w:vanish w:val=\"true\"/>")), with("<w:strike/>"));
  EXPECT_EQ(mended(with("<w:strike w:val=\"0\"/><w:vanish/>")), with("<w:strike/>"));
  EXPECT_EQ(mended(with("<w:dstrike w:val=\"0\"/>")), with("<w:dstrike w:val=\"0\"/>"));
}

TEST(DocxMend, APromptIsNoAnswer) {
  EXPECT_THAT(mended("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                     paragraph(run("Klik hier.")) + "</w:sdtContent></w:sdt>"),
              Not(HasSubstr("Klik")));
  EXPECT_THAT(mended(paragraph("<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>"
                               "<w:t>Choose.</w:t></w:r>") +
                     paragraph(run("Kept."))),
              testing::AllOf(Not(HasSubstr("Choose")), HasSubstr("Kept.")));
}

TEST(DocxMend, WhatIsDeletedAndNotYetAcceptedStandsAsStruck) {
  EXPECT_EQ(mended(paragraph("<w:del><w:r><w:delText>No</w:delText></w:r></w:del><w:ins>" +
                             run("Yes") + "</w:ins>")),
            paragraph("<w:r><w:rPr><w:strike/></w:rPr><w:t>No</w:t></w:r><w:ins>" + run("Yes") +
                      "</w:ins>"));
}

TEST(DocxMend, ASignOfAFontIsABox) {
  const auto sign = [](const std::string& font, const std::string& code) {
    return paragraph("<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>");
  };
  EXPECT_THAT(mended(sign("Wingdings", "F0A8")), HasSubstr("☐"));
  EXPECT_THAT(mended(sign("Wingdings", "F0FE")), HasSubstr("☒"));
  EXPECT_THAT(mended(sign("Wingdings 2", "F052")), HasSubstr("☒"));
  EXPECT_THAT(mended(sign("Symbol", "F0A8")), HasSubstr("w:sym"));
}

TEST(DocxMend, TickBoxesOfBothAgesShowTheirState) {
  const auto box = [](const std::string& state) {
    return "<w:sdt><w:sdtPr><w14:checkbox>" + state +
           "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:char=\"F0FE\"/></w:r>"
           "</w:sdtContent></w:sdt>";
  };
  EXPECT_THAT(mended(paragraph(box("<w14:checked w14:val=\"1\"/>"))), HasSubstr("☒"));
  EXPECT_THAT(mended(paragraph(box("<w14:checked w14:val=\"0\"/>"))), HasSubstr("☐"));
  EXPECT_THAT(mended(paragraph(box(""))), HasSubstr("☐"));
  const auto old = [](const std::string& state) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + state +
           "</w:checkBox></w:ffData></w:fldChar></w:r>";
  };
  EXPECT_THAT(mended(paragraph(old("<w:default w:val=\"0\"/><w:checked/>"))), HasSubstr("☒"));
  EXPECT_THAT(mended(paragraph(old("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>"))),
              HasSubstr("☐"));
  EXPECT_THAT(mended(paragraph(old("<w:default w:val=\"1\"/>"))), HasSubstr("☒"));
}

TEST(DocxMend, TheChoiceOfAnOldFieldIsText) {
  const auto list = [](const std::string& result) {
    return paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>" + result +
                     "<w:listEntry w:val=\"first\"/><w:listEntry w:val=\"second\"/></w:ddList>"
                     "</w:ffData></w:fldChar></w:r>");
  };
  EXPECT_THAT(mended(list("<w:result w:val=\"1\"/>")), HasSubstr("preserve\">second</w:t>"));
  EXPECT_THAT(mended(list("")), Not(HasSubstr("<w:t")));  // nothing was chosen
}

TEST(DocxMend, WhatIsNoXmlIsRefused) {
  EXPECT_THROW((void)mended_document_xml("<w:document", "form.docx"), model::InputError);
}

/// A form of which pandoc alone gives two lines and no table.
TEST(DocxMend, DocumentsAreMendedBeforeTheyAreRead) {
  const std::string file = PEIL_SOURCE_DIR "/tests/data/office/boxes.docx";
  const auto blocks =
      read_document(require_text(file), DocumentFormat::docx, Notes::in_place, file).blocks;
  std::string text;
  for (const Block& block : blocks) {
    text += block.text + '\n';
    for (const auto& row : block.rows) text += fmt::format("{}\n", fmt::join(row, " | "));
  }
  EXPECT_EQ(text,
            "A box by itself.\nTwo paragraphs\nthe first\nthe second\nand what follows.\n\n"
            "State | Wider dissemination | Answer\n"
            "Member State A | ☐ Yes ☒ No | Applied in general, not in ports.\n"
            "Member State B | ☒ Yes | \nKept. Inserted. ~~Deleted.~~\n");
}

TEST(DocxMend, ATableIsHeldToWhatCanBeLaidOut) {
  const std::string cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc>";
  const std::string grid = "<w:tblGrid><w:gridCol/></w:tblGrid>";
  EXPECT_THAT(mended("<w:tbl>" + grid + "<w:tr>" + cell + "</w:tr></w:tbl>"),
              HasSubstr("<w:gridSpan w:val=\"1000\"/>"));
  std::string columns;
  for (int i = 0; i < 1'500; ++i) columns += "<w:gridCol/>";
  EXPECT_EQ(mended("<w:tbl><w:tblGrid>" + columns + "</w:tblGrid></w:tbl>").size(),
            std::string("<w:tbl><w:tblGrid></w:tblGrid></w:tbl>").size() + 1'000 * 12);
}

TEST(DocxMend, TablesTooDeepOrTooLargeAreRefused) {
  const auto refusal = [](const std::string& inside) -> std::string {
    try {
      (void)mended_document_xml(body(inside), "form.docx");
    } catch (const model::InputError& error) {
      return error.what();
    }
    return "";
  };
  const auto nested = [](int depth) {
    std::string tables;
    for (int i = 0; i < depth; ++i)
      tables = "<w:tbl><w:tr><w:tc>" + tables + "</w:tc></w:tr></w:tbl>";
    return tables;
  };
  EXPECT_EQ(refusal(nested(100)), "");
  EXPECT_THAT(refusal(nested(101)),
              HasSubstr("form.docx: has parts that stand more than 100 deep"));
  EXPECT_THAT(refusal(nested(500)), HasSubstr("deep inside each other"));
  std::string rows;
  for (int i = 0; i < 201; ++i) {
    rows += "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc></w:tr>";
  }
  EXPECT_THAT(refusal("<w:tbl>" + rows + "</w:tbl>"), HasSubstr("has more than 200000 cells"));
}

}  // namespace
}  // namespace peil::load
