// SPDX-License-Identifier: EUPL-1.2
#include "cli/day_option.hpp"

#include <fmt/format.h>

#include "cli/user_file.hpp"

namespace peil::cli {

std::optional<model::Date> day_option(const Invocation& invocation, const char* name) {
  const auto given = text_option(invocation, name);
  if (!given) return std::nullopt;
  const auto day = model::parse_date(*given);
  if (!day) {
    throw model::UsageError(
        fmt::format("--{} '{}' is not a date; expected YYYY-MM-DD", name, *given));
  }
  return day;
}

}  // namespace peil::cli
