// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_PRIVATE_FILES_HPP
#define PEIL_PLATFORM_PRIVATE_FILES_HPP

/// \file
/// Files with what was said in confidence: readable by their owner alone or, where somebody has
/// opened the folder to a group (set-group-ID and writable by it), by that group.

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace peil::platform {

/// 0600, or 0660 in a folder that is a group's.
[[nodiscard]] mode_t private_mode(const std::filesystem::path& folder);

/// As write_file() and write_files(), for such files.
void write_private_file(const std::filesystem::path& file, std::string_view content);
void write_private_files(const std::map<std::filesystem::path, std::string>& files);

/// Makes a folder for such files and those above it that are missing; one that is there stays as it
/// is. \throws model::InputError when it cannot be made.
void make_private_folder(const std::filesystem::path& folder);

/// Opens a file for writing with the mode of such files where it is made or is our own; -1 with
/// errno set.
[[nodiscard]] int open_private(const std::filesystem::path& file, int flags);

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_PRIVATE_FILES_HPP
