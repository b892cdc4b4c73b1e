// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xlsxwriter.h>

#include "present/export/open_data.hpp"
#include "present/medium/workbook.hpp"

namespace peil::present {
namespace {

/// Writes one cell; text is always text, so that no value becomes a formula.
struct Writer {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const {
    worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
  }
  void operator()(std::int64_t number) const {
    worksheet_write_number(sheet, row, column, static_cast<double>(number), nullptr);
  }
  void operator()(bool flag) const {
    worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nullptr);
  }
  void operator()(const std::vector<std::string>& list) const {
    (*this)(fmt::format("{}", fmt::join(list, "; ")));
  }
};

void write_sheet(lxw_worksheet* sheet, lxw_format* head, const Listing& listing) {
  lxw_col_t column = 0;
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    if (listing.columns[c].shown == Listing::Shown::to_people) continue;
    worksheet_write_string(sheet, 0, column, listing.columns[c].key.c_str(), head);
    for (std::size_t r = 0; r < listing.rows.size(); ++r) {
      std::visit(Writer{sheet, static_cast<lxw_row_t>(r + 1), column}, listing.rows[r].at(c));
    }
    ++column;
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(column - 1), 18, nullptr);
}

}  // namespace

std::string tables_xlsx(const Tables& tables) {
  return make_workbook([&](lxw_workbook* book) {
    lxw_format* head = workbook_add_format(book);
    format_set_bold(head);
    for (const auto& [name, listing] : tables) {
      write_sheet(workbook_add_worksheet(book, name.c_str()), head, listing);
    }
  });
}

}  // namespace peil::present
