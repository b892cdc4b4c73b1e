// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_EXPORT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_EXPORT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil export --to csv|xlsx|datapackage|skos`
[[nodiscard]] Command export_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_EXPORT_HPP
