// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_ALIGN_HPP
#define PEIL_CLI_COMMANDS_COMMAND_ALIGN_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil align ORIGIN`
[[nodiscard]] Command align_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_ALIGN_HPP
