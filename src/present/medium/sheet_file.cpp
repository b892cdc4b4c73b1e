// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/sheet_file.hpp"

#include <xlsxwriter.h>

#include <algorithm>

#include "present/medium/workbook.hpp"

namespace peil::present {
namespace {

constexpr lxw_row_t kNames = 0;
constexpr lxw_row_t kLabels = 1;
constexpr lxw_row_t kFirstRow = 2;
constexpr double kHighest = 400;  ///< points; Excel takes 409

/// A list to choose from in every row of a column. Excel takes at most 255 characters for it.
void choose(lxw_worksheet* sheet, lxw_col_t column, lxw_row_t rows,
            std::vector<std::string> choices) {
  std::vector<char*> list;
  for (std::string& choice : choices) list.push_back(choice.data());
  list.push_back(nullptr);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  worksheet_data_validation_range(sheet, kFirstRow, column, kFirstRow + rows - 1, column, &rule);
}

/// Height of a row in points: not every program fits rows to what is in them.
double height_of(const std::vector<std::string>& cells, const std::vector<SheetColumn>& columns) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines = std::max(lines, 1 + cells[i].size() / static_cast<std::size_t>(columns[i].width));
  }
  return std::min(LXW_DEF_ROW_HEIGHT * static_cast<double>(lines), kHighest);
}

void write_columns(lxw_workbook* book, lxw_worksheet* sheet,
                   const std::vector<SheetColumn>& columns, lxw_row_t rows) {
  lxw_format* head = workbook_add_format(book);
  format_set_bold(head);
  lxw_col_t place = 0;
  for (const SheetColumn& column : columns) {
    worksheet_set_column(sheet, place, place, column.width, nullptr);
    worksheet_write_string(sheet, kNames, place, column.name.c_str(), nullptr);
    worksheet_write_string(sheet, kLabels, place, column.label.c_str(), head);
    if (rows > 0 && !column.choices.empty()) choose(sheet, place, rows, column.choices);
    ++place;
  }
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  worksheet_set_row_opt(sheet, kNames, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
  worksheet_freeze_panes(sheet, kFirstRow, 0);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
}

}  // namespace

std::string sheet_file(const std::string& name, const std::vector<SheetColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows) {
  return make_workbook([&](lxw_workbook* book) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
    write_columns(book, sheet, columns, static_cast<lxw_row_t>(rows.size()));
    lxw_format* text = workbook_add_format(book);
    format_set_text_wrap(text);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    lxw_row_t row = kFirstRow;
    for (const auto& cells : rows) {
      worksheet_set_row(sheet, row, height_of(cells, columns), nullptr);
      lxw_col_t column = 0;
      for (const std::string& cell : cells) {
        worksheet_write_string(sheet, row, column++, cell.c_str(), text);
      }
      ++row;
    }
  });
}

}  // namespace peil::present
