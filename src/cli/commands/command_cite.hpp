// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_CITE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_CITE_HPP

#include "cli/command.hpp"

namespace peil::cli {

[[nodiscard]] Command cite_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_CITE_HPP
