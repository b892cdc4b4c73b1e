// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_ANNEX_HPP
#define PEIL_CLI_COMMANDS_COMMAND_ANNEX_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil annex ORIGIN`: the annex to a memo, for a minister or for the public.
[[nodiscard]] Command annex_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_ANNEX_HPP
