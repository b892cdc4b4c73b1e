// SPDX-License-Identifier: EUPL-1.2
#include "align/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "align/match_index.hpp"

namespace peil::align {
namespace {

using model::Relation;

// Scores by kind of evidence. What is above 0.9 says that the name is a label.
constexpr double kLabel = 1.0;
constexpr double kAlternative = 0.98;
constexpr double kSameStems = 0.94;
constexpr double kOtherLanguage = 0.03;  // deducted: the same spelling may mean something else
constexpr double kListed = 0.88;         // one of several groups that the name lists
constexpr double kHead = 0.86;           // the name narrows a label by a clause
constexpr double kMostByLikeness = 0.89;
constexpr double kLeast = 0.4;
constexpr double kFavour = 0.02;
constexpr double kSimilarWord = 0.6;  // trigram similarity from which two words may be one

using Found = std::map<std::size_t, Suggestion>;  // by concept index

void keep_best(Found& found, const LabelIndex& index, std::size_t concept_index, Relation relation,
               double score, std::string reason, bool listed = false) {
  Suggestion suggestion{index.concepts[concept_index], relation, score, listed, std::move(reason)};
  const auto [place, added] = found.try_emplace(concept_index, suggestion);
  if (!added && place->second.score < score) place->second = std::move(suggestion);
}

/// A label that a text is, and by what sameness.
struct Hit {
  double score = 0;
  const char* kind = "";
};

/// Labels that the words are, up to case, accents, inflection and order; by entry.
std::map<std::size_t, Hit> labels_equal_to(const LabelIndex& index, std::string_view text,
                                           std::string_view asked) {
  std::map<std::size_t, Hit> hits;
  const auto note = [&](std::size_t entry, Hit hit) {
    Hit& best = hits[entry];
    if (hit.score > best.score) best = hit;
  };
  for (const auto& [language, part] : index.languages) {
    const double penalty = asked.empty() || asked == language ? 0 : kOtherLanguage;
    const auto text_words = words(text, language);
    if (text_words.empty()) continue;
    if (const auto same = part.by_phrase.find(phrase_of(text_words));
        same != part.by_phrase.end()) {
      for (const std::size_t entry : same->second) {
        note(entry, index.entries[entry].preferred
                        ? Hit{kLabel - penalty, "label"}
                        : Hit{kAlternative - penalty, "alternative label"});
      }
    }
    // Inflection is a matter of the language asked about; another's rules would guess.
    if (penalty > 0) continue;
    const auto key = stems_key(content_stems(text_words, part.lexicon));
    if (const auto same = part.by_stems.find(key); same != part.by_stems.end()) {
      for (const std::size_t entry : same->second) note(entry, {kSameStems, "words of a label"});
    }
  }
  return hits;
}

/// Concepts that share the best hit.
std::set<std::size_t> concepts_at_best(const LabelIndex& index,
                                       const std::map<std::size_t, Hit>& hits) {
  double best = 0;
  for (const auto& [entry, hit] : hits) best = std::max(best, hit.score);
  std::set<std::size_t> concepts;
  for (const auto& [entry, hit] : hits) {
    if (hit.score == best) concepts.insert(index.entries[entry].concept_index);
  }
  return concepts;
}

/// Whether a hit may be chance, so that it must not score as certain: one word with the stem of
/// another ("minorities", "minors"), or a name whose words in parentheses the label has without.
bool doubtful(const LabelEntry& label, const Hit& hit, std::string_view text) {
  return (hit.score == kSameStems && label.words < 2) ||
         (!label.optional_words && text.find('(') != std::string_view::npos);
}

/// Adds the concepts that `text` names outright; false when it names none. A label that two
/// concepts share decides nothing and stays below the scores that say so.
bool add_equal(Found& found, const LabelIndex& index, std::string_view text,
               std::string_view language) {
  const auto hits = labels_equal_to(index, text, language);
  const bool shared = concepts_at_best(index, hits).size() > 1;
  for (const auto& [entry, hit] : hits) {
    const LabelEntry& label = index.entries[entry];
    keep_best(
        found, index, label.concept_index, Relation::exact,
        shared || doubtful(label, hit, text) ? std::min(hit.score, kMostByLikeness) : hit.score,
        fmt::format("{} ({}){}", hit.kind, label.language,
                    shared ? ", shared by several concepts" : ""));
  }
  return !hits.empty();
}

/// Adds the concepts that a part of the name names outright, with another relation.
bool add_part(Found& found, const LabelIndex& index, std::string_view text,
              std::string_view language, Relation relation, double score, std::string_view reason,
              bool listed = false) {
  Found part;
  if (!add_equal(part, index, text, language)) return false;
  for (const auto& [concept_index, suggestion] : part) {
    const double scaled = score * suggestion.score;
    keep_best(found, index, concept_index, relation, scaled,
              fmt::format("{}: {}", reason, suggestion.reason), listed);
  }
  return true;
}

/// UTF-8 text between two UTF-16 positions, via the words that stand there.
std::string joined(const std::vector<Word>& all, std::size_t from, std::size_t to) {
  return phrase_of({all.begin() + static_cast<std::ptrdiff_t>(from),
                    all.begin() + static_cast<std::ptrdiff_t>(to)});
}

bool is_one_of(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

/// The name without what stands in parentheses: `(perceived) members of Fano`.
std::string without_parentheses(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')') depth = std::max(0, depth - 1);
  }
  return kept;
}

/// Pieces of an enumeration, split at conjunctions and at commas, semicolons and slashes.
std::vector<std::string> pieces(std::string_view text, std::string_view language,
                                const model::MatchWords& lexicon) {
  std::vector<std::string> result;
  std::string chunk;
  const auto flush = [&] {
    const auto chunk_words = words(chunk, language);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= chunk_words.size(); ++i) {
      if (i < chunk_words.size() && !is_one_of(lexicon.conjunctions, chunk_words[i].folded))
        continue;
      if (i > begin) result.push_back(joined(chunk_words, begin, i));
      begin = i + 1;
    }
    chunk.clear();
  };
  for (const char c : text) {
    if (c == ',' || c == ';' || c == '/' || c == '(' || c == ')') {
      flush();
    } else {
      chunk += c;
    }
  }
  flush();
  return result;
}

/// What stands before a word that opens a narrowing clause, for each such word, longest first: of
/// "leden van comités die …" both "leden van comités" and "leden".
std::vector<std::string> heads(std::string_view text, std::string_view language,
                               const model::MatchWords& lexicon) {
  const auto all = words(text, language);
  std::vector<std::string> result;
  for (std::size_t i = all.size(); i-- > 1;) {
    if (is_one_of(lexicon.clauses, all[i].folded)) result.push_back(joined(all, 0, i));
  }
  return result;
}

void add_structure(Found& found, const LabelIndex& index, std::string_view name,
                   std::string_view language, const LanguageIndex& part) {
  const auto narrowed = heads(name, language, part.lexicon);
  const auto listed = pieces(name, language, part.lexicon);
  if (listed.size() > 1 && narrowed.empty()) {
    double score = kListed;
    for (const std::string& piece : listed) {
      if (add_part(found, index, piece, language, Relation::covers, score, "listed", true)) {
        score -= 0.01;
      }
    }
  }
  if (narrowed.empty()) return;
  for (const std::string& head : narrowed) {
    if (add_part(found, index, head, language, Relation::part, kHead, "narrowed")) break;
  }
  const auto groups = pieces(narrowed.back(), language, part.lexicon);
  for (const std::string& piece : groups) {
    if (groups.size() > 1) {
      add_part(found, index, piece, language, Relation::part, kHead - 0.02, "narrowed, listed",
               true);
    }
  }
}

/// How much of each label's words the name has, by weight.
struct Likeness {
  double shared = 0;
  std::size_t words = 0;
};

/// Stems of the thesaurus that a stem may stand for, with how alike they are.
std::vector<std::pair<const std::string*, double>> similar_stems(const LanguageIndex& part,
                                                                 const std::string& stem) {
  std::vector<std::pair<const std::string*, double>> result;
  if (const auto same = part.weight.find(stem); same != part.weight.end()) {
    return {{&same->first, 1.0}};
  }
  for (const auto& [known, weight] : part.weight) {
    const double likeness = trigram_similarity(stem, known);
    if (likeness >= kSimilarWord) result.emplace_back(&known, likeness);
  }
  return result;
}

double weight_of(const LanguageIndex& part, const std::string& stem) {
  const auto known = part.weight.find(stem);
  return known == part.weight.end() ? part.unknown_weight : known->second;
}

std::map<std::size_t, Likeness> likeness_to_labels(const LanguageIndex& part,
                                                   const std::vector<std::string>& stems) {
  std::map<std::size_t, Likeness> result;
  for (const std::string& stem : stems) {
    std::map<std::size_t, double> best;  // a word of the name counts once per label
    for (const auto& [known, likeness] : similar_stems(part, stem)) {
      for (const std::size_t entry : part.by_stem.at(*known)) {
        best[entry] = std::max(best[entry], likeness * part.weight.at(*known));
      }
    }
    for (const auto& [entry, shared] : best) {
      result[entry].shared += shared;
      ++result[entry].words;
    }
  }
  return result;
}

void add_similar(Found& found, const LabelIndex& index, std::string_view name,
                 std::string_view asked) {
  for (const auto& [language, part] : index.languages) {
    const double penalty = asked.empty() || asked == language ? 0 : kOtherLanguage;
    const auto name_words = words(name, language);
    const auto stems = content_stems(name_words, part.lexicon);
    const std::string phrase = phrase_of(name_words);
    double total = 0;
    for (const std::string& stem : stems) total += weight_of(part, stem);
    if (total <= 0) continue;
    for (const auto& [place, like] : likeness_to_labels(part, stems)) {
      const LabelEntry& label = index.entries[place];
      const double dice = 2 * like.shared / (total + label.weight);
      if (dice < 0.3) continue;
      const bool has_label = like.words >= label.words && like.shared > 0.9 * label.weight;
      double score = 0.8 * dice + 0.2 * trigram_similarity(phrase, label.phrase);
      if (has_label) score = std::max(score, 0.5 + 0.35 * label.weight / total);
      const bool narrower = has_label && total > 1.05 * label.weight;
      keep_best(found, index, label.concept_index, narrower ? Relation::part : Relation::exact,
                std::min(kMostByLikeness, score * 0.95) - penalty,
                fmt::format("similar to '{}' ({})", label.phrase, language));
    }
  }
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
                                         const std::set<std::string>& favoured,
                                         std::size_t most) const {
  const LabelIndex& labels = index_->labels;
  Found found;
  add_equal(found, labels, name, language);
  const std::string plain = without_parentheses(name);
  if (plain != name)
    add_part(found, labels, plain, language, Relation::exact, kMostByLikeness, "main words");
  if (const auto part = labels.languages.find(language); part != labels.languages.end()) {
    add_structure(found, labels, name, language, part->second);
  }
  add_similar(found, labels, name, language);

  std::vector<Suggestion> result;
  for (auto& [concept_index, suggestion] : found) {
    if (suggestion.score < kLeast) continue;
    if (favoured.contains(suggestion.concept_id) && suggestion.score < kMostByLikeness) {
      suggestion.score = std::min(kMostByLikeness, suggestion.score + kFavour);
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

/// The entries that a run of words names, up to inflection; null when it names none.
const std::vector<std::size_t>* named_by(const LanguageIndex& part, const std::vector<Word>& run) {
  if (const auto same = part.by_phrase.find(phrase_of(run)); same != part.by_phrase.end()) {
    return &same->second;
  }
  if (is_one_of(part.lexicon.ignored, run.front().folded) ||
      is_one_of(part.lexicon.ignored, run.back().folded)) {
    return nullptr;
  }
  const auto stems = content_stems(run, part.lexicon);
  if (stems.size() < run.size()) return nullptr;
  const auto same = part.by_stems.find(stems_key(stems));
  return same == part.by_stems.end() ? nullptr : &same->second;
}

/// The concept most fit among entries of one name: a favoured one, then a preferred label.
Mention choose(const LabelIndex& index, const std::vector<std::size_t>& entries,
               const std::set<std::string>& favoured) {
  Mention best;
  for (const std::size_t place : entries) {
    const LabelEntry& entry = index.entries[place];
    const std::string& id = index.concepts[entry.concept_index];
    const double score = (entry.preferred ? kLabel : kAlternative) -
                         (favoured.empty() || favoured.contains(id) ? 0 : 2 * kFavour);
    if (score > best.score) best = {id, 0, 0, score};
  }
  return best;
}

}  // namespace

std::vector<Mention> Matcher::mentions(const std::vector<Word>& text, std::string_view language,
                                       const std::set<std::string>& favoured) const {
  const LabelIndex& index = index_->labels;
  std::vector<Mention> result;
  const auto part = index.languages.find(language);
  if (part == index.languages.end()) return result;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t next = begin + 1;
    for (std::size_t length = std::min(kLongestName, text.size() - begin); length > 0; --length) {
      const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto* entries =
          named_by(part->second, {first, first + static_cast<std::ptrdiff_t>(length)});
      if (entries == nullptr) continue;
      Mention mention = choose(index, *entries, favoured);
      mention.begin = begin;
      mention.end = next = begin + length;
      result.push_back(std::move(mention));
      break;
    }
    begin = next;
  }
  return result;
}

}  // namespace peil::align
