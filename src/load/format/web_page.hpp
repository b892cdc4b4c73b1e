// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_WEB_PAGE_HPP
#define PEIL_LOAD_FORMAT_WEB_PAGE_HPP

#include <string>
#include <string_view>

namespace peil::load {

struct InForce {
  std::string html;
  int struck = 0;  ///< elements left out because they are struck, deleted or hidden
};

/// A web page without what is no part of the text that it publishes: menus, asides and footers, and
/// what is deleted or hidden. An element that is never closed stays.
[[nodiscard]] InForce in_force(std::string_view html);

/// A web page without what is hidden; all else stays.
[[nodiscard]] InForce without_hidden(std::string_view html);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_WEB_PAGE_HPP
