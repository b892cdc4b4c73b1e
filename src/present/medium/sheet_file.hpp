// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_SHEET_FILE_HPP
#define PEIL_PRESENT_MEDIUM_SHEET_FILE_HPP

#include <string>
#include <vector>

namespace peil::present {

struct SheetColumn {
  std::string name;                  ///< by which a program reads the sheet back
  std::string label;                 ///< for people
  double width = 12;                 ///< in characters
  std::vector<std::string> choices;  ///< to choose a cell's text from; empty: any text
};

/// Rows of text as an Excel file with one sheet. The columns' names stand in a hidden first row,
/// their labels in the second.
[[nodiscard]] std::string sheet_file(const std::string& name,
                                     const std::vector<SheetColumn>& columns,
                                     const std::vector<std::vector<std::string>>& rows);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_SHEET_FILE_HPP
