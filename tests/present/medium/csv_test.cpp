// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/csv.hpp"

#include <gtest/gtest.h>

namespace peil::present {
namespace {

TEST(CsvLine, KeepsASpreadsheetFromComputingACell) {
  EXPECT_EQ(csv_line({"=1+1", "+31 6", "-x", "@now", "\ttab"}),
            "'=1+1,'+31 6,'-x,'@now,'\ttab\r\n");
  EXPECT_EQ(csv_line({"=HYPERLINK(\"a\",\"b\")"}), "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n");
}

TEST(CsvLine, LeavesNumbersSignsAndWhatProgramsRead) {
  EXPECT_EQ(csv_line({"-0.5", "+3", "-1e-3", "-", "a=b", ""}), "-0.5,+3,-1e-3,-,a=b,\r\n");
  EXPECT_EQ(csv_line({"=1+1"}, CsvFor::programs), "=1+1\r\n");
}

}  // namespace
}  // namespace peil::present
