// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_SPREADSHEET_HPP
#define PEIL_LOAD_FORMAT_SPREADSHEET_HPP

/// \file
/// Tables from Excel, OpenDocument and CSV files, as text. Formulas are not computed: a cell has
/// the result that was saved with it. Macros are not read. Numbers are written without a trailing
/// `.0`, dates as `YYYY-MM-DD` where the format says that they are dates (Excel does not: there a
/// date is the number of days since 30 December 1899).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

inline constexpr std::size_t kMostRows = 20'000;  ///< in one sheet; EUSurvey splits there too
inline constexpr std::size_t kMostColumns = 2'000;
inline constexpr std::size_t kMostCells = 1'000'000;  ///< filled, in all sheets together

using Row = std::vector<std::string>;

struct Sheet {
  std::string name;
  std::vector<Row> rows;  ///< of different lengths; a cell beyond the end is empty

  /// Text of a cell, empty beyond the end.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
};

enum class SheetFormat { xlsx, ods, csv };

/// Reads a file's bytes.
/// \throws model::InputError naming `name` when it is not of that format, not UTF-8, or larger than
/// the limits above.
[[nodiscard]] std::vector<Sheet> read_sheets(std::string_view content, SheetFormat format,
                                             const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_SPREADSHEET_HPP
