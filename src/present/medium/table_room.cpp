// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/table_room.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <variant>

namespace peil::present {
namespace {

// What codebook/styles/annex.css sets on an A4 page, in millimetres.
constexpr double kTextWidth = 174;
constexpr double kCharacter = 1.65;
constexpr double kLineHeight = 4.15;
constexpr double kPaddingAcross = 3.2;
constexpr double kPaddingDown = 2.1;

std::string_view text_of(const Inline& item) {
  return std::visit(
      [](const auto& part) -> std::string_view {
        if constexpr (requires { part.text; }) return part.text;
        return {};
      },
      item.value);
}

double lines(std::size_t characters, double width) {
  const double per_line = std::max(1.0, (width - kPaddingAcross) / kCharacter);
  return std::max(1.0, std::ceil(static_cast<double>(characters) / per_line));
}

double height(const Inlines& content, double width) {
  double result = 0;
  std::size_t characters = 0;
  for (const Inline& item : content) {
    if (std::holds_alternative<LineBreak>(item.value)) {
      result += lines(std::exchange(characters, 0), width);
    } else {
      characters += text_of(item).size();
    }
  }
  return (result + lines(characters, width)) * kLineHeight;
}

double row_height(const std::vector<Inlines>& cells, const std::vector<double>& widths) {
  double highest = 0;
  for (std::size_t c = 0; c < cells.size() && c < widths.size(); ++c) {
    highest = std::max(highest, height(cells[c], widths[c] * kTextWidth));
  }
  return highest + kPaddingDown;
}

}  // namespace

int millimetres_to_begin(const Table& table) {
  std::vector<Inlines> head;
  for (const std::string& cell : table.head) head.push_back({Plain{cell}});
  double result = height(table.caption, kTextWidth) + row_height(head, table.widths);
  for (const std::vector<Inlines>& cells : table.rows) {
    const bool heads_others =
        cells.size() > 1 && std::all_of(cells.begin() + 1, cells.end(),
                                        [](const Inlines& cell) { return cell.empty(); });
    result += heads_others ? kLineHeight + kPaddingDown : row_height(cells, table.widths);
    if (!heads_others) break;
  }
  return static_cast<int>(std::ceil(result));
}

}  // namespace peil::present
