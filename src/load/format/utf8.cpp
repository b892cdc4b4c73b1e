// SPDX-License-Identifier: EUPL-1.2
#include "load/format/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>

#include "model/error.hpp"

namespace peil::load {
namespace {

bool is_utf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, nullptr, text.data(), static_cast<std::int32_t>(text.size()), &status);
  return status != U_INVALID_CHAR_FOUND;
}

}  // namespace

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
