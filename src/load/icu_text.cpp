// SPDX-License-Identifier: EUPL-1.2
#include "load/icu_text.hpp"

#include <unicode/messagepattern.h>
#include <unicode/regex.h>

namespace peil::load {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

std::vector<icu::UnicodeString> match(const char16_t* pattern, const icu::UnicodeString& text) {
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

}  // namespace peil::load
