// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_remainder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace peil::read {
namespace {

/// Wordings that say nothing by themselves or are followed in reading.
constexpr std::array<std::string_view, 15> kRead{
    "plain",        "kept",         "own_voice",    "these",    "points_back",
    "all_groups",   "these_groups", "this_profile", "and",      "these_places",
    "same_applies", "goes_on",      "unchanged",    "the_rest", "whole_country"};

void mark(Names& marks, Span span) {
  for (std::size_t at = span.begin; at < span.end; ++at) marks[at] = true;
}

/// A Dutch participle without an ending: "aangenomen", "besloten". With one ("de gewijzigde
/// regels") it stands before a noun.
bool is_participle(const match::Word& word, const Cues& cues) {
  if (cues.language() != "nl") return false;
  const std::string& text = word.folded;
  const bool ends = text.ends_with("d") || text.ends_with("t") || text.ends_with("en");
  const auto prefix = text.find("ge");
  constexpr std::size_t kLongestPrefix = 5;  // "terug-"
  constexpr std::size_t kShortest = 6;
  return ends && !word.capitalised && text.size() >= kShortest && prefix <= kLongestPrefix;
}

/// Where a reason ends: at punctuation. "Op grond van …" is no clause, and ends before the verb or
/// what is concluded; "omdat …" does where it opens the sentence.
Span reason(const Reading& reading, Span opener, const Cues& cues) {
  const auto& text = reading.sentence.words;
  Span span{opener.begin, between_marks(text, opener, reading.names).end};
  const bool clause = cues.begins(text, "reason_clauses", opener.begin);
  if (clause && opener.begin > 0) return span;
  for (std::size_t at = opener.end + 1; at < span.end; ++at) {
    const bool told =
        !clause && (is_participle(text[at], cues) || cues.begins(text, "what_is_told", at));
    if (told || cues.begins(text, "verbs", at)) return {span.begin, at};
  }
  return span;
}

/// "Women who fear harm as a result of violence": it stands in what tells who they are.
bool tells_who(const Reading& reading, Span opener, const Cues& cues) {
  const auto& text = reading.sentence.words;
  const std::size_t begin = between_marks(text, opener, reading.names).begin;
  for (std::size_t at = std::max<std::size_t>(begin, 1); at < opener.begin; ++at) {
    const bool people = reading.names[at - 1] || cues.ends(text, "described", at);
    if (people && cues.begins(text, "relatives", at)) return true;
  }
  return false;
}

}  // namespace

std::vector<Span> asides(const Reading& reading, const Cues& cues) {
  const auto& text = reading.sentence.words;
  std::size_t said = 0;  // where the last term ends
  for (const TermMention& term : reading.terms) said = std::max(said, term.span.end);
  std::vector<Span> found;
  for (const Span opener : cues.all(text, "reasons")) {
    if (!tells_who(reading, opener, cues)) found.push_back(reason(reading, opener, cues));
  }
  for (const Span opener : cues.all(text, "examples")) {
    const bool behind = said > 0 && opener.begin >= said;
    const Span clause = clause_from(reading.sentence, opener.begin, {});
    if (behind) found.push_back({opener.begin, text.size()});
    if (said > 0 && !behind && clause.end < text.size()) found.push_back(clause);
  }
  std::erase_if(found, [&](Span aside) {
    return std::ranges::any_of(reading.terms,
                               [&](const TermMention& term) { return overlap(term.span, aside); });
  });
  return found;
}

std::vector<std::string> remainder(const Reading& reading, const Cues& cues, const Sentence* next) {
  const Sentence& sentence = reading.sentence;
  Names read = reading.names;
  for (const TermMention& term : reading.terms) {
    for (const std::size_t word : term.words) read[word] = true;
    for (const std::size_t word : term.echoes) read[word] = true;
  }
  for (const Exception& exception : reading.exceptions) mark(read, exception.span);
  for (const Span condition : cues.all(sentence.words, "conditions")) {
    mark(read, clause_from(sentence, condition.begin, {}));
  }
  for (const Span aside : reading.asides) mark(read, aside);
  const auto kept = cues.all(sentence.words, "kept");
  for (const Span past : cues.all(sentence.words, "past")) {  // what held before and goes on
    const Span clause = between_marks(sentence.words, past, reading.names);
    const bool goes_on = std::ranges::any_of(kept, [&](Span k) { return overlap(k, clause); });
    if (goes_on || (next && cues.any(next->words, "kept"))) mark(read, past);
  }
  for (const std::string_view kind : kRead) {
    for (const Span cue : cues.all(sentence.words, kind)) mark(read, cue);
  }
  if (cues.begins(sentence.words, "numbers", 0)) read[0] = true;  // "3.2 In Lagos …"
  std::vector<std::string> left;
  for (std::size_t at = 0; at < read.size(); ++at) {
    if (read[at]) continue;
    std::string word = slice(sentence, {at, at + 1});
    if (std::ranges::find(left, word) == left.end()) left.push_back(std::move(word));
  }
  return left;
}

}  // namespace peil::read
