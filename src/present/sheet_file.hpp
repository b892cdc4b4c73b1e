// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SHEET_FILE_HPP
#define PEIL_PRESENT_SHEET_FILE_HPP

#include <string>
#include <vector>

namespace peil::present {

/// Rows of text as an Excel file with one sheet; the first row is the head.
[[nodiscard]] std::string sheet_file(const std::string& name,
                                     const std::vector<std::vector<std::string>>& rows);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SHEET_FILE_HPP
