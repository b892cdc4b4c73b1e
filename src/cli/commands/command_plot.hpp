// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_PLOT_HPP
#define PEIL_CLI_COMMANDS_COMMAND_PLOT_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil plot ORIGIN --figure heatmap --to svg,png,pdf`
[[nodiscard]] Command plot_command();

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_PLOT_HPP
