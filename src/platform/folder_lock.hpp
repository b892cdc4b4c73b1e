// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_FOLDER_LOCK_HPP
#define PEIL_PLATFORM_FOLDER_LOCK_HPP

#include <chrono>
#include <filesystem>

namespace peil::platform {

/// Held by a command from reading a folder to having changed it, so that nothing that another one
/// writes meanwhile is lost. Ends with the process, whatever ends that; leaves no file behind.
class FolderLock {
 public:
  /// Waits for another holder as long as `patience`.
  /// \throws model::InputError naming the folder when somebody else still holds it then.
  explicit FolderLock(const std::filesystem::path& folder,
                      std::chrono::milliseconds patience = std::chrono::seconds{10});
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_FOLDER_LOCK_HPP
