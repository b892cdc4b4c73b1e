// SPDX-License-Identifier: EUPL-1.2
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "cli/run.hpp"

namespace {

/// Columns of the terminal on standard output; 0 when there is none.
std::size_t columns_of_terminal() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  peil::cli::Streams streams{std::cin, std::cout, std::cerr, columns_of_terminal()};
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(peil::cli::run(args, argc > 0 ? argv[0] : "peil", streams));
}
