// SPDX-License-Identifier: EUPL-1.2
#include "load/format/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;

std::vector<std::string> cells(const std::string& line) {
  return parse_csv(line, "t.csv").at(0).cells;
}

/// The message with which reading `text` fails; empty when it does not.
std::string failure(const std::string& text) {
  try {
    require_rectangular(parse_csv(text, "t.csv"), "t.csv");
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

TEST(ParseCsv, ReadsQuotedCellsWithSeparatorsQuotesAndLineFeeds) {
  EXPECT_THAT(cells(R"("a, b","he said ""no""",c)"), ElementsAre("a, b", "he said \"no\"", "c"));
  EXPECT_THAT(cells("\"two\nlines\",x\n"), ElementsAre("two\nlines", "x"));
}

TEST(ParseCsv, ReadsWindows1252WhereThatCanBeSaid) {
  std::string encoding;
  const auto rows = parse_csv("Land;x\n\xE9\xE9n \x80;1\n", "t.csv", nullptr, &encoding);
  EXPECT_THAT(rows.at(1).cells, ElementsAre("één €", "1"));
  EXPECT_EQ(encoding, "Windows-1252");
  (void)parse_csv("Land;x\n", "t.csv", nullptr, &encoding);
  EXPECT_EQ(encoding, "");
}

TEST(ParseCsv, ShowsControlsAndTakesTheApostropheOffAGuardedCell) {
  EXPECT_THAT(cells("a\x1b[2Jb,\"\u202ec\",'=1+1,'-x,'s,'\n"),
              ElementsAre("a\u241b[2Jb", "[U+202E]c", "=1+1", "-x", "'s", "'"));
}

TEST(ParseCsv, ReadsEmptyCellsWhereverTheyStand) {
  EXPECT_THAT(cells(",a,,b,"), ElementsAre("", "a", "", "b", ""));
  EXPECT_THAT(cells(",a,,b,\n"), ElementsAre("", "a", "", "b", ""));
  EXPECT_THAT(cells("\"\",\"\"\n"), ElementsAre("", ""));
}

TEST(ParseCsv, TakesMarkOfByteOrderCarriageReturnsAndSemicolonsAsSpreadsheetsWriteThem) {
  const auto rows = parse_csv("\xEF\xBB\xBFname;x\r\na;1\r\n", "t.csv");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0].cells, ElementsAre("name", "x"));
  EXPECT_THAT(rows[1].cells, ElementsAre("a", "1"));
}

TEST(ParseCsv, TrimsCellsThatAreNotQuoted) {
  EXPECT_THAT(cells(" a ,\tb , \"c\" "), ElementsAre("a", "b", "c"));
}

TEST(ParseCsv, TellsTheSeparatorByWhatDividesMostLinesAlike) {
  EXPECT_THAT(parse_csv("Land;Score, A\nx;1\ny;2\n", "t.csv")[0].cells,
              ElementsAre("Land", "Score, A"));
  EXPECT_THAT(parse_csv("a;b;c\nx;1,5;2\ny;2,5;1\n", "t.csv")[1].cells,
              ElementsAre("x", "1,5", "2"));
  EXPECT_THAT(parse_csv("\"a, b\"\t\"c\nd\"\te\nx\t\t2\n", "t.csv")[0].cells,
              ElementsAre("a, b", "c\nd", "e"));
  EXPECT_THAT(parse_csv("\"a, b\"\tc\te\nx\t\t2\n", "t.csv")[1].cells, ElementsAre("x", "", "2"));
  EXPECT_THAT(failure("a;b,c\nx;1,5\n"), testing::HasSubstr("by semicolons or by commas"));
}

TEST(ParseCsv, FollowsALineThatDeclaresTheSeparator) {
  const auto rows = parse_csv("sep=;\r\na;b,c\r\nx;1,5\r\n", "t.csv");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].line, 2U);
  EXPECT_THAT(rows[1].cells, ElementsAre("x", "1,5"));
}

TEST(ParseCsv, ReadsUnicodeTextByItsMarkOfByteOrder) {
  const std::string little(
      "\xFF\xFE"
      "a\0\t\0\xEB\0\n\0",
      10);
  const std::string big("\xFE\xFF\0a\0\t\0\xEB\0\n", 10);
  EXPECT_THAT(cells(little), ElementsAre("a", "\u00eb"));
  EXPECT_THAT(cells(big), ElementsAre("a", "\u00eb"));
  EXPECT_EQ(failure(little.substr(0, 9)),
            "t.csv: is not whole UTF-16 text; save it as 'CSV UTF-8'");
}

TEST(ParseCsv, KeepsTheLineOnWhichARowStarts) {
  const auto rows = parse_csv("a\n\n\"b\nb\"\nc\n", "t.csv");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].line, 1U);
  EXPECT_EQ(rows[1].line, 3U);
  EXPECT_EQ(rows[2].line, 5U);
}

TEST(ParseCsv, FindsNothingInAnEmptyText) {
  EXPECT_TRUE(parse_csv("", "t.csv").empty());
  EXPECT_TRUE(parse_csv("\xEF\xBB\xBF\r\n\n", "t.csv").empty());
}

TEST(ParseCsv, RefusesWhatIsNotCsvByLineAndColumn) {
  EXPECT_EQ(failure("a,b\nc,\"d\n"), "t.csv: line 2, column 2: the quote is not closed");
  EXPECT_EQ(failure("a,b\nc,\"d\"\"e\n"), "t.csv: line 2, column 2: the quote is not closed");
  EXPECT_EQ(failure("a,b\n\"c\"d,e\n"), "t.csv: line 2, column 1: text follows a closing quote");
  EXPECT_EQ(failure("a\nb\xFF\n"),
            "t.csv: line 2: is not UTF-8 text; save it as "
            "'CSV UTF-8' (in LibreOffice: character set UTF-8)");
}

TEST(RequireRectangular, NamesEveryRaggedRow) {
  EXPECT_EQ(failure("a,b,c\nd,e\n1,2,3\nf,g,h,i\n"),
            "t.csv: line 2, column 3: the row has 2 cells, expected 3 as in the first row\n"
            "t.csv: line 4, column 4: the row has 4 cells, expected 3 as in the first row");
}

TEST(ReadCsv, NamesTheFileThatCannotBeRead) {
  try {
    (void)read_csv("/nowhere/t.csv");
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_STREQ(error.what(), "/nowhere/t.csv: does not exist");
  }
}

}  // namespace
}  // namespace peil::load
