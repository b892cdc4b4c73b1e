// SPDX-License-Identifier: EUPL-1.2
#include "align/match_index.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace peil::align {
namespace {

// Weight of a word that tells little, beside one that tells: in a name, and in a label, where it
// sets the concept apart ("former").
constexpr double kMinorInName = 0.25;
constexpr double kMinorInLabel = 0.6;

/// A label with the words it consists of, until the weights are known.
struct Draft {
  LabelEntry entry;
  std::vector<Word> words;
  std::vector<std::string> stems;
  std::vector<std::string> features;
};

LanguageIndex& language_index(LabelIndex& index, const model::Codebook& codebook,
                              const std::string& language) {
  const auto [place, added] = index.languages.try_emplace(language);
  if (added) {
    if (const auto words = codebook.lexicon.find(language); words != codebook.lexicon.end()) {
      place->second.lexicon = words->second;
    }
    place->second.reader = FeatureReader(language, place->second.lexicon);
  }
  return place->second;
}

void add_label(LabelIndex& index, const model::Codebook& codebook, std::vector<Draft>& drafts,
               LabelEntry entry, std::string_view label) {
  LanguageIndex& language = language_index(index, codebook, entry.language);
  auto label_words = words(label, entry.language);
  if (label_words.empty()) return;
  language.reader.learn(label_words);
  auto stems = content_stems(label_words, language.lexicon);
  entry.phrase = phrase_of(label_words);
  entry.optional_words = label.find('(') != std::string_view::npos;
  entry.words = stems.size();
  drafts.push_back({std::move(entry), std::move(label_words), std::move(stems), {}});
}

std::vector<Draft> draft_labels(LabelIndex& index, const model::Codebook& codebook) {
  std::vector<Draft> drafts;
  for (const model::Concept& one : codebook.concepts) {
    const std::size_t position = index.concepts.size();
    index.concepts.push_back(one.id);
    for (const auto& [language, label] : one.label) {
      add_label(index, codebook, drafts, {position, language, true, false, {}, 0, 0}, label);
    }
    for (const auto& [language, labels] : one.alternatives) {
      for (const std::string& label : labels) {
        add_label(index, codebook, drafts, {position, language, false, false, {}, 0, 0}, label);
      }
    }
  }
  return drafts;
}

/// Inverse document frequency, the documents being concepts: a word that many concepts share tells
/// little (K. Spärck Jones, 1972).
void weigh_features(LabelIndex& index, const std::vector<Draft>& drafts) {
  std::map<std::pair<std::string, std::string>, std::set<std::size_t>> concepts_with;
  for (const Draft& draft : drafts) {
    for (const std::string& feature : draft.features) {
      concepts_with[{draft.entry.language, feature}].insert(draft.entry.concept_index);
    }
  }
  const auto total = static_cast<double>(index.concepts.size());
  for (const auto& [key, concepts] : concepts_with) {
    LanguageIndex& language = index.languages.find(key.first)->second;
    const double weight = std::log(1.0 + total / static_cast<double>(concepts.size()));
    language.weight.emplace(key.second, weight);
    for (const std::string& trigram : trigrams(key.second)) {
      auto& features = language.by_trigram[trigram];
      if (features.empty() || features.back() != key.second) features.push_back(key.second);
    }
  }
}

/// All concepts above each one.
std::vector<std::set<std::size_t>> closure(const model::Codebook& codebook) {
  std::map<std::string_view, std::size_t> place;
  for (const model::Concept& one : codebook.concepts) place.emplace(one.id, place.size());
  std::vector<std::set<std::size_t>> above(codebook.concepts.size());
  for (std::size_t i = 0; i < above.size(); ++i) {
    std::vector<std::size_t> open{i};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::string& broader : codebook.concepts[at].broader) {
        if (const auto known = place.find(broader); known != place.end()) {
          if (above[i].insert(known->second).second) open.push_back(known->second);
        }
      }
    }
  }
  return above;
}

}  // namespace

std::string phrase_of(const std::vector<Word>& words) {
  std::string phrase;
  for (const Word& word : words) {
    if (!phrase.empty()) phrase += ' ';
    phrase += word.folded;
  }
  return phrase;
}

std::vector<std::string> content_stems(const std::vector<Word>& words,
                                       const model::MatchWords& lexicon) {
  std::set<std::string> kept;
  std::set<std::string> all;
  for (const Word& word : words) {
    all.insert(word.stem);
    if (std::ranges::find(lexicon.ignored, word.folded) == lexicon.ignored.end()) {
      kept.insert(word.stem);
    }
  }
  const std::set<std::string>& chosen = kept.empty() ? all : kept;
  return {chosen.begin(), chosen.end()};
}

double weight_in_label(const LanguageIndex& language, const std::string& feature) {
  const double weight = language.weight.at(feature);
  return FeatureReader::is_minor(feature) ? kMinorInLabel * weight : weight;
}

double weight_in_name(const LabelIndex& index, const LanguageIndex& language,
                      const std::string& feature) {
  const auto known = language.weight.find(feature);
  const double weight = known != language.weight.end()
                            ? known->second
                            : std::log(1.0 + static_cast<double>(index.concepts.size()) / 4.0);
  return FeatureReader::is_minor(feature) ? kMinorInName * weight : weight;
}

std::string stems_key(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& stem : stems) key += stem + ' ';
  return key;
}

LabelIndex build_index(const model::Codebook& codebook) {
  LabelIndex index;
  std::vector<Draft> drafts = draft_labels(index, codebook);
  index.broader = closure(codebook);
  for (Draft& draft : drafts) {
    const LanguageIndex& language = index.languages.find(draft.entry.language)->second;
    draft.features = language.reader.features(draft.words);
    draft.entry.head = language.reader.head(draft.words);
    draft.entry.negates = language.reader.negates(draft.words);
  }
  weigh_features(index, drafts);
  for (Draft& draft : drafts) {
    LanguageIndex& language = index.languages.find(draft.entry.language)->second;
    for (const std::string& feature : draft.features) {
      draft.entry.weight += weight_in_label(language, feature);
    }
    const std::size_t place = index.entries.size();
    language.by_phrase[draft.entry.phrase].push_back(place);
    language.by_stems[stems_key(draft.stems)].push_back(place);
    for (const std::string& feature : draft.features) {
      language.by_feature[feature].push_back(place);
    }
    index.entries.push_back(std::move(draft.entry));
  }
  return index;
}

}  // namespace peil::align
