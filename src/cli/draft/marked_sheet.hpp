// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_MARKED_SHEET_HPP
#define PEIL_CLI_DRAFT_MARKED_SHEET_HPP

/// \file
/// A sheet of ours that a person marked `yes` or `no` in and that comes back (xlsx, ods, csv). The
/// names of its columns stand in its first row, what people read above the rows in its second; the
/// last column is `confirm`.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace peil::cli {

/// A row that says yes or no.
struct MarkedRow {
  std::size_t row = 0;  ///< in the sheet, from 1
  bool reject = false;
  std::map<std::string, std::string, std::less<>> cells;  ///< by the column's name, trimmed
};

/// Rows that say neither are left out.
/// \throws model::InputError naming the file when it is no sheet with these columns, which
/// `written_by` wrote, or the row or cell that cannot be read.
[[nodiscard]] std::vector<MarkedRow> read_marked_sheet(const std::string& file,
                                                       const std::vector<std::string_view>& columns,
                                                       std::string_view written_by);

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_MARKED_SHEET_HPP
