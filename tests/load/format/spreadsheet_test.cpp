// SPDX-License-Identifier: EUPL-1.2
#include "load/format/spreadsheet.hpp"

#include <gtest/gtest.h>

namespace peil::load {
namespace {

TEST(CellName, CountsInLettersAndFromOne) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(3, 25), "Z4");
  EXPECT_EQ(cell_name(9, 26), "AA10");
  EXPECT_EQ(cell_name(0, 701), "ZZ1");
  EXPECT_EQ(cell_name(0, 702), "AAA1");
}

TEST(CellError, IsWhatOfficeProgramsShowInAnyLanguage) {
  for (const char* text : {"#DIV/0!", "#N/A", "#N/B", "#NV", "#NAME?", "#NAAM?", "#NULL!",
                           "#WAARDE!", "#VERW!", "#DEEL/0!", "#REF!", "#BEZUG!", "#GETTING_DATA!",
                           "#VÄRDEFEL!", "Err:502", "###", "#########"}) {
    EXPECT_TRUE(is_cell_error(text)) << text;
  }
  for (const char* text : {"", "#", "#1", "#metoo", "#NO", "# N/A", "N/A", "#1!", "Err:", "Err:50x",
                           "#No!", "No!", "##1", "#NATIONAL", "#NOT A WORD!"}) {
    EXPECT_FALSE(is_cell_error(text)) << text;
  }
}

TEST(Sheets, AnErrorIsNoTextAndIsToldOf) {
  const auto sheets =
      read_sheets("state,answer\nXXA,#REF!\nXXB,yes\n", SheetFormat::csv, "back.csv");
  ASSERT_EQ(sheets.size(), 1U);
  EXPECT_EQ(sheets[0].cell(1, 1), "");
  EXPECT_EQ(sheets[0].cell(2, 1), "yes");
  ASSERT_EQ(sheets[0].flaws.size(), 1U);
  EXPECT_EQ(sheets[0].flaws[0].kind, Flaw::Kind::error);
  EXPECT_EQ(cell_name(sheets[0].flaws[0].row, sheets[0].flaws[0].column), "B2");
  EXPECT_EQ(sheets[0].flaws[0].found, "#REF!");
}

}  // namespace
}  // namespace peil::load
