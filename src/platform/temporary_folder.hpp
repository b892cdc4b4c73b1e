// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_TEMPORARY_FOLDER_HPP
#define PEIL_PLATFORM_TEMPORARY_FOLDER_HPP

#include <filesystem>

namespace peil::platform {

/// A folder for intermediate files that only its owner can read. It is removed with all it holds
/// when the value goes away, and when SIGINT (Ctrl-C), SIGTERM or SIGHUP ends the run. Made in
/// `$TMPDIR`, else `/tmp`.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_TEMPORARY_FOLDER_HPP
