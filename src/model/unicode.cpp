// SPDX-License-Identifier: EUPL-1.2
#include "model/unicode.hpp"

#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

namespace peil::model {
namespace {

std::size_t width_of(UChar32 character) {
  const auto type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int east_asian = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

std::string fold(std::string_view text) {
  // Most words are plain ASCII, and ICU's rules are slow.
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
  }
  UErrorCode status = U_ZERO_ERROR;  // of data that ICU holds itself
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* together = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString letters = apart->normalize(unicode(text), status);
  icu::UnicodeString bare;
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 letter = letters.char32At(i);
    if (u_charType(letter) != U_NON_SPACING_MARK) bare.append(letter);
  }
  icu::UnicodeString folded = together->normalize(bare, status).toLower(icu::Locale::getRoot());
  // Word processors turn the apostrophe of the keyboard into the typographic one.
  for (const char16_t apostrophe : {u'\u2019', u'\u02bc'}) {
    folded.findAndReplace(icu::UnicodeString(apostrophe), icu::UnicodeString(u'\''));
  }
  return utf8(folded);
}

std::string printable(std::string_view text, std::size_t limit) {
  const icu::UnicodeString all = unicode(text);
  std::string result;
  for (int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
    UChar32 character = all.char32At(i);
    const auto type = u_charType(character);
    // Unicode has a picture of each of the first 32 controls and of delete.
    if (character < 0x20) character += 0x2400;
    if (character == 0x7f) character = 0x2421;
    const bool unseen = type == U_CONTROL_CHAR && character < 0x2400;
    if (unseen || type == U_FORMAT_CHAR) character = 0xfffd;
    if (result.size() >= limit) return result + "…";
    icu::UnicodeString(character).toUTF8String(result);
  }
  return result;
}

std::size_t width(const icu::UnicodeString& text) {
  std::size_t columns = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    columns += width_of(text.char32At(i));
  }
  return columns;
}

std::size_t display_width(std::string_view text) { return width(unicode(text)); }

std::vector<icu::UnicodeString> first_match(const char16_t* pattern,
                                            const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher matcher(icu::UnicodeString(pattern), 0, status);
  matcher.reset(text);
  std::vector<icu::UnicodeString> groups;
  if (U_FAILURE(status) || !matcher.find()) return groups;
  for (int32_t i = 0; i <= matcher.groupCount(); ++i) groups.push_back(matcher.group(i, status));
  return groups;
}

bool is_message_pattern(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(unicode(text), nullptr, status);
  return U_SUCCESS(status) != 0;
}

}  // namespace peil::model
