// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_TEMPORARY_FOLDER_HPP
#define PEIL_PLATFORM_TEMPORARY_FOLDER_HPP

#include <filesystem>

namespace peil::platform {

/// A folder for intermediate files that only its owner can read. It is removed with all it holds
/// when the value goes away, and when SIGINT (Ctrl-C), SIGTERM or SIGHUP ends the run. Made in
/// `$TMPDIR`, else `/tmp`; one that a run left there that nothing could end in order (SIGKILL, lack
/// of power) is removed when the next run makes its first.
class TemporaryFolder {
 public:
  /// \throws model::InputError naming the place when it cannot be made there.
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int lock_ = -1;  ///< held as long as we live: what nobody holds is left over
};

/// Removes the temporary folders of the same user's runs that have died.
void remove_leftovers();

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_TEMPORARY_FOLDER_HPP
