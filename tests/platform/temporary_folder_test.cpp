// SPDX-License-Identifier: EUPL-1.2
#include "platform/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

/// A place of its own for the folders of a run that dies, so that what it leaves can be seen.
class EndedRun : public testing::Test {
 protected:
  EndedRun() {
    // Else the run would start as a copy of this process, without the thread that removes.
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    fs::create_directories(place_);
    ::setenv("TMPDIR", place_.c_str(), 1);  // also of the process that dies
  }
  ~EndedRun() override { fs::remove_all(place_); }

  /// Ends this process by `signal` while two folders hold something.
  [[noreturn]] static void die(int signal) {
    const TemporaryFolder one;
    const TemporaryFolder other;
    std::ofstream(one.path() / "text") << "confidential";
    if (!fs::exists(one.path() / "text")) std::_Exit(1);
    ::kill(::getpid(), signal);
    while (true) ::pause();
  }

  const fs::path place_ = fs::current_path() / "ended-run";
};

TEST_F(EndedRun, LeavesNoTemporaryFolder) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    EXPECT_EXIT(die(signal), testing::KilledBySignal(signal), "");
    EXPECT_TRUE(fs::is_empty(place_)) << signal;
  }
}

}  // namespace
}  // namespace peil::platform
