// SPDX-License-Identifier: EUPL-1.2
#include "platform/temporary_folder.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

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
  Remover& remover = Remover::the();
  std::string name = (fs::temp_directory_path() / "peil.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {  // readable by the owner alone
    throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder");
  }
  path_ = name;
  remover.add(path_);
}

TemporaryFolder::~TemporaryFolder() { Remover::the().remove(path_); }

}  // namespace peil::platform
