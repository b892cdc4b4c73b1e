// SPDX-License-Identifier: EUPL-1.2
#include "cli/progress.hpp"

#include <fmt/format.h>

#include <utility>

namespace peil::cli {

Progress::Progress(const Invocation& invocation, Streams& streams, std::string of, Clock clock)
    : streams_(&streams),
      what_(std::move(of)),
      quiet_(invocation.quiet),
      clock_(clock),
      next_(clock() + CLOCKS_PER_SEC) {}

void Progress::operator()(std::size_t done, std::size_t all) {
  if (quiet_ || done == all || clock_() < next_) return;
  next_ = clock_() + CLOCKS_PER_SEC;
  streams_->err << fmt::format("peil: {} of {} {}\n", done, all, what_) << std::flush;
}

}  // namespace peil::cli
