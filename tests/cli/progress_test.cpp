// SPDX-License-Identifier: EUPL-1.2
#include "cli/progress.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace peil::cli {
namespace {

std::clock_t now = 0;
std::clock_t clock_of_the_test() { return now; }

/// What is said of four questions of which each takes `seconds`.
std::string said(double seconds, bool quiet = false) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err};
  Invocation invocation;
  invocation.quiet = quiet;
  now = 0;
  Progress progress(invocation, streams, "questions", clock_of_the_test);
  for (std::size_t done = 1; done <= 4; ++done) {
    now += static_cast<std::clock_t>(seconds * CLOCKS_PER_SEC);
    progress(done, 4);
  }
  EXPECT_EQ(out.str(), "");
  return err.str();
}

TEST(Progress, SaysNothingOfWorkThatIsSoonDone) { EXPECT_EQ(said(0.2), ""); }

TEST(Progress, TellsAtMostOnceASecondHowFarWorkHasCome) {
  EXPECT_EQ(said(0.5), "peil: 2 of 4 questions\n");
  EXPECT_EQ(said(2), "peil: 1 of 4 questions\npeil: 2 of 4 questions\npeil: 3 of 4 questions\n");
}

TEST(Progress, IsSilentWhereItShallBe) { EXPECT_EQ(said(2, true), ""); }

}  // namespace
}  // namespace peil::cli
