// SPDX-License-Identifier: EUPL-1.2
#include "compare/compare.hpp"

namespace peil::compare {

Comparison compare(align::Table table, std::string_view, const std::vector<std::string>&) {
  return {std::move(table), 0, {}, {}, {}, {}};
}

}  // namespace peil::compare
