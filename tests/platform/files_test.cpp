// SPDX-License-Identifier: EUPL-1.2
#include "platform/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <set>

#include "model/error.hpp"
#include "platform/temporary_folder.hpp"

namespace peil::platform {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

TEST(ReadFile, SaysWhichFileCannotBeReadAndTakesAFolderForNone) {
  const TemporaryFolder folder;
  for (const fs::path& file :
       {folder.path() / "missing", folder.path(), folder.path() / std::string(300, 'x')}) {
    try {
      (void)read_file(file);
      ADD_FAILURE() << file;
    } catch (const model::InputError& error) {
      EXPECT_STREQ(error.what(), (file.string() + ": cannot be read").c_str());
    }
  }
}

TEST(WriteFile, ReplacesAFileAndLeavesNothingBesideIt) {
  const TemporaryFolder folder;
  write_file(folder.path() / "a", "first");
  write_file(folder.path() / "a", std::string("sec\0nd", 6));
  EXPECT_EQ(read_file(folder.path() / "a"), std::string("sec\0nd", 6));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("a"));
}

TEST(WriteFile, IsReadableByItsOwnerAlone) {
  const TemporaryFolder folder;
  write_file(folder.path() / "a", "x");
  EXPECT_EQ(fs::status(folder.path() / "a").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WriteFile, PutsNoFileInThePlaceOfAPipeOrDevice) {
  const TemporaryFolder folder;
  const std::string pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  try {
    write_file(pipe, "x");
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_EQ(error.what(), pipe +
                                ": cannot be written: it is a device or a pipe; use '-' for "
                                "standard output");
  }
  EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST(WriteFile, SaysWhyANameThatNoFileCanHaveCannotBeWritten) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / std::string(300, 'x');
  try {
    write_file(file, "content");
    ADD_FAILURE();
  } catch (const model::InputError& error) {
    EXPECT_EQ(error.what(), file.string() + ": cannot be written: File name too long");
  }
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(WriteFiles, WritesNoneWhenOneCannotBeWritten) {
  const TemporaryFolder folder;
  write_file(folder.path() / "a", "old");
  fs::create_directory(folder.path() / "c");
  const std::string blocked = folder.path() / "c";
  try {
    write_files({{folder.path() / "a", "new"}, {folder.path() / "b", "new"}, {blocked, "new"}});
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_EQ(error.what(), blocked + ": cannot be written: Is a directory");
  }
  EXPECT_EQ(read_file(folder.path() / "a"), "old");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("a", "c"));
}

TEST(WriteFiles, NamesTheFileWhoseFolderIsMissing) {
  const TemporaryFolder folder;
  const std::string missing = folder.path() / "none" / "a";
  try {
    write_files({{folder.path() / "b", "new"}, {missing, "new"}});
    FAIL();
  } catch (const model::InputError& error) {
    EXPECT_EQ(error.what(), missing + ": cannot be written: No such file or directory");
  }
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(TemporaryFolders, AreTheOwnersAloneAndGoWithAllTheyHold) {
  fs::path path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
    write_file(path / "a", "x");
  }
  EXPECT_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace peil::platform
