// SPDX-License-Identifier: EUPL-1.2
#include "load/format/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "load/format/utf8.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

/// Control characters that no text has: then the file is something else.
bool is_binary(std::string_view content) {
  return std::ranges::any_of(content, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
  });
}

/// Bytes that Windows-1252 leaves without a character.
bool is_windows_1252(std::string_view content) {
  constexpr std::string_view kUndefined = "\x81\x8D\x8F\x90\x9D";
  return content.find_first_of(kUndefined) == std::string_view::npos;
}

std::string converted(std::string_view content, const char* encoding) {
  const icu::UnicodeString text(content.data(), static_cast<int32_t>(content.size()), encoding);
  return model::utf8(text);
}

bool is_utf8(std::string_view content, const std::string& name) {
  try {
    require_utf8(content, name);
  } catch (const model::InputError&) {
    return false;
  }
  return true;
}

}  // namespace

Decoded decoded(std::string_view content, const std::string& name) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (content.starts_with(kMark)) content.remove_prefix(kMark.size());
  if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF")) {
    return {converted(content, "UTF-16"), "UTF-16"};
  }
  if (is_utf8(content, name)) return {std::string(content), {}};
  if (is_binary(content) || !is_windows_1252(content)) require_utf8(content, name);
  return {converted(content, "windows-1252"), "Windows-1252"};
}

}  // namespace peil::load
