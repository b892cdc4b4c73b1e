// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_LIST_HPP
#define PEIL_CLI_COMMANDS_COMMAND_LIST_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil list countries|sources|concepts|surveys|documents`
[[nodiscard]] Command list_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_LIST_HPP
