// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_CSV_HPP
#define PEIL_LOAD_FORMAT_CSV_HPP

/// \file
/// Text in cells (RFC 4180), as spreadsheets write it: quoted cells, CRLF or LF, UTF-8 with or
/// without a mark of byte order, UTF-16 with one, or Windows-1252 where that can be said. Control
/// characters in cells stand as visible signs; the apostrophe before a cell that a spreadsheet
/// would compute (`'=1+1`) is left out. Cells are divided by commas, semicolons (which spreadsheets
/// with a decimal comma write) or tabs: by what a first line `sep=;` says, else by what divides
/// most lines alike.

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

/// The rows of `text`; blank lines are left out. `file` is for messages only;
/// `separator`, when given, is set to what divides the cells. `encoding`, when given, allows for
/// Windows-1252, of which the caller must tell, and is set to its name, or nothing for UTF-8.
/// \throws model::InputError naming the line when a quote is not closed, text follows a closing
/// quote, the text is neither UTF-8 nor UTF-16, or it may be divided in two ways.
[[nodiscard]] std::vector<CsvRow> parse_csv(std::string_view text, const std::string& file,
                                            char* separator = nullptr,
                                            std::string* encoding = nullptr);

/// The rows of a file of at most 512 MB. `notes`, when given, allows for Windows-1252 and gets a
/// sentence that says so.
/// \throws model::InputError as parse_csv, and when the file cannot be read.
[[nodiscard]] std::vector<CsvRow> read_csv(const std::filesystem::path& file,
                                           char* separator = nullptr,
                                           std::vector<std::string>* notes = nullptr);

/// Checks that every row has as many cells as the first.
/// \throws model::InputError with a finding per row that has not, at most twenty.
void require_rectangular(const std::vector<CsvRow>& rows, const std::string& file);

/// `line 3, column 2`: where a cell is, columns counted in cells from 1.
[[nodiscard]] std::string csv_place(std::size_t line, std::size_t column);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_CSV_HPP
