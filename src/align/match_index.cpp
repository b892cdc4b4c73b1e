// SPDX-License-Identifier: EUPL-1.2
#include "align/match_index.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace peil::align {
namespace {

/// A label with the stems it consists of, until the weights are known.
struct Draft {
  LabelEntry entry;
  std::vector<std::string> stems;
};

LanguageIndex& language_index(LabelIndex& index, const model::Codebook& codebook,
                              const std::string& language) {
  const auto [place, added] = index.languages.try_emplace(language);
  if (added) {
    if (const auto words = codebook.lexicon.find(language); words != codebook.lexicon.end()) {
      place->second.lexicon = words->second;
    }
  }
  return place->second;
}

void add_label(LabelIndex& index, const model::Codebook& codebook, std::vector<Draft>& drafts,
               LabelEntry entry, std::string_view label) {
  LanguageIndex& language = language_index(index, codebook, entry.language);
  const auto label_words = words(label, entry.language);
  if (label_words.empty()) return;
  auto stems = content_stems(label_words, language.lexicon);
  entry.phrase = phrase_of(label_words);
  entry.optional_words = label.find('(') != std::string_view::npos;
  entry.words = stems.size();
  drafts.push_back({std::move(entry), std::move(stems)});
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
void weigh_stems(LabelIndex& index, const std::vector<Draft>& drafts) {
  std::map<std::pair<std::string, std::string>, std::set<std::size_t>> concepts_with;
  for (const Draft& draft : drafts) {
    for (const std::string& stem : draft.stems) {
      concepts_with[{draft.entry.language, stem}].insert(draft.entry.concept_index);
    }
  }
  const auto total = static_cast<double>(index.concepts.size());
  for (const auto& [key, concepts] : concepts_with) {
    LanguageIndex& language = index.languages.find(key.first)->second;
    const double weight = std::log(1.0 + total / static_cast<double>(concepts.size()));
    language.weight.emplace(key.second, weight);
    language.unknown_weight = std::log(1.0 + total / 4.0);
  }
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

std::string stems_key(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& stem : stems) key += stem + ' ';
  return key;
}

LabelIndex build_index(const model::Codebook& codebook) {
  LabelIndex index;
  std::vector<Draft> drafts = draft_labels(index, codebook);
  weigh_stems(index, drafts);
  for (Draft& draft : drafts) {
    LanguageIndex& language = index.languages.find(draft.entry.language)->second;
    for (const std::string& stem : draft.stems) draft.entry.weight += language.weight.at(stem);
    const std::size_t place = index.entries.size();
    language.by_phrase[draft.entry.phrase].push_back(place);
    language.by_stems[stems_key(draft.stems)].push_back(place);
    for (const std::string& stem : draft.stems) language.by_stem[stem].push_back(place);
    index.entries.push_back(std::move(draft.entry));
  }
  return index;
}

}  // namespace peil::align
