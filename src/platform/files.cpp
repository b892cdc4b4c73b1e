// SPDX-License-Identifier: EUPL-1.2
#include "platform/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <list>
#include <random>
#include <system_error>

#include "model/error.hpp"
#include "platform/named_file.hpp"
#include "platform/private_files.hpp"

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_write(const fs::path& file, const char* reason) {
  std::error_code error;
  const fs::path folder = file.parent_path();
  if (!folder.empty() && !fs::exists(folder, error) && !error) {
    throw model::InputError(
        file.string(), "",
        fmt::format("cannot be written: there is no folder {}; make it first", folder.string()));
  }
  throw model::InputError(file.string(), "", fmt::format("cannot be written: {}", reason));
}

enum class Access { common, confidential };

/// What a name stands for: the file that a link leads to, whether it is there or not.
fs::path behind_links(const fs::path& file) {
  constexpr int kMostLinks = 40;  // as the kernel follows
  fs::path real = file;
  std::error_code error;
  for (int links = 0; fs::is_symlink(fs::symlink_status(real, error)); ++links) {
    if (links == kMostLinks) cannot_write(file, std::strerror(ELOOP));
    const fs::path target = fs::read_symlink(real, error);
    if (error) cannot_write(file, std::strerror(error.value()));
    real = real.parent_path() / target;  // an absolute target stands alone
  }
  return real;
}

/// Whether somebody has opened a folder to a group.
bool is_shared(const fs::path& folder) {
  struct stat status {};
  if (::stat(folder.empty() ? "." : folder.c_str(), &status) != 0) return false;
  return (status.st_mode & S_ISGID) != 0 && (status.st_mode & S_IWGRP) != 0;
}

/// A file's new content on disk, without a name where the file system can do that, else under a
/// temporary one, which is removed unless it took its place.
class Prepared {
 public:
  Prepared(const fs::path& file, std::string_view content, Access access)
      : given_(file), file_(behind_links(file)) {
    // A rename cannot put a file where a folder is: found here, before any other file is renamed.
    std::error_code unknown;  // says the same as making the temporary file will
    const fs::file_status present = fs::status(file_, unknown);
    if (fs::is_directory(present)) fail(EISDIR);
    // Renaming would put an ordinary file in the place of a device (/dev/null) or a pipe.
    if (fs::is_other(present))
      cannot_write(given_, "it is a device or a pipe; use '-' for standard output");
    open(access == Access::common ? 0666 : 0600);
    if (!give_mode(access) || !write_all(descriptor_, content)) {
      const int reason = errno;
      discard();
      fail(reason);
    }
  }
  ~Prepared() { discard(); }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  void place() {
    if (name_.empty()) take_name();
    if (::rename(name_.c_str(), file_.c_str()) != 0) fail(errno);
    name_.clear();
  }

 private:
  [[noreturn]] void fail(int reason) const { cannot_write(given_, std::strerror(reason)); }

  void open(mode_t mode) {
    const fs::path folder = file_.has_parent_path() ? file_.parent_path() : fs::path(".");
    const bool can_link = ::access("/proc/self/fd", X_OK) == 0;
    if (can_link) descriptor_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (descriptor_ >= 0) {
      // A name that no file can have is found before any other file is renamed.
      struct stat status {};
      if (::lstat(file_.c_str(), &status) == 0 || errno == ENOENT) return;
      const int reason = errno;
      discard();
      fail(reason);
    }
    for (int tries = 0; descriptor_ < 0 && tries < 100; ++tries) {
      name_ = other_name();
      descriptor_ = ::open(name_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ >= 0) return;
    name_.clear();
    fail(errno);
  }

  void take_name() {
    const std::string own = fmt::format("/proc/self/fd/{}", descriptor_);
    for (int tries = 0; tries < 100; ++tries) {
      name_ = other_name();
      if (::linkat(AT_FDCWD, own.c_str(), AT_FDCWD, name_.c_str(), AT_SYMLINK_FOLLOW) == 0) return;
      if (errno != EEXIST) break;
    }
    const int reason = errno;
    name_.clear();
    fail(reason);
  }

  [[nodiscard]] std::string other_name() const {
    constexpr std::string_view kSigns =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::random_device random;
    std::string name = file_.string() + ".";
    for (int i = 0; i < 6; ++i) name += kSigns[random() % kSigns.size()];
    return name;
  }

  /// The mode, and the group, of the file that it replaces; a new one has what the umask leaves.
  [[nodiscard]] bool give_mode(Access access) const {
    struct stat old {};
    const bool replaces = ::stat(file_.c_str(), &old) == 0;
    if (access == Access::confidential) {
      return ::fchmod(descriptor_, private_mode(file_.parent_path())) == 0;
    }
    if (!replaces) return true;
    mode_t mode = old.st_mode & 07777;
    struct stat fresh {};
    const bool same_group = ::fstat(descriptor_, &fresh) == 0 && fresh.st_gid == old.st_gid;
    if (!same_group && ::fchown(descriptor_, static_cast<uid_t>(-1), old.st_gid) != 0) {
      mode &= ~static_cast<mode_t>(S_IRWXG);  // what was for one group is not for another
    }
    return ::fchmod(descriptor_, mode) == 0;
  }

  void discard() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    if (!name_.empty()) ::unlink(name_.c_str());
    name_.clear();
  }

  fs::path given_;
  fs::path file_;
  std::string name_;  ///< of the temporary file; empty while it has none
  int descriptor_ = -1;
};

void write_all_of(const std::map<fs::path, std::string>& files, Access access) {
  std::list<Prepared> all;
  for (const auto& [file, content] : files) all.emplace_back(file, content, access);
  for (Prepared& file : all) file.place();
}

}  // namespace

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

std::string read_file(const fs::path& file) {
  if (const std::string obstacle = obstacle_to_reading(file); !obstacle.empty()) {
    throw model::InputError(file.string(), "", obstacle);
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw model::InputError(file.string(), "", "cannot be read");
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const fs::path& file, std::string_view content) {
  Prepared(file, content, Access::common).place();
}

void write_files(const std::map<fs::path, std::string>& files) {
  write_all_of(files, Access::common);
}

void write_private_file(const fs::path& file, std::string_view content) {
  Prepared(file, content, Access::confidential).place();
}

void write_private_files(const std::map<fs::path, std::string>& files) {
  write_all_of(files, Access::confidential);
}

mode_t private_mode(const fs::path& folder) { return is_shared(folder) ? 0660 : 0600; }

void make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return;
  fs::create_directories(folder.parent_path(), error);
  const bool shared = is_shared(folder.parent_path());
  const bool made = ::mkdir(folder.c_str(), 0700) == 0;
  if (!made && errno != EEXIST) cannot_write(folder, std::strerror(errno));
  if (made && shared && ::chmod(folder.c_str(), S_ISGID | 0770) != 0) {
    cannot_write(folder, std::strerror(errno));
  }
}

int open_private(const fs::path& file, int flags) {
  const int descriptor = ::open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return descriptor;
  struct stat status {};
  const mode_t mode = private_mode(file.parent_path());
  const bool ours = ::fstat(descriptor, &status) == 0 && status.st_uid == ::geteuid();
  if (ours && (status.st_mode & 0777) != mode) (void)::fchmod(descriptor, mode);
  return descriptor;
}

}  // namespace peil::platform
