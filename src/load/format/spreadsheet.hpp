// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_SPREADSHEET_HPP
#define PEIL_LOAD_FORMAT_SPREADSHEET_HPP

/// \file
/// Tables from Excel, OpenDocument and CSV files, as the text that a person sees in them. Formulas
/// are not computed: a cell has the result that was saved with it. An error such as `#REF!` is no
/// text: its cell is empty, and told of, as is a formula without a result. Macros are not read.
/// Numbers
/// have the decimals, signs and words of their format, but nothing between thousands; dates are
/// written `YYYY-MM-DD`. A cell merged with others below it has its text in each of its rows.
/// Control characters stand as visible signs (model/text/control_signs.hpp).

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peil::load {

inline constexpr std::size_t kMostRows = 20'000;  ///< in one sheet; EUSurvey splits there too
inline constexpr std::size_t kMostColumns = 2'000;
inline constexpr std::size_t kMostCells = 400'000;     ///< filled, in all sheets together
inline constexpr std::size_t kMostPlaces = 2'000'000;  ///< cells up to the last filled of each row

using Row = std::vector<std::string>;

/// A cell that does not hold all that stands in it.
struct Flaw {
  enum class Kind {
    error,      ///< of the office program: `found`; the cell holds no text
    no_result,  ///< a formula with which no result was saved; likewise
    struck,     ///< text that is struck out, in whole or in part; the cell holds the rest
    unseen,     ///< what its number format hides, as `;;;` does; the cell holds no text
  };
  Kind kind = Kind::error;
  std::size_t row = 0;
  std::size_t column = 0;
  std::string found;
};

struct Sheet {
  std::string name;
  std::vector<Row> rows;      ///< of different lengths; a cell beyond the end is empty
  bool hidden = false;        ///< the whole sheet
  std::string encoding = {};  ///< that a csv file was converted from; empty for UTF-8
  std::set<std::size_t> hidden_rows = {};
  std::set<std::size_t> hidden_columns = {};
  /// Cells (row, column) with the text of a cell above that they are merged with.
  std::set<std::pair<std::size_t, std::size_t>> merged = {};
  std::vector<Flaw> flaws = {};
  /// Cells (row, column) to which somebody pinned a comment, which is no part of their text.
  std::set<std::pair<std::size_t, std::size_t>> comments = {};

  /// Text of a cell, empty beyond the end.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
};

/// A cell as office programs name it: `C4` for row 3, column 2.
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);

/// Whether a text is an error that an office program shows in a cell, in whatever language:
/// `#DIV/0!`, `#N/A`, `#WAARDE!`, `Err:502`, or `###` where a column is too narrow.
[[nodiscard]] bool is_cell_error(std::string_view text);

enum class SheetFormat { xlsx, ods, csv };

/// Reads a file's bytes.
/// \throws model::InputError naming `name` when it is not of that format, not UTF-8, or larger than
/// the limits above.
[[nodiscard]] std::vector<Sheet> read_sheets(std::string_view content, SheetFormat format,
                                             const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_SPREADSHEET_HPP
