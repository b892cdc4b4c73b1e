// SPDX-License-Identifier: EUPL-1.2
#include "present/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace peil::present {
namespace {

namespace fs = std::filesystem;

struct Destroy {
  void operator()(posix_spawn_file_actions_t* actions) const {
    posix_spawn_file_actions_destroy(actions);
  }
};
using Actions = std::unique_ptr<posix_spawn_file_actions_t, Destroy>;

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (std::string& text : strings) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// This process's environment with `changes` put over it.
std::vector<std::string> environment_with(
    const std::vector<std::pair<std::string, std::string>>& changes) {
  std::vector<std::string> result;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    bool changed = false;
    for (const auto& [name, value] : changes) changed |= variable.starts_with(name + "=");
    if (!changed) result.emplace_back(variable);
  }
  for (const auto& [name, value] : changes) result.push_back(name + "=" + value);
  return result;
}

/// Starts the program; what it reads and prints is nothing.
pid_t start(std::vector<std::string> command, const fs::path& folder,
            std::vector<std::string> environment) {
  posix_spawn_file_actions_t storage;
  posix_spawn_file_actions_init(&storage);
  const Actions actions(&storage);
  posix_spawn_file_actions_addchdir_np(actions.get(), folder.c_str());
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(actions.get(), STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error = posix_spawnp(&child, command.front().c_str(), actions.get(), nullptr,
                                 pointers(command).data(), pointers(environment).data());
  if (error == ENOENT) {
    throw std::runtime_error(fmt::format("the program '{}' is not installed", command.front()));
  }
  if (error != 0) throw std::system_error(error, std::generic_category(), command.front());
  return child;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "peil.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {  // readable by the owner alone
    throw std::system_error(errno, std::generic_category(), "cannot make a temporary folder");
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void run_program(const std::vector<std::string>& command, const fs::path& folder,
                 const std::vector<std::pair<std::string, std::string>>& environment) {
  const pid_t child = start(command, folder, environment_with(environment));
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (status != 0) {
    throw std::runtime_error(fmt::format("the program '{}' failed with exit status {}",
                                         command.front(),
                                         WIFEXITED(status) ? WEXITSTATUS(status) : status));
  }
}

}  // namespace peil::present
