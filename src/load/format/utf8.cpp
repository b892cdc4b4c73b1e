// SPDX-License-Identifier: EUPL-1.2
#include "load/format/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>

#include "model/error.hpp"

namespace peil::load {

namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

}  // namespace

/// Line by line: few hold anything but ASCII, which is many times as quick to see.
bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (is_ascii(line)) continue;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, line.data(), static_cast<std::int32_t>(line.size()),
                  &status);
    if (status == U_INVALID_CHAR_FOUND) return false;
  }
  return true;
}

void require_utf8(std::string_view text, const std::string& file) {
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view content = text.substr(0, text.find('\n'));
    if (!is_utf8(content)) {
      throw model::InputError(file, fmt::format("line {}", line), "is not UTF-8 text");
    }
    text.remove_prefix(std::min(content.size() + 1, text.size()));
  }
}

}  // namespace peil::load
