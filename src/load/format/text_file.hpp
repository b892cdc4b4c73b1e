// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_TEXT_FILE_HPP
#define PEIL_LOAD_FORMAT_TEXT_FILE_HPP

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "load/format/report.hpp"

namespace peil::load {

inline constexpr std::size_t kLargest = 32'000'000;  ///< bytes

/// All bytes of a file, or of a pipe or terminal such as `/dev/stdin`. Empty, with a finding, when
/// it cannot be read or is larger than `largest` bytes; no more than that is held.
[[nodiscard]] std::optional<std::string> read_text(const std::filesystem::path& file,
                                                   Report& report, std::size_t largest = kLargest);

/// The same of a file that the caller cannot do without.
/// \throws model::InputError naming the file and what is wrong with it.
[[nodiscard]] std::string require_text(const std::filesystem::path& file,
                                       std::size_t largest = kLargest);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_TEXT_FILE_HPP
