// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_SHOW_HPP
#define PEIL_CLI_COMMANDS_COMMAND_SHOW_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil show ORIGIN [--source S] [--outcomes FILE]`
[[nodiscard]] Command show_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_SHOW_HPP
