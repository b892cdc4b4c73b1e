// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_NAMED_FILE_HPP
#define PEIL_PLATFORM_NAMED_FILE_HPP

#include <filesystem>
#include <string>

namespace peil::platform {

/// Why a path that a person named cannot be read: there is nothing, a folder, or a device, some of
/// which never end. Empty when it is a file, a pipe (as a shell's `<(…)` and `/dev/stdin` are) or a
/// terminal.
[[nodiscard]] std::string obstacle_to_reading(const std::filesystem::path& file);

/// The same for what must stay where it is, such as a ledger: a pipe is none, either. Empty, too,
/// when there is nothing yet.
[[nodiscard]] std::string obstacle_to_keeping(const std::filesystem::path& file);

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_NAMED_FILE_HPP
