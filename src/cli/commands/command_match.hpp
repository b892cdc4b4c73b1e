// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_MATCH_HPP
#define PEIL_CLI_COMMANDS_COMMAND_MATCH_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil match LABELS.csv [--origin O]`
[[nodiscard]] Command match_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_MATCH_HPP
