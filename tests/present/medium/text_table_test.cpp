// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/text_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "model/unicode.hpp"

namespace peil::present {
namespace {

using model::display_width;
using testing::ElementsAre;

TEST(Wrap, BreaksBetweenWordsAndAtLineEnds) {
  EXPECT_THAT(wrap("journalists and human rights defenders", 16),
              ElementsAre("journalists and", "human rights", "defenders"));
  EXPECT_THAT(wrap("one\ntwo", 10), ElementsAre("one", "two"));
  EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

TEST(Wrap, KeepsTheOptionOfACommandTogether) {
  EXPECT_EQ(wrap("name them with --against-instruments first", 24),
            (std::vector<std::string>{"name them with", "--against-instruments", "first"}));
  EXPECT_EQ(wrap("or (--sources)", 10), (std::vector<std::string>{"or", "(--sources", ")"}));
}

TEST(Wrap, CutsAWordThatIsTooLong) {
  EXPECT_THAT(wrap("beschermingsalternatief", 10), ElementsAre("beschermin", "gsalternat", "ief"));
}

TEST(Paragraph, IndentsAllLinesButTheFirstByItsMark) {
  EXPECT_EQ(paragraph(9, "one two three", "[1] "), "[1] one\n    two\n    three\n");
}

TEST(TextTables, AlignColumnsAndWrapTheWidest) {
  TextTable table({"group", "NLD"});
  table.section("risk");
  table.add({"members of independence movements", "risicoprofiel"});
  table.add({"women", ""});
  EXPECT_EQ(table.str(32),
            "group              NLD\n"
            "─────────────────  ─────────────\n"
            "risk\n"
            "members of         risicoprofiel\n"
            "independence\n"
            "movements\n"
            "women\n");
}

TEST(TextTables, StayWithinTheirWidth) {
  TextTable table({"a", "b", "c"});
  table.add({std::string("word ") + std::string(60, 'x'), "ein paar Wörter mehr als nötig und noch",
             "und noch einmal so viel Text, der umbrochen werden muss"});
  std::istringstream lines(table.str(100));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 100U) << line;
}

TEST(TextTables, CutWordsRatherThanBecomeWider) {
  TextTable table({"a", "b", "c"});
  table.add({std::string(60, 'x'), std::string(70, 'y'), "few words"});
  std::istringstream lines(table.str(100));
  std::size_t cut = 0;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(display_width(line), 100U) << line;
    cut += static_cast<std::size_t>(std::count(line.begin(), line.end(), 'y'));
  }
  EXPECT_EQ(cut, 70U);
}

TEST(TextTables, RefuseARowOfAnotherLength) {
  TextTable table({"a", "b"});
  EXPECT_THROW(table.add({"only one"}), std::invalid_argument);
}

TEST(LineWidth, FollowsATerminalBetweenSixtyAndAHundredColumns) {
  EXPECT_EQ(lines_for(80), 80U);
  EXPECT_EQ(lines_for(20), 60U);
  EXPECT_EQ(lines_for(250), 100U);
  EXPECT_EQ(paragraph(80, std::string(79, 'x') + " y"), std::string(79, 'x') + "\ny\n");
}

}  // namespace
}  // namespace peil::present
