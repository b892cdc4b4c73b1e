// SPDX-License-Identifier: EUPL-1.2
#include "load/format/sheet_grid.hpp"

#include <fmt/format.h>

#include <cmath>
#include <pugixml.hpp>

#include "load/format/archive.hpp"
#include "model/error.hpp"

namespace peil::load {

void Grid::put(std::size_t row, std::size_t column, std::string text) {
  if (text.empty()) return;
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
  if (cells.size() <= column) cells.resize(column + 1);
  cells[column] = std::move(text);
}

std::string number_text(double value) {
  if (std::nearbyint(value) == value && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{}", value);
}

void parse_member(pugi::xml_document& into, std::string_view archive, const std::string& member,
                  const std::string& name) {
  const std::string content = unpack_member(archive, member.c_str(), kLargestSheet, name);
  // The parser expands no entities but the five of XML itself.
  if (!into.load_buffer(content.data(), content.size(),
                        pugi::parse_default | pugi::parse_ws_pcdata)) {
    throw model::InputError(name, "", fmt::format("has no XML in {}", member));
  }
}

}  // namespace peil::load
