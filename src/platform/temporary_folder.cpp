// SPDX-License-Identifier: EUPL-1.2
#include "platform/temporary_folder.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "model/error.hpp"

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLocked = "peil-run.";
constexpr std::string_view kUnlocked = "peil-new.";

[[noreturn]] void fail(const fs::path& place, int reason) {
  throw model::InputError(place.string(), "",
                          std::string("cannot hold a temporary folder: ") + std::strerror(reason) +
                              "; set TMPDIR to a folder that can");
}

fs::path place_for_folders() {
  std::error_code error;
  fs::path place = fs::temp_directory_path(error);
  if (!error) return place;
  const char* given = std::getenv("TMPDIR");
  fail(given == nullptr ? "/tmp" : given, error.value());
}

/// A program that we started may still be writing: once the folder is gone, it cannot.
void remove_for_good(const fs::path& folder) {
  constexpr int kTries = 100;
  std::error_code ignored;
  for (int i = 0; i < kTries && fs::exists(folder, ignored); ++i) fs::remove_all(folder, ignored);
}

/// Removes the folders of a run that a signal ends: what they hold may be confidential. A handler
/// may do next to nothing, so it wakes a thread that may.
class Remover {
 public:
  static Remover& the() {
    static auto* const one = new Remover;  // never destroyed: its thread lasts as long as the run
    return *one;
  }

  void add(const fs::path& folder) {
    const std::lock_guard lock(mutex_);
    folders_.push_back(folder);
  }

  void remove(const fs::path& folder) {
    const std::lock_guard lock(mutex_);
    std::erase(folders_, folder);
    remove_for_good(folder);
  }

 private:
  Remover() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
      throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
    }
    std::thread([this] { wait(); }).detach();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      if (std::signal(signal, wake) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
  }

  static void wake(int signal) {
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const auto written = ::write(ends_[1], &byte, 1);
  }

  void wait() {
    unsigned char byte = 0;
    while (::read(ends_[0], &byte, 1) != 1) {
    }
    const std::lock_guard lock(mutex_);
    std::ranges::for_each(folders_, remove_for_good);
    std::signal(byte, SIG_DFL);
    ::kill(::getpid(), byte);
  }

  static inline std::array<int, 2> ends_{-1, -1};
  std::mutex mutex_;
  std::vector<fs::path> folders_;
};

}  // namespace

TemporaryFolder::TemporaryFolder() {
  static const bool swept = (remove_leftovers(), true);
  (void)swept;
  Remover& remover = Remover::the();
  const fs::path place = place_for_folders();
  // It has its name only once it is locked: else another run could take it for a leftover.
  std::string name = (place / kUnlocked).string() + "XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) fail(place, errno);  // readable by the owner alone
  lock_ = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ >= 0) (void)::flock(lock_, LOCK_EX | LOCK_NB);
  path_ = place / (std::string(kLocked) + name.substr(name.size() - 6));
  std::error_code error;
  fs::rename(name, path_, error);
  if (error) path_ = name;
  remover.add(path_);
}

TemporaryFolder::~TemporaryFolder() {
  Remover::the().remove(path_);
  if (lock_ >= 0) ::close(lock_);
}

void remove_leftovers() {
  std::error_code error;
  const fs::path place = fs::temp_directory_path(error);
  if (error) return;
  for (const auto& entry : fs::directory_iterator(place, error)) {
    const std::string name = entry.path().filename().string();
    if (name.size() != kLocked.size() + 6 || !name.starts_with(kLocked)) continue;
    struct stat status {};
    const int folder =
        ::open(entry.path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) continue;
    const bool ours = ::fstat(folder, &status) == 0 && status.st_uid == ::geteuid();
    // Whoever made it holds a lock on it as long as it lives.
    if (ours && ::flock(folder, LOCK_EX | LOCK_NB) == 0) remove_for_good(entry.path());
    ::close(folder);
  }
}

}  // namespace peil::platform
