// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_EXIT_HPP
#define PEIL_CLI_EXIT_HPP

namespace peil::cli {

/// Exit status of the program.
enum class Exit {
  done = 0,
  no = 1,         ///< the work was done; what was asked is not so (not valid, not safe, not equal)
  usage = 2,      ///< the command line cannot be carried out as it stands
  bad_input = 3,  ///< a file or the data cannot be used; no file was made or changed
  refused = 4     ///< the product could tell on a state
};

}  // namespace peil::cli

#endif  // PEIL_CLI_EXIT_HPP
