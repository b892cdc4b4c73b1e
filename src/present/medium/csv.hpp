// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_CSV_HPP
#define PEIL_PRESENT_MEDIUM_CSV_HPP

#include <string>
#include <vector>

namespace peil::present {

/// Who opens the file. A spreadsheet computes a cell that begins with `=`, `+`, `-`, `@` or a blank
/// of control, whoever wrote it: such a cell gets an apostrophe before it, unless it is a number.
enum class CsvFor { spreadsheets, programs };

/// One line of CSV (RFC 4180): quoted where needed, ended by CRLF.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields,
                                   CsvFor reader = CsvFor::spreadsheets);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_CSV_HPP
