// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/reference_document.hpp"

#include <gtest/gtest.h>

namespace peil::present {
namespace {

std::string row(const std::string& first, const std::string& second) {
  const auto cell = [](const std::string& text) {
    return "<w:tc><w:p><w:pPr><w:pStyle w:val=\"Compact\" /></w:pPr>" +
           (text.empty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>") + "</w:p></w:tc>";
  };
  return "<w:tr>" + cell(first) + cell(second) + "</w:tr>";
}

/// Which rows of a table stay with the next: "x" for those, "." for the others.
std::string kept(const std::vector<std::string>& rows) {
  std::string table = "<w:p>before</w:p><w:tbl>";
  for (const std::string& one : rows) table += one;
  const std::string text = with_tables_together(table + "</w:tbl><w:p>behind</w:p>");
  std::string result;
  for (auto at = text.find("<w:tr>"); at != std::string::npos; at = text.find("<w:tr>", at + 1)) {
    const auto end = text.find("</w:tr>", at);
    result += text.substr(at, end - at).find("<w:keepNext />") == std::string::npos ? '.' : 'x';
  }
  EXPECT_EQ(text.substr(0, 17), "<w:p>before</w:p>");
  EXPECT_EQ(text.substr(text.size() - 17), "<w:p>behind</w:p>");
  return result;
}

TEST(TablesTogether, KeepHeadAndFirstRowWithTheNextAndTheLastWithTheOneAbove) {
  EXPECT_EQ(kept({row("h", "h"), row("1", "1"), row("2", "2"), row("3", "3"), row("4", "4")}),
            "xx.x.");
}

TEST(TablesTogether, TakeARowToFillInForNoHead) {
  EXPECT_EQ(kept({row("h", "h"), row("1", "1"), row("2", "2"), row("q3", ""), row("3", "3"),
                  row("4", "4"), row("5", "5")}),
            "xx...x.");
}

TEST(TablesTogether, TakeARowOfOneCellOverTheWidthForTheHeadOfRows) {
  const std::string part =
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\" /></w:tcPr><w:p><w:r><w:t>part</w:t></w:r></w:p>"
      "</w:tc></w:tr>";
  EXPECT_EQ(kept({row("h", "h"), row("1", "1"), row("2", "2"), part, row("3", "3"), row("4", "4"),
                  row("5", "5")}),
            "xx.x.x.");
}

TEST(TablesTogether, NeverTieATableToWhatIsBehindIt) {
  EXPECT_EQ(kept({row("h", "h"), row("1", "1")}), "x.");
}

}  // namespace
}  // namespace peil::present
