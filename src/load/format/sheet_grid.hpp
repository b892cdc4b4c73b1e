// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_SHEET_GRID_HPP
#define PEIL_LOAD_FORMAT_SHEET_GRID_HPP

/// \file
/// What the readers of single spreadsheet formats share. Use load/format/spreadsheet.hpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "load/format/spreadsheet.hpp"

namespace pugi {
class xml_document;
}

namespace peil::load {

inline constexpr std::size_t kMostText = 64'000'000;      ///< bytes in all cells together
inline constexpr std::size_t kLargestSheet = 64'000'000;  ///< bytes of XML in one part of a file

/// Thrown when a file has more than a form can: "more than 20000 rows".
struct TooLarge {
  std::string what;
};

/// Takes cells in any order, within the limits for all sheets of a file together.
class Grid {
 public:
  void begin_sheet(std::string name, bool hidden = false);
  /// Rows or columns of the last sheet, counted from 0, that are not shown. \throws TooLarge.
  void hide_rows(std::size_t first, std::size_t last);
  void hide_columns(std::size_t first, std::size_t last);
  /// Puts text in a cell of the last sheet; nothing for an empty text. An error of an office
  /// program is told of instead. \throws TooLarge.
  void put(std::size_t row, std::size_t column, std::string text);
  /// Tells of a cell of the last sheet that holds no text. \throws TooLarge.
  void tell(Flaw flaw);
  /// Notes a comment on a cell of the last sheet. \throws TooLarge.
  void comment(std::size_t row, std::size_t column);
  /// Repeats the text of a cell in the rows below it, down to `last_row`. \throws TooLarge.
  void merge_down(std::size_t row, std::size_t column, std::size_t last_row);
  [[nodiscard]] std::vector<Sheet> take() { return std::move(sheets_); }

 private:
  std::vector<Sheet> sheets_;
  std::size_t used_ = 0;
  std::size_t places_ = 0;
  std::size_t bytes_ = 0;
};

/// A number as a person writes it: without a trailing `.0`.
[[nodiscard]] std::string number_text(double value);

/// Parses a member of an archive. \throws model::InputError naming `name` when it is missing, too
/// large or no XML.
void parse_member(pugi::xml_document& into, std::string_view archive, const std::string& member,
                  const std::string& name);

/// Sheets of an Excel file (ECMA-376, SpreadsheetML) and of an OpenDocument one (ODF 1.2, table).
[[nodiscard]] std::vector<Sheet> read_xlsx(std::string_view content, const std::string& name);
[[nodiscard]] std::vector<Sheet> read_ods(std::string_view content, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_SHEET_GRID_HPP
