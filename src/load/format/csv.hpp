// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_CSV_HPP
#define PEIL_LOAD_FORMAT_CSV_HPP

/// \file
/// Comma-separated text (RFC 4180), as spreadsheets write it: quoted cells, CRLF or LF, with or
/// without a byte order mark, UTF-8. A file whose first line has semicolons and no comma is read as
/// separated by semicolons, which is what spreadsheets with a decimal comma write. A file whose
/// first line has a tab and no comma after it is separated by tabs, and has no quoted cells before
/// the last of a row.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

struct CsvRow {
  std::size_t line = 0;  ///< line of the file on which the row starts, from 1
  std::vector<std::string> cells;
};

/// The rows of `text`; blank lines are left out. `file` is for messages only.
/// \throws model::InputError naming the line when a quote is not closed, text follows a closing
/// quote, or the text is not UTF-8.
[[nodiscard]] std::vector<CsvRow> parse_csv(std::string_view text, const std::string& file);

/// The rows of a file of at most 512 MB.
/// \throws model::InputError as parse_csv, and when the file cannot be read.
[[nodiscard]] std::vector<CsvRow> read_csv(const std::filesystem::path& file);

/// Checks that every row has as many cells as the first.
/// \throws model::InputError with a finding per row that has not, at most twenty.
void require_rectangular(const std::vector<CsvRow>& rows, const std::string& file);

/// `line 3, column 2`: where a cell is, columns counted in cells from 1.
[[nodiscard]] std::string csv_place(std::size_t line, std::size_t column);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_CSV_HPP
