// SPDX-License-Identifier: EUPL-1.2
#include "align/draft_remainder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace peil::align {
namespace {

/// Wordings that say nothing by themselves or are followed in reading.
constexpr std::array<std::string_view, 15> kRead{
    "plain",        "kept",           "own_voice",    "these",   "points_back",
    "all_groups",   "these_groups",   "this_profile", "and",     "these_places",
    "same_applies", "goes_on",        "unchanged",    "the_rest", "whole_country"};

void mark(Names& marks, Span span) {
  for (std::size_t at = span.begin; at < span.end; ++at) marks[at] = true;
}

/// A reason ("omdat …") up to where its clause ends: at punctuation, or before the verb where it
/// opens the sentence. One that uses a term says more than why.
void mark_reasons(Names& marks, const Reading& reading, const Cues& cues) {
  const auto& text = reading.sentence.words;
  for (const Span opener : cues.all(text, "reasons")) {
    Span reason{opener.begin, between_marks(text, opener, reading.names).end};
    for (std::size_t at = reason.end; opener.begin == 0 && at > opener.end; --at) {
      if (cues.begins(text, "verbs", at - 1)) reason.end = at - 1;
    }
    const bool says = std::ranges::any_of(
        reading.terms, [&](const TermMention& term) { return overlap(term.span, reason); });
    if (!says) mark(marks, reason);
  }
}

/// Circumstances or members given as examples behind all that is said.
void mark_examples(Names& marks, const Reading& reading, const Cues& cues) {
  std::size_t said = 0;
  for (const TermMention& term : reading.terms) said = std::max(said, term.span.end);
  for (const Span example : cues.all(reading.sentence.words, "examples")) {
    if (example.begin >= said && said > 0) mark(marks, {example.begin, marks.size()});
  }
  for (const Span aside : reading.asides) mark(marks, aside);
}

}  // namespace

std::vector<std::string> remainder(const Reading& reading, const Cues& cues) {
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
  mark_reasons(read, reading, cues);
  mark_examples(read, reading, cues);
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

}  // namespace peil::align
