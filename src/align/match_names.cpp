// SPDX-License-Identifier: EUPL-1.2
#include "align/match_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace peil::align {
namespace {

using model::Relation;

constexpr double kListed = 0.88;  // one of several groups that the name lists
constexpr double kHead = 0.86;    // the name narrows a label by a clause

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

}  // namespace

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

void keep_best(Found& found, const LabelIndex& index, std::size_t concept_index,
               model::Relation relation, double score, std::string reason, bool listed) {
  Suggestion suggestion{index.concepts[concept_index], relation, score, listed, std::move(reason)};
  const auto [place, added] = found.try_emplace(concept_index, suggestion);
  if (!added && place->second.score < score) place->second = std::move(suggestion);
}

void add_named(Found& found, const LabelIndex& index, std::string_view name,
               std::string_view language) {
  add_equal(found, index, name, language);
  const std::string plain = without_parentheses(name);
  if (plain != name) {
    add_part(found, index, plain, language, Relation::exact, kMostByLikeness, "main words");
  }
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

}  // namespace peil::align
