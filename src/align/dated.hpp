// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_DATED_HPP
#define PEIL_ALIGN_DATED_HPP

/// \file
/// When a document was known whose date is known by year or month alone.

#include <chrono>
#include <string>

#include "model/date.hpp"

namespace peil::align {

/// Whether a document with this date (`2024-11-26`, `2024-11`, `2024` or empty) may have been made
/// after `day`: one dated by year or month counts as known from the last day of it. Without a date:
/// no.
[[nodiscard]] inline bool dated_after(const std::string& date, model::Date day) {
  return !date.empty() &&
         date >= model::to_string(day + std::chrono::days{1}).substr(0, date.size());
}

/// Whether it certainly was made after `day`: a year or month alone must lie after that of the day.
[[nodiscard]] inline bool surely_dated_after(const std::string& date, model::Date day) {
  return date > model::to_string(day).substr(0, date.size());
}

}  // namespace peil::align

#endif  // PEIL_ALIGN_DATED_HPP
