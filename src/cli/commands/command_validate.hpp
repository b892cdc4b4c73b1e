// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_VALIDATE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_VALIDATE_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil validate [PATH…]`
[[nodiscard]] Command validate_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_VALIDATE_HPP
