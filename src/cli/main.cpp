// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  peil::cli::Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1};
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(peil::cli::run(args, argc > 0 ? argv[0] : "peil", streams));
}
