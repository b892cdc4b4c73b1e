// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_MATCH_FEATURES_HPP
#define PEIL_ALIGN_MATCH_FEATURES_HPP

/// \file
/// What names are compared by where they only resemble each other: stems, with compounds taken
/// apart ("huiskerkleden": huiskerk, lid) and words of like meaning taken as one. Internal to the
/// matcher.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "align/words.hpp"
#include "model/codebook.hpp"

namespace peil::align {

/// Reads features in one language.
class FeatureReader {
 public:
  FeatureReader() = default;
  FeatureReader(std::string language, const model::MatchWords& lexicon);

  /// Lets compounds of these words, or with one of them at the end, be taken apart from now on.
  void learn(const std::vector<Word>& words);

  /// Distinct features, sorted, without words that the lexicon ignores.
  [[nodiscard]] std::vector<std::string> features(const std::vector<Word>& words) const;

  /// Feature of the word that the name is about: the last one before a clause ("afghan women who
  /// …"), in Romance languages the first; empty when only words for people in general stand there.
  [[nodiscard]] std::string head(const std::vector<Word>& words) const;

  /// Whether a word tells nothing of whom a name means ("the", "with").
  [[nodiscard]] bool ignores(const Word& word) const { return ignored_.contains(word.folded); }

  /// The word that stands for all of like meaning ("former" for "ex"); the word itself where none.
  [[nodiscard]] std::string chief_word(const Word& word) const;

  [[nodiscard]] bool negates(const std::vector<Word>& words) const;

  /// Whether the feature comes from a word that tells little.
  [[nodiscard]] static bool is_minor(std::string_view feature) {
    return feature.starts_with(kMinor);
  }

 private:
  static constexpr char kMinor = '~';

  void add(const Word& word, std::vector<std::string>& result) const;
  [[nodiscard]] bool known(const std::string& text) const { return known_.contains(text); }
  [[nodiscard]] std::vector<Word> known_parts(const std::string& word) const;
  [[nodiscard]] std::vector<Word> parts(const std::string& word) const;

  std::string language_;
  bool compounds_ = false;  ///< it writes compounds as one word
  std::unordered_set<std::string> ignored_;
  std::unordered_set<std::string> minor_;
  std::unordered_set<std::string> negations_;
  std::unordered_set<std::string> clauses_;
  std::unordered_map<std::string, std::string> synonym_;  ///< word or stem to the class's feature
  std::unordered_set<std::string> known_;                 ///< words and stems
  std::unordered_set<std::string> peoples_;               ///< stems of demonyms
};

}  // namespace peil::align

#endif  // PEIL_ALIGN_MATCH_FEATURES_HPP
