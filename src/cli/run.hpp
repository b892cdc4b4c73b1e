// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_RUN_HPP
#define PEIL_CLI_RUN_HPP

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/exit.hpp"

namespace peil::cli {

/// Where a run reads and writes. Human text and machine forms go to `out`, messages to `err`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::size_t columns = 0;  ///< of the terminal that `out` is; 0: none, or of unknown width
};

/// The whole program: `args` is the command line without the program's name, `program` its path
/// (the data folder is looked for from there). Every exception ends here.
[[nodiscard]] Exit run(const std::vector<std::string>& args, const std::string& program,
                       Streams& streams);

}  // namespace peil::cli

#endif  // PEIL_CLI_RUN_HPP
