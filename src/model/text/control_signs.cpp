// SPDX-License-Identifier: EUPL-1.2
#include "model/text/control_signs.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace peil::model {
namespace {

/// A character found, and how many bytes of UTF-8 it takes.
struct Found {
  std::uint32_t character = 0;
  std::size_t bytes = 0;  ///< 0: none
};

/// The character at the start of a text when it is one to be shown.
Found control_at(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t first = byte(0);
  if (first < 0x20 && first != '\t' && first != '\n') return {first, 1};
  if (first == 0x7F) return {first, 1};
  if (first == 0xC2 && text.size() > 1 && byte(1) >= 0x80 && byte(1) < 0xA0) return {byte(1), 2};
  if (first != 0xE2 || text.size() < 3) return {};
  const std::uint32_t character = 0x2000 + (byte(1) & 0x3FU) * 0x40 + (byte(2) & 0x3FU);
  const bool turns =
      (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
  return turns && byte(1) < 0x82 ? Found{character, 3} : Found{};
}

/// What nearly every text consists of.
bool is_plain(char sign) {
  const auto byte = static_cast<unsigned char>(sign);
  return byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2;
}

std::string sign_of(std::uint32_t character) {
  if (character == '\r') return "\n";
  if (character == 0x7F) return "\u2421";
  if (character > 0x20) return fmt::format("[U+{:04X}]", character);
  // Unicode has a picture of each: U+2400 and on.
  return {'\xE2', '\x90', static_cast<char>(0x80 + character)};
}

}  // namespace

std::optional<std::string> control_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i])) continue;
    if (const Found found = control_at(text.substr(i)); found.bytes > 0) {
      return fmt::format("U+{:04X}", found.character);
    }
  }
  return std::nullopt;
}

std::string with_visible_controls(std::string_view text) {
  std::string result;
  std::size_t kept = 0;  // up to here the text is in the result
  for (std::size_t i = 0; i < text.size();) {
    const Found found = control_at(text.substr(i));
    if (found.bytes == 0) {
      ++i;
      continue;
    }
    result += text.substr(kept, i - kept);
    i += found.bytes;
    kept = i;
    const bool before_line_feed = found.character == '\r' && text.substr(i).starts_with('\n');
    if (!before_line_feed) result += sign_of(found.character);
  }
  result += text.substr(kept);
  return result;
}

}  // namespace peil::model
