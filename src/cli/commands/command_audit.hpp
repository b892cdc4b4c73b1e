// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_AUDIT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_AUDIT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil audit FILE`: disclosure audit of a problem file.
[[nodiscard]] Command audit_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_AUDIT_HPP
