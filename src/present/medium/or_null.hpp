// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_OR_NULL_HPP
#define PEIL_PRESENT_MEDIUM_OR_NULL_HPP

#include <optional>
#include <string>

#include "model/date.hpp"
#include "model/interval.hpp"

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

/// Levels as JSON, `[low, high]`, or null where there are none.
template <typename Json>
[[nodiscard]] Json levels_or_null(const std::optional<model::Interval>& levels) {
  return levels ? Json::array({levels->low, levels->high}) : Json(nullptr);
}

/// The day as JSON, `2025-06-01`, or null where there is none.
template <typename Json>
[[nodiscard]] Json day_or_null(const std::optional<model::Date>& day) {
  return day ? Json(model::to_string(*day)) : Json(nullptr);
}

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_OR_NULL_HPP
