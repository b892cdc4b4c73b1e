// SPDX-License-Identifier: EUPL-1.2
#include "load/format/spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "load/format/archive.hpp"
#include "load/format/csv.hpp"
#include "load/format/sheet_grid.hpp"
#include "load/format/utf8.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

std::vector<Sheet> read_csv_sheet(std::string_view content, const std::string& name) {
  Grid grid;
  grid.begin_sheet("");
  std::size_t number = 0;
  std::string encoding;
  for (const CsvRow& row : parse_csv(content, name, nullptr, &encoding)) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      grid.put(number, column, row.cells[column]);
    }
    ++number;
  }
  std::vector<Sheet> sheets = grid.take();
  sheets.front().encoding = std::move(encoding);
  return sheets;
}

std::vector<Sheet> read(std::string_view content, SheetFormat format, const std::string& name) {
  if (format == SheetFormat::csv) return read_csv_sheet(content, name);
  check_archive(content, name);
  return format == SheetFormat::xlsx ? read_xlsx(content, name) : read_ods(content, name);
}

}  // namespace

std::string_view Sheet::cell(std::size_t row, std::size_t column) const {
  if (row >= rows.size() || column >= rows[row].size()) return {};
  return rows[row][column];
}

std::string cell_name(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

bool is_cell_error(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() < 3 || text.size() > kLongest) return false;
  if (text.starts_with("Err:")) {
    return text.size() == 7 && text.find_first_not_of("0123456789", 4) == text.npos;
  }
  if (text.front() != '#') return false;
  const std::string_view rest = text.substr(1);
  if (rest.find_first_not_of('#') == rest.npos) return true;
  const auto is_word = [](char c) {
    const bool beyond_ascii = (static_cast<unsigned char>(c) & 0x80U) != 0;
    return beyond_ascii || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || c == '0';
  };
  const bool called = rest.back() == '!' || rest.back() == '?';
  const std::string_view word = called ? rest.substr(0, rest.size() - 1) : rest;
  if (!std::ranges::all_of(word, is_word)) return false;
  // "Not available" has no mark behind it: #N/A, #N/B, #N/D, and #NV in German.
  return called ? !word.empty() : word == "NV" || (word.size() == 3 && word.starts_with("N/"));
}

std::vector<Sheet> read_sheets(std::string_view content, SheetFormat format,
                               const std::string& name) {
  std::vector<Sheet> sheets;
  try {
    sheets = read(content, format, name);
  } catch (const TooLarge& limit) {
    throw model::InputError(name, "", fmt::format("has {}", limit.what));
  }
  for (const Sheet& sheet : sheets) {
    for (const Row& row : sheet.rows) {
      for (const std::string& cell : row) require_utf8(cell, name);
    }
  }
  return sheets;
}

}  // namespace peil::load
