// SPDX-License-Identifier: EUPL-1.2
#include "align/table.hpp"

#include <algorithm>

namespace peil::align {

std::optional<std::size_t> Table::column(std::string_view id) const {
  const auto found = std::ranges::find(columns, id, &Column::id);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace peil::align
