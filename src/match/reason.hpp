// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_REASON_HPP
#define PEIL_MATCH_REASON_HPP

/// \file
/// Why a concept is suggested for a name.

#include <optional>
#include <string>
#include <string_view>

namespace peil::match {

/// How what was looked at stands to a label of the concept; the last needs no label.
enum class Likeness {
  label,
  alternative_label,
  words_of_a_label,
  similar_to,
  everyone_from_a_country
};

/// What of the name was looked at, where that was not the whole.
enum class NamePart {
  main_words,  ///< without what stands in parentheses
  behind_the_colon,
  before_the_colon,
  without_its_country,
  listed,           ///< one of an enumeration
  narrowed,         ///< before the clause that narrows it
  narrowed_listed,  ///< one of an enumeration before such a clause
  described         ///< without the words that describe it
};

struct Reason {
  Likeness likeness = Likeness::label;
  std::string language = {};  ///< of the label, ISO 639-1; empty for `everyone_from_a_country`
  std::string label = {};     ///< for `similar_to` alone: the label, folded
  std::optional<NamePart> part = std::nullopt;
  bool shared = false;  ///< another concept has the same label
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// `words of a label`, as csv and json say it; `codebook/texts` has the words for people under
/// `why.` and this name with underscores.
[[nodiscard]] std::string_view name(Likeness likeness);
[[nodiscard]] std::string_view name(NamePart part);

/// In English: `listed: label (nl)`, `similar to 'x y' (de)`.
[[nodiscard]] std::string to_string(const Reason& reason);

}  // namespace peil::match

#endif  // PEIL_MATCH_REASON_HPP
