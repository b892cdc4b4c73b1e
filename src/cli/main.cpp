// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "platform/temporary_folder.hpp"

namespace {

/// Columns of the terminal on standard output; 0 when there is none.
std::size_t columns_of_terminal() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Else the first file that is opened takes the number of a stream that the caller closed, and what
/// is said goes into it.
void keep_closed_streams_closed() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    // The lowest free number is this one. What can only be read fails when it is written to.
    (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace

int main(int argc, char** argv) {
  keep_closed_streams_closed();
  std::ios::sync_with_stdio(false);
  peil::cli::Streams streams{std::cin, std::cout, std::cerr, columns_of_terminal()};
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  const auto exit = peil::cli::run(args, argc > 0 ? argv[0] : "peil", streams);
  peil::platform::remove_leftovers();
  return static_cast<int>(exit);
}
