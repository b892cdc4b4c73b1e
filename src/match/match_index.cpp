// SPDX-License-Identifier: EUPL-1.2
#include "match/match_index.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace peil::match {
namespace {

// Weight of a word that tells little, beside one that tells: in a name, and in a label, where it
// sets the concept apart ("former").

/// A label with the words it consists of, until all are known.
struct Draft {
  LabelEntry entry;
  std::vector<Word> words;
};

LanguageIndex& language_index(LabelIndex& index, const model::Codebook& codebook,
                              const std::string& language) {
  const auto [place, added] = index.languages.try_emplace(language);
  if (added) {
    LanguageIndex& part = place->second;
    if (const auto words = codebook.lexicon.find(language); words != codebook.lexicon.end()) {
      part.lexicon = words->second;
    }
    part.reader = FeatureReader(language, part.lexicon);
    part.places = PlaceReader(language, part.lexicon, codebook);
  }
  return place->second;
}

void add_label(LabelIndex& index, const model::Codebook& codebook, std::vector<Draft>& drafts,
               LabelEntry entry, std::string_view label) {
  LanguageIndex& language = language_index(index, codebook, entry.language);
  auto label_words = words(label, entry.language);
  if (label_words.empty()) return;
  language.reader.learn(label_words);
  entry.phrase = phrase_of(label_words);
  entry.trigrams = trigrams(entry.phrase);
  entry.forms = content_forms(label_words, language.lexicon);
  entry.optional_words = label.find('(') != std::string_view::npos;
  drafts.push_back({std::move(entry), std::move(label_words)});
}

std::vector<Draft> draft_labels(LabelIndex& index, const model::Codebook& codebook) {
  std::vector<Draft> drafts;
  for (const model::Concept& one : codebook.concepts) {
    const std::size_t position = index.concepts.size();
    index.concepts.push_back(one.id);
    for (const auto& [language, label] : one.label) {
      add_label(index, codebook, drafts, {position, language, true}, label);
    }
    for (const auto& [language, labels] : one.alternatives) {
      for (const std::string& label : labels) {
        add_label(index, codebook, drafts, {position, language, false}, label);
      }
    }
  }
  return drafts;
}

/// Enters a label under its words. Its weight waits until all labels are in.
void enter(LabelIndex& index, Draft& draft) {
  LanguageIndex& language = index.languages.find(draft.entry.language)->second;
  draft.entry.negates = language.reader.negates(draft.words);
  const std::size_t place = index.entries.size();
  language.by_phrase[draft.entry.phrase].push_back(place);
  const auto stems = content_stems(draft.words, language.lexicon);
  language.by_stems[stems_key(stems)].push_back(place);
  language.stems.insert(stems.begin(), stems.end());
  if (!draft.words.empty()) language.first_words.insert(draft.words.front().folded);
  auto [features, head] = language.reader.read(draft.words);
  draft.entry.head = std::move(head);
  draft.entry.exclusive = language.reader.exclusive(features);
  for (const std::string& text : features) {
    const auto [known, added] = language.feature.try_emplace(text, language.features.size());
    if (added) language.features.push_back({text, 0});
    language.features[known->second].entries.push_back(place);
  }
  index.entries.push_back(std::move(draft.entry));
}

/// Inverse document frequency, the documents being concepts: a word that many concepts share tells
/// little (K. Spärck Jones, 1972).
void weigh_features(LabelIndex& index, LanguageIndex& language) {
  for (std::size_t i = 0; i < language.features.size(); ++i) {
    Feature& feature = language.features[i];
    std::set<std::size_t> concepts;
    for (const std::size_t entry : feature.entries) {
      concepts.insert(index.entries[entry].concept_index);
    }
    feature.weight = std::log(1.0 + static_cast<double>(index.concepts.size()) /
                                        static_cast<double>(concepts.size()));
    const bool minor = FeatureReader::is_minor(feature.text);
    feature.in_label = feature.weight * (minor ? index.weights.minor_in_label : 1);
    for (const std::size_t entry : feature.entries) {
      index.entries[entry].weight += feature.in_label;
    }
    feature.trigrams = trigrams(feature.text);
    for (const Trigram trigram : feature.trigrams) {
      auto& having = language.by_trigram[trigram];
      if (having.empty() || having.back() != i) having.push_back(i);
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

std::string phrase_of(std::span<const Word> words) {
  std::string phrase;
  for (const Word& word : words) {
    if (!phrase.empty()) phrase += ' ';
    phrase += word.folded;
  }
  return phrase;
}

namespace {

std::vector<std::string> content(std::span<const Word> words, const model::MatchWords& lexicon,
                                 std::string Word::*form) {
  std::set<std::string> kept;
  std::set<std::string> all;
  for (const Word& word : words) {
    all.insert(word.*form);
    if (std::ranges::find(lexicon.ignored, word.folded) == lexicon.ignored.end()) {
      kept.insert(word.*form);
    }
  }
  const std::set<std::string>& chosen = kept.empty() ? all : kept;
  return {chosen.begin(), chosen.end()};
}

}  // namespace

std::vector<std::string> content_stems(std::span<const Word> words,
                                       const model::MatchWords& lexicon) {
  return content(words, lexicon, &Word::stem);
}

std::vector<std::string> content_forms(std::span<const Word> words,
                                       const model::MatchWords& lexicon) {
  return content(words, lexicon, &Word::folded);
}

double weight_in_name(const LabelIndex& index, const LanguageIndex& language,
                      const std::string& feature) {
  const auto known = language.feature.find(feature);
  const double weight = known != language.feature.end()
                            ? language.features[known->second].weight
                            : std::log(1.0 + static_cast<double>(index.concepts.size()) / 4.0);
  if (language.reader.is_kind(feature)) return index.weights.kind_in_name * weight;
  return FeatureReader::is_minor(feature) ? index.weights.minor_in_name * weight : weight;
}

std::string stems_key(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& stem : stems) key += stem + ' ';
  return key;
}

LabelIndex build_index(const model::Codebook& codebook) {
  LabelIndex index;
  index.weights = codebook.recognition.match;
  std::vector<Draft> drafts = draft_labels(index, codebook);
  index.broader = closure(codebook);
  for (Draft& draft : drafts) enter(index, draft);
  for (auto& [name, language] : index.languages) weigh_features(index, language);
  return index;
}

}  // namespace peil::match
