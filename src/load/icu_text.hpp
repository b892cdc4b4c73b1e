// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_ICU_TEXT_HPP
#define PEIL_LOAD_ICU_TEXT_HPP

/// \file
/// Small bridges to ICU for the readers of documents.

#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

[[nodiscard]] icu::UnicodeString unicode(std::string_view text);
[[nodiscard]] std::string utf8(const icu::UnicodeString& text);

/// Groups of the first match of a regular expression, group 0 the whole; empty when none matches.
[[nodiscard]] std::vector<icu::UnicodeString> match(const char16_t* pattern,
                                                    const icu::UnicodeString& text);

/// Whether ICU can read the text as a message pattern, such as `{n, plural, other{# rows}}`.
[[nodiscard]] bool is_message_pattern(std::string_view text);

}  // namespace peil::load

#endif  // PEIL_LOAD_ICU_TEXT_HPP
