// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_SEAL_HPP
#define PEIL_CLI_COMMANDS_COMMAND_SEAL_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil seal SURVEY`: encrypts every clear answer file for the survey's recipients. The clear file
/// goes only when the sealed one is on disk.
[[nodiscard]] Command seal_command();

/// `peil open FILE`: prints a sealed answer, or writes it with `--output`, readable by the owner
/// alone.
[[nodiscard]] Command open_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_SEAL_HPP
