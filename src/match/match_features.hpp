// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_FEATURES_HPP
#define PEIL_MATCH_MATCH_FEATURES_HPP

/// \file
/// What names are compared by where they only resemble each other: stems, with compounds taken
/// apart ("huiskerkleden": huiskerk, lid) and words of like meaning taken as one. Internal to the
/// matcher.

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::match {

/// What a name is compared by.
struct NameFeatures {
  std::vector<std::string> features;  ///< distinct, sorted, without words that the lexicon ignores
  /// Of the word that the name is about: the last one before a clause ("afghan women who …"), in
  /// Romance languages the first, in German the first noun or the one that an attribute stands
  /// before; empty when only words for people in general stand there.
  std::string head;
};

/// Lets a set of texts be asked for a part of a text.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// Reads features in one language.
class FeatureReader {
 public:
  FeatureReader() = default;
  FeatureReader(std::string language, const model::MatchWords& lexicon);

  /// Lets compounds of these words, or with one of them at the end, be taken apart from now on.
  void learn(const std::vector<Word>& words);

  [[nodiscard]] NameFeatures read(const std::vector<Word>& words) const;

  [[nodiscard]] std::vector<std::string> features(const std::vector<Word>& words) const {
    return read(words).features;
  }

  /// Whether adjectives follow their nouns in this language.
  [[nodiscard]] bool nouns_first() const { return nouns_first_; }

  /// Whether a word tells nothing of whom a name means ("the", "with").
  [[nodiscard]] bool ignores(const Word& word) const { return ignored_.contains(word.folded); }

  /// Whether a label, or a list of synonyms, has the word as it is written.
  [[nodiscard]] bool has(const Word& word) const { return forms_.contains(word.folded); }

  /// The word that stands for all of like meaning ("former" for "ex"); the word itself where none.
  [[nodiscard]] std::string chief_word(const Word& word) const;

  [[nodiscard]] bool negates(const std::vector<Word>& words) const;

  /// Whether a word has an ending that says "without" ("childless", "kinderlos").
  [[nodiscard]] bool says_without(const std::vector<Word>& words) const;

  /// Whether the feature says only of what sex or age people are.
  [[nodiscard]] bool is_kind(const std::string& feature) const { return kinds_.contains(feature); }

  /// Whether it says that, or only that they live somewhere ("civilians").
  [[nodiscard]] bool is_common(const std::string& feature) const {
    return is_kind(feature) || inhabitants_.contains(feature);
  }

  /// Which of the words that exclude each other ("women", "men") are among the features: the list
  /// by its number, and the feature. Sorted.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::string>> exclusive(
      const std::vector<std::string>& features) const;

  /// Whether the feature comes from a word that tells little.
  [[nodiscard]] static bool is_minor(std::string_view feature) {
    return feature.starts_with(kMinor);
  }

 private:
  static constexpr char kMinor = '~';

  using EachFeatures = std::vector<std::vector<std::string>>;  ///< by word

  void add(const Word& word, std::vector<std::string>& result) const;
  [[nodiscard]] EachFeatures of_each(const std::vector<Word>& words) const;
  [[nodiscard]] std::string head(const std::vector<Word>& words, const EachFeatures& each) const;
  [[nodiscard]] std::vector<std::string> features_of(const std::vector<std::string>& plain) const;
  [[nodiscard]] bool first_noun_leads(const std::vector<Word>& words) const;
  [[nodiscard]] bool may_lead(const std::vector<Word>& words, std::size_t at) const;
  [[nodiscard]] bool known(std::string_view text) const { return known_.contains(text); }
  [[nodiscard]] std::vector<Word> known_parts(const std::string& word) const;
  [[nodiscard]] std::vector<Word> parts(const std::string& word) const;

  std::string language_;
  bool compounds_ = false;  ///< it writes compounds as one word
  bool nouns_first_ = false;
  std::unordered_set<std::string> ignored_;
  std::unordered_set<std::string> minor_;
  std::unordered_set<std::string> negations_;
  std::vector<std::string> without_;  ///< endings
  std::unordered_set<std::string> clauses_;
  std::unordered_map<std::string, std::string> synonym_;  ///< word or stem to the class's feature
  std::unordered_set<std::string, TextHash, std::equal_to<>> known_;  ///< words and stems
  std::unordered_set<std::string> forms_;                             ///< words as they are written
  std::unordered_set<std::string> peoples_;                           ///< stems of demonyms
  std::unordered_set<std::string> kinds_;                             ///< features
  std::unordered_set<std::string> inhabitants_;                       ///< features
  std::unordered_map<std::string, std::size_t> excluding_;            ///< feature to its list
};

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_FEATURES_HPP
