// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_PROCESS_HPP
#define PEIL_PRESENT_PROCESS_HPP

#include <filesystem>
#include <string>
#include <vector>

namespace peil::present {

/// A folder for intermediate files that only its owner can read, removed with all it holds when the
/// value goes away. Made in `$TMPDIR`, else `/tmp`.
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

/// Runs a program (found on `$PATH`; no shell) in a folder and waits for it. What it prints is
/// dropped, because it may quote what it reads.
/// \throws std::runtime_error when the program is not installed or fails.
void run_program(const std::vector<std::string>& command, const std::filesystem::path& folder,
                 const std::vector<std::pair<std::string, std::string>>& environment = {});

}  // namespace peil::present

#endif  // PEIL_PRESENT_PROCESS_HPP
