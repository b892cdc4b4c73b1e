// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_WORDS_HPP
#define PEIL_MATCH_WORDS_HPP

/// \file
/// Words of group names, folded and stemmed so that inflection, case and accents do not matter.
/// Word boundaries and folding by ICU, stems by Snowball (M. F. Porter).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace peil::match {

/// One word of a text.
struct Word {
  std::string folded;  ///< lower case, without accents, a genitive or plural 's, or d', l'
  std::string stem;    ///< Snowball stem of the word, folded; `folded` where the language has none
  std::size_t begin = 0;  ///< where it stands in the text, in UTF-16 units
  std::size_t end = 0;
  bool hyphenated = false;   ///< a hyphen ties it to the next word
  bool capitalised = false;  ///< begins with a capital letter, as names do
  std::string lowered = {};  ///< lower case, with its accents
};

/// The words of `text` in order; punctuation is left out. `language` is ISO 639-1.
/// Bytes that are not UTF-8 count as U+FFFD and so belong to no word.
[[nodiscard]] std::vector<Word> words(std::string_view text, std::string_view language);

/// A word that is folded already.
[[nodiscard]] Word single_word(std::string folded, std::string_view language);

/// The words of `text` as another language reads them, which is mostly a matter of stems.
[[nodiscard]] std::vector<Word> reread(std::vector<Word> words, std::string_view text,
                                       std::string_view language);

/// Three bytes of a text, packed into one number.
using Trigram = std::uint32_t;

/// Trigrams of a folded word or phrase, sorted, padded at the ends so that beginnings weigh.
[[nodiscard]] std::vector<Trigram> trigrams(std::string_view text);

/// Dice coefficient of two lists of sorted trigrams, 0 to 1.
[[nodiscard]] double trigram_similarity(const std::vector<Trigram>& a,
                                        const std::vector<Trigram>& b);

/// Dice coefficient of the character trigrams of two folded words or phrases, 0 to 1; 1 if and only
/// if the trigrams are the same.
[[nodiscard]] double trigram_similarity(std::string_view a, std::string_view b);

}  // namespace peil::match

#endif  // PEIL_MATCH_WORDS_HPP
