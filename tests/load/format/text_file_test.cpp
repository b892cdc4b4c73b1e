// SPDX-License-Identifier: EUPL-1.2
#include "load/format/text_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

namespace peil::load {
namespace {

std::string failure(const std::filesystem::path& file, std::size_t largest = kLargest) {
  try {
    (void)require_text(file, largest);
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

/// A pipe with a name, into which another thread writes.
class Pipe : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0); }
  void TearDown() override { std::filesystem::remove(path_); }

  std::jthread write(std::string text) {
    return std::jthread([text = std::move(text), this] { std::ofstream(path_) << text; });
  }

  const std::filesystem::path path_ = std::filesystem::path(testing::TempDir()) /
                                      testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST(ReadText, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(failure("/nonexistent/file"), "/nonexistent/file: does not exist");
  EXPECT_EQ(failure("/tmp"), "/tmp: is a folder; expected a file");
  // It never ends.
  EXPECT_EQ(failure("/dev/zero"), "/dev/zero: is a device; expected a file or a pipe");
}

TEST_F(Pipe, IsReadToItsEnd) {
  const std::string text(300'000, 'x');
  const std::jthread writer = write(text);
  EXPECT_EQ(require_text(path_), text);
}

TEST_F(Pipe, IsRefusedOnceItHasGivenTooMuch) {
  const std::jthread writer = write(std::string(2'000'001, 'x'));
  EXPECT_EQ(failure(path_, 2'000'000), path_.string() + ": is larger than 2 MB");
}

}  // namespace
}  // namespace peil::load
