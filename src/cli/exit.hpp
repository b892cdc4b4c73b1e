// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_EXIT_HPP
#define PEIL_CLI_EXIT_HPP

namespace peil::cli {

/// Exit status of the program.
enum class Exit {
  done = 0,
  no = 1,         ///< done, and the answer is "no": invalid data, unsafe release, differences
  usage = 2,      ///< wrong usage
  bad_input = 3,  ///< bad input or data; nothing was written
  refused = 4     ///< refused because it would disclose
};

}  // namespace peil::cli

#endif  // PEIL_CLI_EXIT_HPP
