// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_DESIGNATIONS_HPP
#define PEIL_CLI_COMMANDS_COMMAND_DESIGNATIONS_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil designations`
[[nodiscard]] Command designations_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_DESIGNATIONS_HPP
