// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_EXPLORE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_EXPLORE_HPP

#include "cli/command.hpp"

namespace peil::cli {

[[nodiscard]] Command explore_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_EXPLORE_HPP
