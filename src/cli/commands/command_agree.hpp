// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_AGREE_HPP
#define PEIL_CLI_COMMANDS_COMMAND_AGREE_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil agree ORIGIN | --table FILE.csv`
[[nodiscard]] Command agree_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_AGREE_HPP
