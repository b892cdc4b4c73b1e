// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/shown_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <set>
#include <stdexcept>

#include "model/error.hpp"

namespace peil::load {
namespace {

using Kind = model::ImportRemark::Kind;

std::string trimmed(std::string_view text) { return boost::trim_copy(std::string(text)); }

Kind kind_of(Flaw::Kind flaw) {
  switch (flaw) {
    case Flaw::Kind::error:
      return Kind::cell_errors;
    case Flaw::Kind::no_result:
      return Kind::cell_no_result;
    case Flaw::Kind::struck:
      return Kind::cell_struck;
    case Flaw::Kind::unseen:
      return Kind::cell_unseen;
  }
  throw std::logic_error("a flaw of no kind");
}

/// Remarks on cells that are shown and do not hold all that stands in them.
void tell_flaws(const Sheet& sheet, const std::set<std::size_t>& hidden_columns,
                std::vector<model::ImportRemark>& remarks) {
  const auto is_shown = [&](std::size_t row, std::size_t column) {
    return !sheet.hidden_rows.contains(row) && !hidden_columns.contains(column);
  };
  for (const Flaw::Kind kind :
       {Flaw::Kind::error, Flaw::Kind::no_result, Flaw::Kind::struck, Flaw::Kind::unseen}) {
    std::vector<std::string> cells;
    for (const Flaw& flaw : sheet.flaws) {
      if (flaw.kind != kind || !is_shown(flaw.row, flaw.column)) continue;
      const std::string cell = cell_name(flaw.row, flaw.column);
      cells.push_back(flaw.found.empty() ? cell : fmt::format("{} {}", cell, flaw.found));
    }
    model::tell_cells(kind_of(kind), sheet.name, std::move(cells), remarks);
  }
  std::vector<std::string> commented;
  for (const auto& [row, column] : sheet.comments) {
    if (is_shown(row, column)) commented.push_back(cell_name(row, column));
  }
  model::tell_cells(Kind::comments, sheet.name, std::move(commented), remarks);
}

/// Why a cell that has to name something does not.
std::string flaw_text(const Flaw& flaw, std::string_view head) {
  switch (flaw.kind) {
    case Flaw::Kind::error:
      return fmt::format("holds an error instead of '{}'; correct it", head);
    case Flaw::Kind::no_result:
      return fmt::format(
          "holds a formula without a saved result instead of '{}'; open the file in the office "
          "program and save it",
          head);
    case Flaw::Kind::unseen:
      return fmt::format("holds a '{}' that its number format hides; give it another format", head);
    case Flaw::Kind::struck:
      return fmt::format("holds a '{}' that is struck out; remove the row, or take the line away",
                         head);
  }
  throw std::logic_error("a flaw of no kind");
}

}  // namespace

void require_no_flaw(const Sheet& sheet, std::size_t head, std::size_t column,
                     const std::string& name) {
  for (const Flaw& flaw : sheet.flaws) {
    if (flaw.column != column || flaw.row <= head || sheet.hidden_rows.contains(flaw.row)) continue;
    throw model::InputError(name, fmt::format("cell {}", cell_name(flaw.row, flaw.column)),
                            flaw_text(flaw, sheet.cell(head, column)));
  }
}

void require_within_head(const Sheet& sheet, std::size_t head, const std::string& name) {
  const std::size_t width = sheet.rows[head].size();
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    for (std::size_t column = width; column < sheet.rows[row].size(); ++column) {
      if (trimmed(sheet.cell(row, column)).empty() || sheet.hidden_rows.contains(row)) continue;
      throw model::InputError(
          name, fmt::format("row {}", row + 1),
          fmt::format("has text in column {}, expected {} as in the head; put a text with a comma "
                      "between quotation marks, or give the column a head",
                      column + 1, width));
    }
  }
}

Sheet shown_below(const Sheet& sheet, std::size_t head,
                  std::initializer_list<std::string_view> kept,
                  std::vector<model::ImportRemark>& remarks) {
  Sheet result = sheet;
  std::set<std::size_t> columns = sheet.hidden_columns;
  std::erase_if(columns, [&](std::size_t column) {
    return std::ranges::find(kept, trimmed(sheet.cell(head, column))) != kept.end();
  });
  std::set<std::size_t> rows_left;
  std::set<std::size_t> columns_left;
  for (std::size_t row = head + 1; row < sheet.rows.size(); ++row) {
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const bool row_hidden = sheet.hidden_rows.contains(row);
      if ((!row_hidden && !columns.contains(column)) || sheet.cell(row, column).empty()) continue;
      (row_hidden ? rows_left : columns_left).insert(row_hidden ? row : column);
      result.rows[row][column].clear();
    }
  }
  const auto tell = [&](Kind kind, const std::set<std::size_t>& left) {
    if (left.empty()) return;
    remarks.push_back({.kind = kind, .spot = {.sheet = sheet.name}, .number = left.size()});
  };
  tell(Kind::hidden_rows, rows_left);
  tell(Kind::hidden_columns, columns_left);
  tell_flaws(sheet, columns, remarks);
  return result;
}

}  // namespace peil::load
