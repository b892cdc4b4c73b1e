// SPDX-License-Identifier: EUPL-1.2
#include "load/format/spreadsheet.hpp"

#include <fmt/format.h>

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
