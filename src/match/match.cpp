// SPDX-License-Identifier: EUPL-1.2
#include "match/match.hpp"

#include <algorithm>

#include "match/match_index.hpp"
#include "match/match_likeness.hpp"
#include "match/match_names.hpp"

namespace peil::match {
namespace {

constexpr std::size_t kLongEnough = 5;  // letters of a word whose stem may be read elsewhere
const std::string kUnknown = "?";       // no word of any language

bool is_one_of(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

/// Adds what the name, and its main words, resemble in its own language.
void add_similar_here(Found& found, const LabelIndex& labels, std::string_view name,
                      std::string_view language, const LanguageIndex& part) {
  const auto name_words = words(name, language);
  add_similar(found, labels, name_words, part, true);
  const std::string plain = without_parentheses(behind_colon(name));
  const auto plain_words = words(plain, language);
  if (plain != name) add_similar(found, labels, plain_words, part, true);
  const Placeless placeless = part.places.without_places(plain_words);
  add_placeless(found, labels, placeless, language);
  if (placeless.places) add_similar(found, labels, placeless.words, part, true);
}

/// Words of a name as another language reads them, without those that tell nothing in the name's
/// own: the Danish "med" is no Finnish word. A short one that the other language does not have as
/// it is written stays a word that it does not know: "men" is not the stem of a Spanish one.
std::vector<Word> words_elsewhere(const std::vector<Word>& own, const LanguageIndex* own_part,
                                  std::string_view name, std::string_view language,
                                  const LanguageIndex& part) {
  auto read = reread(own, name, language);
  if (read.size() != own.size()) return read;
  std::vector<Word> result;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const Word& word = own[i];
    if (own_part != nullptr && own_part->reader.ignores(word)) continue;
    if (word.folded.size() >= kLongEnough || part.reader.has(word)) {
      result.push_back(std::move(read[i]));
    } else {
      result.push_back({kUnknown, kUnknown + word.folded});
    }
  }
  return result;
}

Found find(const LabelIndex& labels, std::string_view name, std::string_view language) {
  Found found;
  add_named(found, labels, name, language);
  const std::string read_as =
      language.empty() ? likely_language(labels, name) : std::string(language);
  const auto own = labels.languages.find(read_as);
  const LanguageIndex* own_part = own == labels.languages.end() ? nullptr : &own->second;
  const auto own_words = words(name, read_as);
  for (const auto& [other, part] : labels.languages) {
    if (other == read_as) {
      add_structure(found, labels, name, read_as, part);
      add_similar_here(found, labels, name, read_as, part);
    } else {
      add_similar(found, labels, words_elsewhere(own_words, own_part, name, other, part), part,
                  false);
    }
  }
  return found;
}

}  // namespace

struct Matcher::Index {
  LabelIndex labels;
};

Matcher::Matcher(const model::Codebook& codebook)
    : index_(std::make_unique<Index>(Index{build_index(codebook)})) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Suggestion> Matcher::suggest(std::string_view name, std::string_view language,
                                         const std::set<model::ConceptId>& favoured,
                                         std::size_t most) const {
  std::vector<Suggestion> result;
  if (name.size() > kLongestLabel) return result;
  const LabelIndex& index = index_->labels;
  Found found = find(index, name, language);
  for (auto& [concept_index, suggestion] : found) {
    if (suggestion.score < index.weights.least) continue;
    if (favoured.contains(suggestion.concept_id) &&
        suggestion.score < index.weights.most_by_likeness) {
      suggestion.score =
          std::min(index.weights.most_by_likeness, suggestion.score + index.weights.favour);
    }
    result.push_back(std::move(suggestion));
  }
  std::ranges::sort(result, [&](const Suggestion& a, const Suggestion& b) {
    if (a.score != b.score) return a.score > b.score;
    const bool a_favoured = favoured.contains(a.concept_id);
    if (a_favoured != favoured.contains(b.concept_id)) return a_favoured;
    return a.concept_id < b.concept_id;
  });
  if (result.size() > most) result.resize(most);
  return result;
}

namespace {

constexpr std::size_t kLongestName = 8;  // words

/// Whether a label may be meant by words with its stems: it has as many words, and a single word
/// differs by its ending only ("journalist", "journalists"; not "reported", "reporters").
bool inflects(const LabelEntry& label, std::span<const Word> run) {
  const auto count = static_cast<std::size_t>(std::ranges::count(label.phrase, ' ')) + 1;
  if (count != run.size()) return false;
  const std::string& word = run.front().folded;
  return count > 1 || label.phrase.starts_with(word) || word.starts_with(label.phrase);
}

/// The entries that a run of words names, up to inflection.
std::vector<std::size_t> named_by(const LabelIndex& index, const LanguageIndex& part,
                                  std::span<const Word> run) {
  if (const auto same = part.by_phrase.find(phrase_of(run)); same != part.by_phrase.end()) {
    return same->second;
  }
  if (is_one_of(part.lexicon.ignored, run.front().folded) ||
      is_one_of(part.lexicon.ignored, run.back().folded)) {
    return {};
  }
  const auto same = part.by_stems.find(stems_key(content_stems(run, part.lexicon)));
  if (same == part.by_stems.end()) return {};
  std::vector<std::size_t> entries = same->second;
  std::erase_if(entries, [&](std::size_t place) { return !inflects(index.entries[place], run); });
  return entries;
}

/// A label may begin with the word.
bool may_begin(const LanguageIndex& part, const Word& word) {
  return part.first_words.contains(word.folded) || part.stems.contains(word.stem);
}

/// The concept most fit among entries of one name: a favoured one, then a preferred label.
Mention choose(const LabelIndex& index, const std::vector<std::size_t>& entries,
               const std::set<model::ConceptId>& favoured) {
  Mention best;
  for (const std::size_t place : entries) {
    const LabelEntry& entry = index.entries[place];
    const model::ConceptId& id = index.concepts[entry.concept_index];
    const double score = (entry.preferred ? index.weights.label : index.weights.alternative) -
                         (favoured.empty() || favoured.contains(id) ? 0 : 2 * index.weights.favour);
    if (score > best.score) best = {id, 0, 0, score};
  }
  return best;
}

}  // namespace

std::vector<Mention> Matcher::mentions(const std::vector<Word>& text, std::string_view language,
                                       const std::set<model::ConceptId>& favoured) const {
  const LabelIndex& index = index_->labels;
  std::vector<Mention> result;
  const auto part = index.languages.find(language);
  if (part == index.languages.end()) return result;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t next = begin + 1;
    std::size_t length = std::min(kLongestName, text.size() - begin);
    if (!may_begin(part->second, text[begin])) length = 0;
    for (; length > 0; --length) {
      const auto entries = named_by(index, part->second, std::span(text).subspan(begin, length));
      if (entries.empty()) continue;
      Mention mention = choose(index, entries, favoured);
      mention.begin = begin;
      mention.end = next = begin + length;
      result.push_back(std::move(mention));
      break;
    }
    begin = next;
  }
  return result;
}

}  // namespace peil::match
