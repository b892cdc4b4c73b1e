// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_MATCH_INDEX_HPP
#define PEIL_MATCH_MATCH_INDEX_HPP

/// \file
/// The labels of the thesaurus, indexed by their words. Internal to the matcher.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "match/match_features.hpp"
#include "match/match_places.hpp"
#include "match/words.hpp"
#include "model/codebook.hpp"

namespace peil::match {

/// One label of one concept.
struct LabelEntry {
  std::size_t concept_index = 0;
  std::string language;
  bool preferred = false;               ///< the label itself, not an alternative
  bool optional_words = false;          ///< has words in parentheses
  std::string phrase = {};              ///< its folded words, joined by spaces
  std::vector<Trigram> trigrams = {};   ///< of the phrase
  std::vector<std::string> forms = {};  ///< its words that are not ignored, folded, sorted
  double weight = 0;                    ///< sum of the weights of its features
  std::string head = {};                ///< feature of the word that it is about; may be empty
  bool negates = false;
  /// Of the words that exclude others, those it has.
  std::vector<std::pair<std::size_t, std::string>> exclusive = {};
};

/// What is known of a feature in one language.
struct Feature {
  std::string text;
  double weight = 0;                      ///< the more, the fewer concepts have it
  double in_label = 0;                    ///< its weight among the features of a label
  std::vector<std::size_t> entries = {};  ///< labels with it, ascending
  std::vector<Trigram> trigrams = {};
};

/// Labels in one language.
struct LanguageIndex {
  model::MatchWords lexicon;
  std::unordered_map<std::string, std::vector<std::size_t>> by_phrase;  ///< folded words
  std::unordered_map<std::string, std::vector<std::size_t>> by_stems;   ///< sorted stems
  std::unordered_set<std::string> first_words;  ///< with which a phrase begins, folded
  std::unordered_set<std::string> stems;        ///< of the labels' words that are not ignored
  FeatureReader reader;
  PlaceReader places;
  std::vector<Feature> features;
  std::unordered_map<std::string, std::size_t> feature;  ///< index of a feature's text
  /// Features that have a trigram, for finding those spelt nearly alike.
  std::unordered_map<Trigram, std::vector<std::size_t>> by_trigram;
};

struct LabelIndex {
  model::MatchWeights weights;
  std::vector<model::ConceptId> concepts;      ///< ids
  std::vector<std::set<std::size_t>> broader;  ///< of each concept: all above it
  std::vector<LabelEntry> entries;
  std::map<std::string, LanguageIndex, std::less<>> languages;
};

/// Indexes every label and alternative label.
[[nodiscard]] LabelIndex build_index(const model::Codebook& codebook);

/// Folded words joined by spaces.
[[nodiscard]] std::string phrase_of(std::span<const Word> words);

/// Distinct stems, sorted, without the words that the lexicon ignores; all of them when it ignores
/// every one.
[[nodiscard]] std::vector<std::string> content_stems(std::span<const Word> words,
                                                     const model::MatchWords& lexicon);

/// As `content_stems`, of the words as they are written.
[[nodiscard]] std::vector<std::string> content_forms(std::span<const Word> words,
                                                     const model::MatchWords& lexicon);

/// Weight of a feature among those of a name; of one that no label has, what a rather rare one
/// weighs.
[[nodiscard]] double weight_in_name(const LabelIndex& index, const LanguageIndex& language,
                                    const std::string& feature);

/// Stems joined by spaces, as key of `LanguageIndex::by_stems`.
[[nodiscard]] std::string stems_key(const std::vector<std::string>& stems);

}  // namespace peil::match

#endif  // PEIL_MATCH_MATCH_INDEX_HPP
