// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_HISTORY_HPP
#define PEIL_CLI_COMMANDS_COMMAND_HISTORY_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil history ORIGIN`
[[nodiscard]] Command history_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_HISTORY_HPP
