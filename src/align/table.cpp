// SPDX-License-Identifier: EUPL-1.2
#include "align/table.hpp"

#include <algorithm>

#include "align/dated.hpp"

namespace peil::align {

std::optional<std::size_t> Table::column(std::string_view id) const {
  const auto found = std::ranges::find(columns, id, &Column::id);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

// Of "2024" and "2024-11", which order as text, the latter says more.

std::string newest_document(const Column& column, model::Date as_of) {
  std::string official;
  std::string other;
  for (const model::Document& document : column.documents) {
    if (dated_after(document.date, as_of)) continue;
    const bool is_official = document.evidence == model::EvidenceKind::official;
    std::string& newest = is_official ? official : other;
    newest = std::max(newest, document.date);
  }
  return official.empty() ? other : official;
}

bool told_later(const Column& column, model::Date as_of) {
  return std::ranges::any_of(column.documents,
                             [&](const auto& d) { return surely_dated_after(d.date, as_of); });
}

}  // namespace peil::align
