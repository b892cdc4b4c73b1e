// SPDX-License-Identifier: EUPL-1.2
#include "model/text/typography.hpp"

#include <algorithm>
#include <array>

#include "model/unicode.hpp"

namespace peil::model {
namespace {

constexpr char16_t kFirstLigature = 0xFB00;
constexpr std::array<const char16_t*, 7> kLigatures{u"ff",  u"fi", u"fl", u"ffi",
                                                    u"ffl", u"st", u"st"};

bool is_blank(char16_t c) {
  return c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Soft hyphen, blanks and joiners of no width, marks of direction, byte order mark.
bool is_invisible(char16_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

}  // namespace

std::string without_typography(std::string_view text) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(text, ascii)) return std::string(text);
  const icu::UnicodeString from = unicode(text);
  icu::UnicodeString to;
  bool changed = false;
  for (int32_t i = 0; i < from.length(); ++i) {
    const char16_t c = from[i];
    const std::size_t ligature = static_cast<std::size_t>(c) - kFirstLigature;
    if (is_blank(c)) {
      to.append(u' ');
    } else if (c >= kFirstLigature && ligature < kLigatures.size()) {
      to.append(kLigatures[ligature]);
    } else if (c == 0x2010 || c == 0x2011) {
      to.append(u'-');
    } else if (!is_invisible(c)) {
      to.append(c);
      continue;
    }
    changed = true;
  }
  return changed ? utf8(to) : std::string(text);
}

}  // namespace peil::model
