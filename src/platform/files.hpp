// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_FILES_HPP
#define PEIL_PLATFORM_FILES_HPP

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace peil::platform {

/// All bytes of a file. \throws model::InputError naming the file when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// Writes a file whole or not at all: into a temporary file, flushed to disk, then renamed. It
/// keeps the mode and, where that may be, the group of the file that it replaces; a new one follows
/// the umask. Through a link it writes what that leads to. \throws model::InputError when it cannot
/// be written.
void write_file(const std::filesystem::path& file, std::string_view content);

/// Writes files that belong together. All are on disk before the first gets its name, so that lack
/// of space or of permission leaves every file as it was. \throws model::InputError naming the file
/// that cannot be written.
void write_files(const std::map<std::filesystem::path, std::string>& files);

/// Writes everything to an open file and flushes it to disk; false, with errno set, on any failure.
[[nodiscard]] bool write_all(int descriptor, std::string_view content);

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_FILES_HPP
