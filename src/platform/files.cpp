// SPDX-License-Identifier: EUPL-1.2
#include "platform/files.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <list>
#include <system_error>

#include "model/error.hpp"

namespace peil::platform {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_write(const fs::path& file, const char* reason) {
  throw model::InputError(file.string(), "", fmt::format("cannot be written: {}", reason));
}

/// A file's new content on disk under a temporary name, which is removed unless it took its place.
class Prepared {
 public:
  Prepared(fs::path file, std::string_view content)
      : file_(std::move(file)), temporary_(file_.string() + ".XXXXXX") {
    // A rename cannot put a file where a folder is: found here, before any other file is renamed.
    std::error_code unknown;  // says the same as making the temporary file will
    const fs::file_status present = fs::status(file_, unknown);
    if (fs::is_directory(present)) cannot_write(file_, std::strerror(EISDIR));
    // Renaming would put an ordinary file in the place of a device (/dev/null) or a pipe.
    if (fs::is_other(present))
      cannot_write(file_, "it is a device or a pipe; use '-' for standard output");
    const int descriptor = ::mkstemp(temporary_.data());
    if (descriptor < 0) cannot_write(file_, std::strerror(errno));
    const bool written = write_all(descriptor, content);
    const int reason = errno;
    if (::close(descriptor) == 0 && written) return;
    ::unlink(temporary_.c_str());
    cannot_write(file_, std::strerror(written ? errno : reason));
  }
  ~Prepared() {
    if (!placed_) ::unlink(temporary_.c_str());
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  void place() {
    if (::rename(temporary_.c_str(), file_.c_str()) != 0) {
      cannot_write(file_, std::strerror(errno));
    }
    placed_ = true;
  }

 private:
  fs::path file_;
  std::string temporary_;
  bool placed_ = false;
};

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
  const auto fail = [&] { throw model::InputError(file.string(), "", "cannot be read"); };
  std::error_code unknown;                      // opening will fail as well
  if (fs::is_directory(file, unknown)) fail();  // which opens, and only fails to be read
  std::ifstream stream(file, std::ios::binary);
  if (!stream) fail();
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const fs::path& file, std::string_view content) { Prepared(file, content).place(); }

void write_files(const std::map<fs::path, std::string>& files) {
  std::list<Prepared> all;
  for (const auto& [file, content] : files) all.emplace_back(file, content);
  for (Prepared& file : all) file.place();
}

}  // namespace peil::platform
