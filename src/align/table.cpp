// SPDX-License-Identifier: EUPL-1.2
#include "align/table.hpp"

#include <algorithm>

namespace peil::align {

std::optional<std::size_t> Table::column(std::string_view id) const {
  const auto found = std::ranges::find(columns, id, &Column::id);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

// ISO dates of any precision order as text: a month or year comes before its days, so that it is
// not later than any of them, and of "2024" and "2024-11" the latter says more.

std::string newest_document(const Column& column, model::Date as_of) {
  const std::string last = model::to_string(as_of);
  std::string newest;
  for (const model::Document& document : column.documents) {
    if (document.date <= last) newest = std::max(newest, document.date);
  }
  return newest;
}

bool told_later(const Column& column, model::Date as_of) {
  const std::string last = model::to_string(as_of);
  return std::ranges::any_of(column.documents, [&](const auto& d) { return d.date > last; });
}

}  // namespace peil::align
