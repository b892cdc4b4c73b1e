// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil draft FILE --source S --origin O`: proposes positions from a whole policy document, for a
/// person to confirm.
[[nodiscard]] Command draft_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_DRAFT_HPP
