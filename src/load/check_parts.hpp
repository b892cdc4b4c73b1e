// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_CHECK_PARTS_HPP
#define PEIL_LOAD_CHECK_PARTS_HPP

#include <fmt/format.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/format/report.hpp"
#include "model/codebook.hpp"
#include "model/document.hpp"

namespace peil::load {

/// Reports every item whose key an earlier item has. `list` is the pointer of the list.
template <typename Item, typename Key>
void check_distinct(const std::vector<Item>& items, Key key, std::string_view list,
                    std::string_view what, Report& report) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& id = std::invoke(key, items[i]);
    if (seen.insert(id).second) continue;
    report.add(fmt::format("{}/{}", list, i),
               fmt::format("{} {} is already in this list; expected every one once", what,
                           report.quote(id)));
  }
}

/// Reports a citation of a document that `documents` does not have.
void check_citation(const model::Citation& citation, const std::vector<model::Document>& documents,
                    const std::string& place, Report& report);

/// Reports levels that are upside down, off the scale, outside their range, or on a nominal
/// attribute.
void check_levels(const model::Term& term, const model::Dimension& dimension,
                  const std::string& place, Report& report);

/// Whether a list names values that hold at once, or values that there are.
enum class Listed { as_it_allows, any_number };

/// Reports values that the attribute does not have, and more than can hold at once.
void check_values(const std::vector<std::string>& values, const model::Dimension& dimension,
                  Listed listed, const std::string& place, Report& report);

/// Reports what is not an ISO 3166-1 alpha-3 code in use.
void check_country(const std::string& code, const std::string& place, Report& report);

}  // namespace peil::load

#endif  // PEIL_LOAD_CHECK_PARTS_HPP
