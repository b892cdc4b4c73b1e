// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_UNICODE_HPP
#define PEIL_MODEL_UNICODE_HPP

/// \file
/// The way to ICU and back, for every module. Bytes that are not UTF-8 become U+FFFD.

#include <unicode/unistr.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace peil::model {

[[nodiscard]] icu::UnicodeString unicode(std::string_view text);
[[nodiscard]] std::string utf8(const icu::UnicodeString& text);

/// `text` with case and accents folded away, for lookups: `Türkiye` gives `turkiye`.
[[nodiscard]] std::string fold(std::string_view text);

/// `text` as it may be shown to a person who decides: characters that a terminal obeys or that turn
/// the direction of writing stand as visible signs; cut behind `limit` bytes, with `…`.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit);

/// Columns that a text takes on a terminal: combining marks take none, wide characters two.
[[nodiscard]] std::size_t width(const icu::UnicodeString& text);
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Groups of the first match of a regular expression, group 0 the whole; empty when none matches.
[[nodiscard]] std::vector<icu::UnicodeString> first_match(const char16_t* pattern,
                                                          const icu::UnicodeString& text);

/// Whether ICU can read the text as a message pattern, such as `{n, plural, other{# rows}}`.
[[nodiscard]] bool is_message_pattern(std::string_view text);

}  // namespace peil::model

#endif  // PEIL_MODEL_UNICODE_HPP
