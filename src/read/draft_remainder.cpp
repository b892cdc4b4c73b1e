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

/// Where a reason ("omdat …") ends: at punctuation, or before the verb where it opens the sentence.
Span reason(const Reading& reading, Span opener, const Cues& cues) {
  const auto& text = reading.sentence.words;
  Span span{opener.begin, between_marks(text, opener, reading.names).end};
  for (std::size_t at = span.end; opener.begin == 0 && at > opener.end; --at) {
    if (cues.begins(text, "verbs", at - 1)) span.end = at - 1;
  }
  return span;
}

}  // namespace

std::vector<Span> asides(const Reading& reading, const Cues& cues) {
  const auto& text = reading.sentence.words;
  std::size_t said = 0;  // where the last term ends
  for (const TermMention& term : reading.terms) said = std::max(said, term.span.end);
  std::vector<Span> found;
  for (const Span opener : cues.all(text, "reasons")) {
    found.push_back(reason(reading, opener, cues));
  }
  for (const Span opener : cues.all(text, "examples")) {
    const bool behind = said > 0 && opener.begin >= said;
    const Span clause = clause_from(reading.sentence, opener.begin, {});
    if (behind) found.push_back({opener.begin, text.size()});
    if (!behind && clause.end < text.size()) found.push_back(clause);
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
