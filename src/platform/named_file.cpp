// SPDX-License-Identifier: EUPL-1.2
#include "platform/named_file.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

/// A person may type at `/dev/stdin`.
bool is_terminal(const fs::path& device) {
  const int descriptor = ::open(device.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool terminal = ::isatty(descriptor) == 1;
  ::close(descriptor);
  return terminal;
}

}  // namespace

std::string obstacle_to_reading(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status)) return "does not exist";
  if (fs::is_directory(status)) return "is a folder; expected a file";
  const bool device = fs::is_character_file(status) || fs::is_block_file(status);
  if (device && !is_terminal(file)) return "is a device; expected a file or a pipe";
  if (fs::is_socket(status)) return "is a socket; expected a file or a pipe";
  return {};
}

std::string obstacle_to_keeping(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status) || fs::is_regular_file(status)) return {};
  if (fs::is_directory(status)) return "is a folder; expected a file";
  return "is a device or a pipe; expected a file";
}

}  // namespace peil::platform
