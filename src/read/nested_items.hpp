// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_NESTED_ITEMS_HPP
#define PEIL_READ_NESTED_ITEMS_HPP

#include <string>

namespace peil::read {

/// Items of a list within a list: "heads of these services: a. …; b. …; and". Whom they mean takes
/// both, and a person.
class NestedItems {
 public:
  /// Whether the item introduces such a list or stands in it; in the list's order.
  bool take(const std::string& item) {
    const bool opens = item.ends_with(':');
    const bool inner = opens || open_;
    const bool last = item.ends_with('.') || item.ends_with("; en") || item.ends_with("; of") ||
                      item.ends_with("; and") || item.ends_with("; or");
    open_ = opens || (open_ && !last);
    return inner;
  }

 private:
  bool open_ = false;
};

}  // namespace peil::read

#endif  // PEIL_READ_NESTED_ITEMS_HPP
