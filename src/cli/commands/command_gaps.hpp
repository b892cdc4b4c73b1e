// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_GAPS_HPP
#define PEIL_CLI_COMMANDS_COMMAND_GAPS_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil gaps [ORIGIN]`
[[nodiscard]] Command gaps_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_GAPS_HPP
