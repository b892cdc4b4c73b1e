// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_RANK_HPP
#define PEIL_CLI_COMMANDS_COMMAND_RANK_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil rank ORIGIN | --table FILE.csv | --order FILE.csv`
[[nodiscard]] Command rank_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_RANK_HPP
