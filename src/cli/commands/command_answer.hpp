// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_ANSWER_HPP
#define PEIL_CLI_COMMANDS_COMMAND_ANSWER_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil answer QUERY --origin O`: answers an incoming query from a source's public policy.
[[nodiscard]] Command answer_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_ANSWER_HPP
