// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_ASKING_HPP
#define PEIL_READ_ASKING_HPP

/// \file
/// Wordings by which a question asks for a dimension, a group or a subject (codebook/matching.json,
/// docs/alignment.md): "suspend* … decision*/cases". Words follow one another; each stands for any
/// inflection of it, one with `*` for all that begin with it, `a/b` for either, and `…` lets a few
/// others come between.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::read {

/// Something that a text asks for.
struct AskedFor {
  std::string id;                  ///< of a dimension, a concept, or a subject that has none
  std::vector<std::size_t> words;  ///< by which it does, ascending
};

/// Whether a wording has signs beside its words, so that it stands for several.
[[nodiscard]] bool is_pattern(std::string_view wording);

/// The wordings of one language.
class AskingWords {
 public:
  AskingWords(const model::Codebook& codebook, std::string_view language);

  /// All that the text asks for, by where it does and the longest wording of a place first. What
  /// stands wholly within the words of a longer one is left out: "safe third country" asks for no
  /// safe country of origin.
  [[nodiscard]] std::vector<AskedFor> find(const std::vector<match::Word>& text) const;

 private:
  struct Choice {
    std::string text;  ///< a stem, or the beginning of a word
    bool begins = false;
  };
  struct Piece {
    std::vector<Choice> choices;
    bool apart = false;  ///< others may stand before it
  };
  struct Wording {
    std::string id;
    std::vector<Piece> pieces;
  };

  static void add_piece(Wording& wording, std::string_view token, std::string_view language);
  static bool fits(const Piece& piece, const match::Word& word);
  static bool follows(const Wording& wording, std::size_t piece,
                      const std::vector<match::Word>& text, std::size_t at,
                      std::vector<std::size_t>& taken);
  void index(std::size_t wording);
  [[nodiscard]] std::vector<std::size_t> beginning_with(const match::Word& word) const;

  std::vector<Wording> wordings_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;   ///< of the first word
  std::unordered_map<std::string, std::vector<std::size_t>> by_begin_;  ///< its first letters
};

}  // namespace peil::read

#endif  // PEIL_READ_ASKING_HPP
