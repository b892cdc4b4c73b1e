// SPDX-License-Identifier: EUPL-1.2
#include "platform/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <set>

#include "model/error.hpp"
#include "platform/folder_lock.hpp"
#include "platform/named_file.hpp"
#include "platform/private_files.hpp"
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
  const auto expect = [](const fs::path& file, const std::string& why) {
    try {
      (void)read_file(file);
      ADD_FAILURE() << file;
    } catch (const model::InputError& error) {
      EXPECT_EQ(error.what(), file.string() + ": " + why);
    }
  };
  expect(folder.path() / "missing", "does not exist");
  expect(folder.path() / std::string(300, 'x'), "does not exist");
  expect(folder.path(), "is a folder; expected a file");
  expect("/dev/zero", "is a device; expected a file or a pipe");  // it never ends
}

TEST(NamedFile, MayBeAPipeToReadFromButNotToKeep) {
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(obstacle_to_reading(pipe), "");
  EXPECT_EQ(obstacle_to_keeping(pipe), "is a device or a pipe; expected a file");
  EXPECT_EQ(obstacle_to_keeping("/dev/zero"), "is a device or a pipe; expected a file");
  EXPECT_EQ(obstacle_to_keeping(folder.path()), "is a folder; expected a file");
  EXPECT_EQ(obstacle_to_keeping(folder.path() / "new"), "");
}

TEST(WriteFile, ReplacesAFileAndLeavesNothingBesideIt) {
  const TemporaryFolder folder;
  write_file(folder.path() / "a", "first");
  write_file(folder.path() / "a", std::string("sec\0nd", 6));
  EXPECT_EQ(read_file(folder.path() / "a"), std::string("sec\0nd", 6));
  EXPECT_THAT(names_in(folder.path()), ElementsAre("a"));
}

unsigned mode_of(const fs::path& file) {
  return static_cast<unsigned>(fs::status(file).permissions());
}

TEST(WriteFile, FollowsTheUmaskOrKeepsTheModeOfWhatItReplaces) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a";
  const mode_t before = ::umask(027);
  write_file(file, "x");
  EXPECT_EQ(mode_of(file), 0640U);
  ASSERT_EQ(::chmod(file.c_str(), 0664), 0);
  write_file(file, "y");
  EXPECT_EQ(mode_of(file), 0664U);
  ::umask(before);
}

TEST(WritePrivateFile, IsForItsOwnerOrForTheGroupThatTheFolderWasOpenedTo) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "answers" / "a";
  make_private_folder(file.parent_path());
  EXPECT_EQ(mode_of(file.parent_path()), 0700U);
  write_private_file(file, "x");
  EXPECT_EQ(mode_of(file), 0600U);
  ASSERT_EQ(::chmod(file.c_str(), 0644), 0);
  write_private_file(file, "y");
  EXPECT_EQ(mode_of(file), 0600U);
  ASSERT_EQ(::chmod(folder.path().c_str(), 02770), 0);
  const fs::path shared = folder.path() / "group" / "a";
  make_private_folder(shared.parent_path());
  EXPECT_EQ(mode_of(shared.parent_path()), 02770U);
  write_private_file(shared, "x");
  EXPECT_EQ(mode_of(shared), 0660U);
}

TEST(WriteFile, WritesWhatALinkLeadsTo) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "there");
  fs::create_symlink("there/a", folder.path() / "link");
  write_file(folder.path() / "link", "one");  // which is not there yet
  write_file(folder.path() / "link", "two");
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
  EXPECT_EQ(read_file(folder.path() / "there" / "a"), "two");
  fs::create_symlink("round", folder.path() / "round");
  EXPECT_THROW(write_file(folder.path() / "round", "x"), model::InputError);
}

TEST(FolderLock, IsRefusedWhileAnotherHoldsItAndEndsWithIt) {
  const TemporaryFolder around;  // is locked itself, as a sign that it is in use
  const std::filesystem::path folder = around.path() / "data";
  std::filesystem::create_directory(folder);
  {
    const FolderLock lock(folder);
    try {
      const FolderLock other(folder, std::chrono::milliseconds{10});
      FAIL();
    } catch (const model::InputError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("is being changed by another run of peil"));
    }
  }
  EXPECT_NO_THROW(FolderLock(folder, std::chrono::milliseconds{10}));
  EXPECT_NO_THROW(FolderLock(folder / "none"));
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
    EXPECT_EQ(error.what(), missing + ": cannot be written: there is no folder " +
                                (folder.path() / "none").string() + "; make it first");
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
