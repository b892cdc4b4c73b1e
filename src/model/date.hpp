// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_DATE_HPP
#define PEIL_MODEL_DATE_HPP

/// \file
/// Days and half-open periods of validity. All dates are civil dates in the proleptic Gregorian
/// calendar, without a time zone: a policy starts on a day, not at an hour.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace peil::model {

/// A civil day.
using Date = std::chrono::sys_days;

/// Reads `YYYY-MM-DD`. Empty for any other form and for a day that does not exist (2024-02-30).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Writes `YYYY-MM-DD`.
[[nodiscard]] std::string to_string(Date date);

/// Time during which something holds: `[from, until)`. An absent bound is open on that side:
/// `from` absent is "since before our record begins", `until` absent is "still in force".
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  [[nodiscard]] bool contains(Date day) const {
    return (!from || *from <= day) && (!until || day < *until);
  }
  [[nodiscard]] bool overlaps(const Period& other) const {
    return (!until || !other.from || *other.from < *until) &&
           (!other.until || !from || *from < *other.until);
  }
  /// True when `until` is not after `from`: no day is in the period.
  [[nodiscard]] bool empty() const { return from && until && *until <= *from; }

  friend bool operator==(const Period&, const Period&) = default;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_DATE_HPP
