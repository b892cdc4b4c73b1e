// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_INIT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_INIT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `init DIR`: a data folder of one's own, from the one that is found.
[[nodiscard]] Command init_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_INIT_HPP
