// SPDX-License-Identifier: EUPL-1.2
#include "platform/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "model/error.hpp"

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

/// What a run leaves that is killed outright goes when the next one begins; what is in use stays.
TEST_F(EndedRun, LeavesNothingForTheNextWhenItIsKilled) {
  EXPECT_EXIT(die(SIGKILL), testing::KilledBySignal(SIGKILL), "");
  EXPECT_EQ(std::distance(fs::directory_iterator(place_), {}), 2);
  const TemporaryFolder in_use;
  std::ofstream(place_ / "peil-run.abcdef") << "a file of that name";
  remove_leftovers();
  EXPECT_TRUE(fs::exists(in_use.path()));
  EXPECT_EQ(std::distance(fs::directory_iterator(place_), {}), 2);
}

TEST(TemporaryFolders, SayWhichPlaceCannotHoldThem) {
  const char* before = std::getenv("TMPDIR");
  ::setenv("TMPDIR", "/no/such/place", 1);
  try {
    const TemporaryFolder folder;
    ADD_FAILURE();
  } catch (const model::InputError& error) {
    EXPECT_STREQ(error.what(),
                 "/no/such/place: cannot hold a temporary folder: No such file or directory; set "
                 "TMPDIR to a "
                 "folder that can");
  }
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before, 1);
}

}  // namespace
}  // namespace peil::platform
