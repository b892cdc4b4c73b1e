// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_COMPARE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_COMPARE_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil compare ORIGIN`
[[nodiscard]] Command compare_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_COMPARE_HPP
