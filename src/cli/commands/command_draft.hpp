// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil draft FILE`: what a policy document says, as positions that wait for somebody's
/// confirmation.
[[nodiscard]] Command draft_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP
