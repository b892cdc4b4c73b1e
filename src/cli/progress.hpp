// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_PROGRESS_HPP
#define PEIL_CLI_PROGRESS_HPP

#include <cstddef>
#include <ctime>
#include <string>

#include "cli/command.hpp"

namespace peil::cli {

/// Tells on standard error how far long work has come, at most once a second; nothing of work that
/// takes less, and nothing with `--quiet`. Seconds are the processor's, so that what is said does
/// not depend on what else the machine does.
class Progress {
 public:
  using Clock = std::clock_t (*)();

  /// \param of what is counted, "questions"
  Progress(const Invocation& invocation, Streams& streams, std::string of,
           Clock clock = std::clock);
  void operator()(std::size_t done, std::size_t all);

 private:
  Streams* streams_;
  std::string what_;
  bool quiet_;
  Clock clock_;
  std::clock_t next_;
};

}  // namespace peil::cli

#endif  // PEIL_CLI_PROGRESS_HPP
