// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "cli/command.hpp"
#include "cli/command_list.hpp"

namespace peil::cli {

std::span<const Command> commands() {
  static const std::array all{
      list_command(),
  };
  return all;
}

}  // namespace peil::cli
