// SPDX-License-Identifier: EUPL-1.2
#include "align/table.hpp"

#include <algorithm>

namespace peil::align {

std::optional<std::size_t> Table::column(std::string_view id) const {
  const auto found = std::ranges::find(columns, id, &Column::id);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::string newest_document(const Column& column) {
  // ISO dates of any precision order as text; of "2024" and "2024-11" the latter says more.
  const auto newest = std::ranges::max_element(column.documents, {}, &model::Document::date);
  return newest == column.documents.end() ? std::string{} : newest->date;
}

}  // namespace peil::align
