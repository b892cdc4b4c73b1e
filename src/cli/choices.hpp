// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_CHOICES_HPP
#define PEIL_CLI_CHOICES_HPP

/// \file
/// Options whose values are names, and what is said when a name is none of them.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace peil::cli {

/// Which of `choices` the option names; `fallback` when it is not given.
/// \throws model::UsageError: "--audience 'x' is not public or minister".
[[nodiscard]] std::string chosen(const Invocation& invocation, const char* option,
                                 std::initializer_list<std::string_view> choices,
                                 std::string_view fallback);

/// Sources given as `NLD,BEL`, in any number but none; empty when the option is not given. Whether
/// they are known is for the caller to see.
/// \throws model::UsageError when it names none.
[[nodiscard]] std::optional<std::vector<model::SourceId>> sources_option(
    const Invocation& invocation, const char* option);

}  // namespace peil::cli

#endif  // PEIL_CLI_CHOICES_HPP
