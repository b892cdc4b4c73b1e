// SPDX-License-Identifier: EUPL-1.2
#include "match/match_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/unicode.hpp"

namespace peil::match {
namespace {

using model::Relation;

constexpr std::size_t kLongestCore = 4;  // words

/// A label that a text is, and by what sameness.
struct Hit {
  double score = 0;
  Likeness kind = Likeness::label;
};

/// Whether the words of a name and of a label are the same up to their endings ("vrouw",
/// "vrouwen"). Other words may have the same stem: "trafficking" and "traffickers".
bool differ_by_endings(const std::vector<std::string>& name,
                       const std::vector<std::string>& label) {
  return name.size() == label.size() &&
         std::ranges::equal(name, label, [](const std::string& a, const std::string& b) {
           return a.starts_with(b) || b.starts_with(a);
         });
}

/// Notes the labels with the stems of a text, in the language that it is read in.
void note_stems(std::map<std::size_t, Hit>& hits, const LabelIndex& index,
                const LanguageIndex& part, const std::vector<Word>& text) {
  const auto same = part.by_stems.find(stems_key(content_stems(text, part.lexicon)));
  if (same == part.by_stems.end()) return;
  const auto forms = content_forms(text, part.lexicon);
  for (const std::size_t entry : same->second) {
    const bool sure = differ_by_endings(forms, index.entries[entry].forms);
    hits.try_emplace(entry, Hit{sure ? index.weights.same_stems : index.weights.other_endings,
                                Likeness::words_of_a_label});
  }
}

/// Labels that the words are, up to case, accents, inflection and order; by entry.
std::map<std::size_t, Hit> labels_equal_to(const LabelIndex& index, std::string_view text,
                                           std::string_view asked) {
  std::map<std::size_t, Hit> hits;
  const auto text_words = words(text, asked);
  if (text_words.empty()) return hits;
  const std::string phrase = phrase_of(text_words);  // the same in every language
  for (const auto& [language, part] : index.languages) {
    const double penalty = asked.empty() || asked == language ? 0 : index.weights.other_language;
    if (const auto same = part.by_phrase.find(phrase); same != part.by_phrase.end()) {
      for (const std::size_t entry : same->second) {
        hits.emplace(entry,
                     index.entries[entry].preferred
                         ? Hit{index.weights.label - penalty, Likeness::label}
                         : Hit{index.weights.alternative - penalty, Likeness::alternative_label});
      }
    }
    // Inflection is a matter of the language asked about; another's rules would guess.
    if (asked.empty()) note_stems(hits, index, part, words(text, language));
    if (asked == language) note_stems(hits, index, part, text_words);
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
bool doubtful(const LabelIndex& index, const LabelEntry& label, const Hit& hit,
              std::string_view text) {
  return (hit.score == index.weights.same_stems && label.forms.size() < 2) ||
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
    const bool unsure = shared || doubtful(index, label, hit, text);
    keep_best(found, index, label.concept_index, Relation::exact,
              unsure ? std::min(hit.score, index.weights.most_by_likeness) : hit.score,
              {.likeness = hit.kind, .language = label.language, .shared = shared}, false,
              !unsure && hit.score > index.weights.other_endings);
  }
  return !hits.empty();
}

/// Adds the concepts that a part of the name names outright, with another relation.
bool add_part(Found& found, const LabelIndex& index, std::string_view text,
              std::string_view language, Relation relation, double score, NamePart looked_at,
              bool listed = false) {
  Found part;
  if (!add_equal(part, index, text, language)) return false;
  const auto lexicon = index.languages.find(language);
  const bool one_word = lexicon != index.languages.end() &&
                        content_forms(words(text, language), lexicon->second.lexicon).size() < 2;
  for (const auto& [concept_index, suggestion] : part) {
    if (one_word && suggestion.score < index.weights.most_by_likeness)
      continue;  // other endings: too little
    const double scaled = score * suggestion.score;
    Reason reason = suggestion.reason;
    reason.part = looked_at;
    keep_best(found, index, concept_index, relation, scaled, std::move(reason), listed,
              relation == Relation::exact && suggestion.named);
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

/// Lets what stands first in an enumeration set all of it apart, where a label says so: of
/// "ex-soldiers and policemen" the latter are former policemen.
void share_modifier(std::vector<std::string>& listed, const LabelIndex& index,
                    std::string_view language, const LanguageIndex& part) {
  if (listed.size() < 2) return;
  const auto first = words(listed.front(), language);
  if (first.size() < 2) return;
  for (auto piece = listed.begin() + 1; piece != listed.end(); ++piece) {
    for (const std::string& modifier :
         {joined(first, 0, std::min<std::size_t>(2, first.size() - 1)), first.front().folded,
          part.reader.chief_word(first.front())}) {
      const std::string whole = modifier + " " + *piece;
      if (labels_equal_to(index, whole, language).empty()) continue;
      *piece = whole;
      break;
    }
  }
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

/// Adds what a name is about apart from the words that describe it: of "evangelical Christians" the
/// Christians. Where nouns come first, so does it. Of what sex or age they are is not enough.
void add_core(Found& found, const LabelIndex& index, std::string_view group,
              std::string_view language, const LanguageIndex& part) {
  const auto all = words(group, language);
  const std::size_t longest = std::min(kLongestCore, all.empty() ? 0 : all.size() - 1);
  for (std::size_t length = longest; length > 0; --length) {
    const std::size_t from = part.reader.nouns_first() ? 0 : all.size() - length;
    const std::vector<Word> core(all.begin() + static_cast<std::ptrdiff_t>(from),
                                 all.begin() + static_cast<std::ptrdiff_t>(from + length));
    const auto features = part.reader.features(core);
    if (features.size() == 1 && part.reader.is_common(features.front())) return;
    if (add_part(found, index, phrase_of(core), language, Relation::part, index.weights.core,
                 NamePart::described)) {
      return;
    }
  }
}

/// What an enumeration behind a common head lists: of "staff of embassies and NGOs" both "staff of
/// embassies" and "staff of NGOs". None where no word ties a head to several things.
std::vector<std::string> distributed(std::string_view text, std::string_view language,
                                     const model::MatchWords& lexicon) {
  const auto all = words(text, language);
  for (std::size_t tie = 1; tie + 1 < all.size(); ++tie) {
    if (!is_one_of(lexicon.clauses, all[tie].folded)) continue;
    const auto things =
        pieces(model::utf8(model::unicode(text).tempSubString(static_cast<int32_t>(all[tie].end))),
               language, lexicon);
    if (things.size() < 2) return {};
    std::vector<std::string> result;
    for (const std::string& thing : things) {
      result.push_back(joined(all, 0, tie + 1) + " " + thing);
    }
    return result;
  }
  return {};
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

std::string_view behind_colon(std::string_view text) {
  const std::size_t colon = text.rfind(": ");  // German writes "Journalist:innen"
  return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

void keep_best(Found& found, const LabelIndex& index, std::size_t concept_index,
               model::Relation relation, double score, Reason reason, bool listed, bool named) {
  Suggestion suggestion{
      index.concepts[concept_index], relation, score, listed, std::move(reason), named};
  const auto [place, added] = found.try_emplace(concept_index, suggestion);
  if (added) return;
  suggestion.named = place->second.named = named || place->second.named;
  if (place->second.score < score) place->second = std::move(suggestion);
}

void add_named(Found& found, const LabelIndex& index, std::string_view name,
               std::string_view language) {
  add_equal(found, index, name, language);
  const std::string plain = without_parentheses(name);
  if (plain != name) {
    add_part(found, index, plain, language, Relation::exact, index.weights.most_by_likeness,
             NamePart::main_words);
  }
  const std::string_view topic = behind_colon(name);
  if (topic.size() == name.size()) return;
  add_part(found, index, topic, language, Relation::exact, index.weights.listed,
           NamePart::behind_the_colon);
  const std::string_view heading = name.substr(0, name.size() - topic.size() - 1);
  add_part(found, index, heading, language, Relation::part, index.weights.heading,
           NamePart::before_the_colon);
}

void add_placeless(Found& found, const LabelIndex& index, const Placeless& name,
                   std::string_view language) {
  if (name.everyone) {
    const auto everyone = std::ranges::find(index.concepts, model::kEverybody);
    if (everyone == index.concepts.end()) return;
    keep_best(found, index, static_cast<std::size_t>(everyone - index.concepts.begin()),
              Relation::exact, index.weights.head, {.likeness = Likeness::everyone_from_a_country});
  } else if (name.places && !name.words.empty()) {
    add_part(found, index, phrase_of(name.words), language, Relation::exact,
             index.weights.most_by_likeness, NamePart::without_its_country);
  }
}

void add_structure(Found& found, const LabelIndex& index, std::string_view name,
                   std::string_view language, const LanguageIndex& part) {
  const std::string plain = without_parentheses(behind_colon(name));
  const auto narrowed = heads(plain, language, part.lexicon);
  auto listed = pieces(narrowed.empty() ? behind_colon(name) : plain, language, part.lexicon);
  share_modifier(listed, index, language, part);
  const auto all_named = [&] {
    return std::ranges::all_of(listed, [&](const std::string& piece) {
      return !labels_equal_to(index, piece, language).empty();
    });
  };
  if (listed.size() > 1 && (narrowed.empty() || all_named())) {
    double score = index.weights.listed;
    for (const std::string& piece : listed) {
      if (add_part(found, index, piece, language, Relation::covers, score, NamePart::listed,
                   true)) {
        score -= 0.01;
      }
    }
  }
  const std::string group = narrowed.empty() ? plain : narrowed.back();
  auto groups = pieces(group, language, part.lexicon);
  if (groups.size() == 1) add_core(found, index, groups.front(), language, part);
  if (narrowed.empty()) return;
  for (const std::string& head : narrowed) {
    const bool is_long = content_forms(words(head, language), part.lexicon).size() > 1;
    if (add_part(found, index, head, language, Relation::part,
                 is_long ? index.weights.long_head : index.weights.head, NamePart::narrowed)) {
      break;
    }
  }
  double score_of_thing = index.weights.listed;
  for (const std::string& one : distributed(plain, language, part.lexicon)) {
    if (add_part(found, index, one, language, Relation::covers, score_of_thing, NamePart::listed,
                 true)) {
      score_of_thing -= 0.01;
    }
  }
  share_modifier(groups, index, language, part);
  for (const std::string& piece : groups) {
    if (groups.size() > 1) {
      add_part(found, index, piece, language, Relation::part, index.weights.head - 0.02,
               NamePart::narrowed_listed, true);
    }
  }
}

}  // namespace peil::match
