// SPDX-License-Identifier: EUPL-1.2
#include "read/assertion.hpp"

#include <algorithm>
#include <array>

#include "model/unicode.hpp"

namespace peil::read {
namespace {

constexpr std::size_t kWordsOfAName = 3;

bool marked(const std::vector<bool>& marks, Span span) {
  return std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(span.begin),
                     marks.begin() + static_cast<std::ptrdiff_t>(span.end),
                     [](bool b) { return b; });
}

/// Whether the term stands in a quotation that is longer than a term in quotation marks.
bool quoted(const Sentence& sentence, const TermMention& term) {
  static constexpr std::array<std::pair<char16_t, char16_t>, 4> kMarks{
      {{u'“', u'”'}, {u'„', u'”'}, {u'‘', u'’'}, {u'"', u'"'}}};
  const auto text = model::unicode(sentence.text);
  const auto at = static_cast<int32_t>(sentence.words[term.span.begin].begin);
  const auto end = static_cast<int32_t>(sentence.words[term.span.end - 1].end);
  for (const auto& [opening, closing] : kMarks) {
    const int32_t open = text.lastIndexOf(opening, 0, at);
    const int32_t close = text.indexOf(closing, end);
    if (open < 0 || close < 0 ||
        (opening != closing && text.indexOf(closing, open, at - open) >= 0)) {
      continue;
    }
    const auto inside = std::ranges::count_if(sentence.words, [&](const match::Word& word) {
      return static_cast<int32_t>(word.begin) > open && static_cast<int32_t>(word.end) <= close;
    });
    const auto words = static_cast<std::size_t>(inside);
    if (words > term.words.size() + kWordsOfAName && words < sentence.words.size()) return true;
  }
  return false;
}

}  // namespace

bool AssertionReader::beside(std::string_view kind, const Sentence& sentence, Span term,
                             const std::vector<bool>& named) const {
  Span clause = between_marks(sentence.words, term, named);
  for (const Span but : cues_.all(sentence.words, "but")) {
    if (but.end <= term.begin) clause.begin = std::max(clause.begin, but.end);
    if (but.begin >= term.end) clause.end = std::min(clause.end, but.begin);
  }
  return std::ranges::any_of(cues_.all(sentence.words, kind), [&](Span cue) {
    return cue.begin >= clause.begin && cue.end <= clause.end && !marked(named, cue);
  });
}

bool AssertionReader::of_the_past(const Sentence& sentence, Span term,
                                  const std::vector<bool>& named, const Sentence* next) const {
  if (cues_.any(sentence.words, "kept") || (next && cues_.any(next->words, "kept"))) return false;
  return beside("past", sentence, term, named);
}

/// "Die aanduiding is vervallen": the sentence behind takes it back.
bool AssertionReader::taken_back(const Sentence* next) const {
  return next && cues_.begins(next->words, "that", 0) && cues_.any(next->words, "set_aside");
}

/// A label before a colon that is like a heading: "Huidig beleid: …".
bool AssertionReader::labelled_aside(const Sentence& sentence, Span term) const {
  const int32_t colon = model::unicode(sentence.text).indexOf(u':');
  return colon >= 0 && static_cast<int32_t>(sentence.words[term.begin].begin) > colon &&
         std::ranges::any_of(cues_.all(sentence.words, "set_aside_headings"), [&](Span cue) {
           return static_cast<int32_t>(sentence.words[cue.end - 1].end) <= colon;
         });
}

std::optional<Doubt> AssertionReader::doubt(const Sentence& sentence, const TermMention& term,
                                            const std::vector<bool>& named,
                                            const Sentence* next) const {
  std::vector<bool> own = named;  // the term's own words raise no doubt about it
  for (const std::size_t word : term.words) own[word] = true;
  const auto stands = [&](std::string_view kind, std::size_t before) {
    return std::ranges::any_of(cues_.all(sentence.words, kind),
                               [&](Span cue) { return cue.begin < before && !marked(own, cue); });
  };
  const std::size_t end = sentence.words.size();
  const bool negative =
      has_negation(sentence.words, term.span, std::vector<bool>(end, false), cues_.language());
  if (term.denied || (!negative && cues_.any(sentence.words, "nowhere"))) return Doubt::denied;
  if (sentence.text.ends_with('?') || stands("asked", term.span.begin)) return Doubt::asked;
  if (stands("considered", end)) return Doubt::considered;
  if (beside("set_aside", sentence, term.span, own) || taken_back(next) ||
      labelled_aside(sentence, term.span)) {
    return Doubt::set_aside;
  }
  if (quoted(sentence, term)) return Doubt::quoted;
  if (stands("reported", end) && !cues_.any(sentence.words, "own_voice")) return Doubt::reported;
  if (others_.are_place(sentence.words, own, source_)) return Doubt::elsewhere;
  if (of_the_past(sentence, term.span, own, next)) return Doubt::past;
  return std::nullopt;
}

std::optional<Doubt> AssertionReader::doubt_of_introduction(const Sentence& sentence) const {
  for (const auto& [kind, doubt] :
       {std::pair{"considered", Doubt::considered}, std::pair{"set_aside", Doubt::set_aside},
        std::pair{"reported", Doubt::reported}, std::pair{"past", Doubt::past}}) {
    if (cues_.any(sentence.words, kind) && !cues_.any(sentence.words, "own_voice")) return doubt;
  }
  return std::nullopt;
}

std::optional<Doubt> AssertionReader::doubt_of_heading(std::string_view heading,
                                                       std::string_view language) const {
  const auto text = match::words(heading, language);
  if (cues_.any(text, "set_aside_headings")) return Doubt::set_aside;
  if (cues_.any(text, "reported")) return Doubt::reported;
  if (cues_.any(text, "past")) return Doubt::past;
  if (others_.are_place(text, std::vector<bool>(text.size()), source_)) return Doubt::elsewhere;
  return std::nullopt;
}

}  // namespace peil::read
