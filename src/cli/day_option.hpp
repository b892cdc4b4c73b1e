// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DAY_OPTION_HPP
#define PEIL_CLI_DAY_OPTION_HPP

#include <optional>

#include "cli/command.hpp"

namespace peil::cli {

/// The day given with an option; absent when it is not given.
/// \throws model::UsageError naming the option when its value is no date.
[[nodiscard]] std::optional<model::Date> day_option(const Invocation& invocation, const char* name);

}  // namespace peil::cli

#endif  // PEIL_CLI_DAY_OPTION_HPP
