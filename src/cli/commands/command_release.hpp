// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_RELEASE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_RELEASE_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil release SURVEY`: says what can be said of a survey and records it.
[[nodiscard]] Command release_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_RELEASE_HPP
