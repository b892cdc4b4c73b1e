// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_OR_NULL_HPP
#define PEIL_PRESENT_MEDIUM_OR_NULL_HPP

#include <optional>
#include <string>

namespace peil::present {

/// The value as JSON, or null where there is none.
template <typename Json, typename T>
[[nodiscard]] Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// The text as JSON, or null where it is empty.
template <typename Json>
[[nodiscard]] Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_OR_NULL_HPP
