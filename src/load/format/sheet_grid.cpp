// SPDX-License-Identifier: EUPL-1.2
#include "load/format/sheet_grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>

#include "load/format/archive.hpp"
#include "load/format/xml_part.hpp"
#include "model/error.hpp"
#include "model/text/control_signs.hpp"

namespace peil::load {

void Grid::begin_sheet(std::string name, bool hidden) {
  constexpr std::size_t kMostSheets = 1'000;
  if (sheets_.size() == kMostSheets)
    throw TooLarge{fmt::format("more than {} sheets", kMostSheets)};
  sheets_.push_back({model::with_visible_controls(name), {}, hidden});
}

void Grid::hide_rows(std::size_t first, std::size_t last) {
  for (std::size_t row = first; row <= std::min(last, kMostRows); ++row) {
    sheets_.back().hidden_rows.insert(row);
  }
}

void Grid::hide_columns(std::size_t first, std::size_t last) {
  for (std::size_t column = first; column <= std::min(last, kMostColumns); ++column) {
    sheets_.back().hidden_columns.insert(column);
  }
}

void Grid::merge_down(std::size_t row, std::size_t column, std::size_t last_row) {
  const std::string text(sheets_.back().cell(row, column));
  if (text.empty()) return;
  for (std::size_t below = row + 1; below <= last_row; ++below) {
    put(below, column, text);
    sheets_.back().merged.emplace(below, column);
  }
}

void Grid::tell(Flaw flaw) {
  if (++used_ > kMostCells) throw TooLarge{fmt::format("more than {} filled cells", kMostCells)};
  sheets_.back().flaws.push_back(std::move(flaw));
}

void Grid::comment(std::size_t row, std::size_t column) {
  if (++used_ > kMostCells) throw TooLarge{fmt::format("more than {} filled cells", kMostCells)};
  sheets_.back().comments.emplace(row, column);
}

void Grid::put(std::size_t row, std::size_t column, std::string text) {
  if (text.empty()) return;
  if (is_cell_error(text)) return tell({Flaw::Kind::error, row, column, std::move(text)});
  if (row >= kMostRows) throw TooLarge{fmt::format("more than {} rows", kMostRows)};
  if (column >= kMostColumns) throw TooLarge{fmt::format("more than {} columns", kMostColumns)};
  if (++used_ > kMostCells) throw TooLarge{fmt::format("more than {} filled cells", kMostCells)};
  bytes_ += text.size();
  if (bytes_ > kMostText) {
    throw TooLarge{fmt::format("more than {} MB of text in its cells", kMostText / 1'000'000)};
  }
  Sheet& sheet = sheets_.back();
  if (sheet.rows.size() <= row) sheet.rows.resize(row + 1);
  Row& cells = sheet.rows[row];
  if (cells.size() <= column) {
    places_ += column + 1 - cells.size();
    if (places_ > kMostPlaces) throw TooLarge{fmt::format("more than {} cells", kMostPlaces)};
    cells.resize(column + 1);
  }
  cells[column] = model::with_visible_controls(text);
}

std::string number_text(double value) {
  if (std::nearbyint(value) == value && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{}", value);
}

void parse_member(pugi::xml_document& into, std::string_view archive, const std::string& member,
                  const std::string& name) {
  const std::string content = unpack_member(archive, member.c_str(), kLargestSheet, name);
  if (!parse_part(into, content, member, name)) {
    throw model::InputError(name, "", fmt::format("has no XML in {}", member));
  }
}

}  // namespace peil::load
