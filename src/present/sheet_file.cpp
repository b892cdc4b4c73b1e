// SPDX-License-Identifier: EUPL-1.2
#include "present/sheet_file.hpp"

#include <xlsxwriter.h>

#include "present/workbook.hpp"

namespace peil::present {

std::string sheet_file(const std::string& name, const std::vector<std::vector<std::string>>& rows) {
  return make_workbook([&](lxw_workbook* book) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
    lxw_format* head = workbook_add_format(book);
    format_set_bold(head);
    lxw_row_t row = 0;
    for (const auto& cells : rows) {
      lxw_col_t column = 0;
      for (const std::string& cell : cells) {
        worksheet_write_string(sheet, row, column++, cell.c_str(), row == 0 ? head : nullptr);
      }
      ++row;
    }
    worksheet_freeze_panes(sheet, 1, 0);
  });
}

}  // namespace peil::present
