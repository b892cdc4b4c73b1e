// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_INDEX_HPP
#define PEIL_CLI_COMMANDS_COMMAND_INDEX_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil index ORIGIN | --table FILE.csv`
[[nodiscard]] Command index_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_INDEX_HPP
