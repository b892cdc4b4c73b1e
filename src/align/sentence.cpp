// SPDX-License-Identifier: EUPL-1.2
#include "align/sentence.hpp"

#include <unicode/brkiter.h>

#include <algorithm>
#include <array>
#include <memory>

#include "model/unicode.hpp"

namespace peil::align {
namespace {

using model::unicode;
using model::utf8;

void add_clause(std::vector<Sentence>& result, icu::UnicodeString clause, std::string_view language,
                bool continues) {
  clause.trim();
  if (clause.isEmpty()) return;
  const std::string text = utf8(clause);
  auto clause_words = words(text, language);
  if (!clause_words.empty()) result.push_back({text, std::move(clause_words), continues});
}

using Marker = std::vector<std::string>;

/// Words that open an exception, longest first.
const std::vector<Marker>& exception_markers(std::string_view language) {
  static const std::vector<Marker> dutch{
      {"met", "uitzondering", "van"}, {"uitgezonderd"}, {"behalve", "voor"}, {"behalve"}};
  static const std::vector<Marker> english{
      {"with", "the", "exception", "of"}, {"except", "for"}, {"except"}, {"other", "than"}};
  return language == "nl" ? dutch : english;
}

/// Words that open a clause which narrows the group before it.
bool narrows(const Word& word, std::string_view language) {
  static constexpr std::array<std::string_view, 7> kDutch{"die",  "wier", "van",    "met",
                                                          "voor", "uit",  "waarvan"};
  static constexpr std::array<std::string_view, 7> kEnglish{"who",  "whose", "with",   "from",
                                                            "that", "in",    "fearing"};
  const auto& openers = language == "nl" ? kDutch : kEnglish;
  return std::ranges::find(openers, word.folded) != openers.end();
}

bool points_back(const Word& word) {
  static constexpr std::array<std::string_view, 4> kDemonstratives{"deze", "dergelijke", "these",
                                                                   "those"};
  return std::ranges::find(kDemonstratives, word.folded) != kDemonstratives.end();
}

bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// True when the text between two words has a mark that ends a clause.
bool boundary_between(const icu::UnicodeString& text, const Word& left, const Word& right) {
  const auto between =
      text.tempSubStringBetween(static_cast<int32_t>(left.end), static_cast<int32_t>(right.begin));
  return between.indexOf(u',') >= 0 || between.indexOf(u':') >= 0 || between.indexOf(u')') >= 0;
}

/// End of the clause that begins at word `begin`: a comma or the like, an excluded span, the end.
std::size_t clause_end(const Sentence& sentence, std::size_t begin,
                       const std::vector<Span>& excluded) {
  const auto text = unicode(sentence.text);
  for (std::size_t at = begin; at < sentence.words.size(); ++at) {
    const bool out = std::ranges::any_of(excluded, [&](Span s) {
      return overlaps(s, {at, at + 1});
    });
    if (out) return at;
    if (at > begin && boundary_between(text, sentence.words[at - 1], sentence.words[at])) return at;
  }
  return sentence.words.size();
}

/// "Women who fear genital mutilation" has a concept of its own, narrower than that of "women".
void take_narrower(NamedGroup& group, std::string_view language, const Matcher& matcher) {
  constexpr double kSure = 0.85;
  const auto suggestions = matcher.suggest(group.text, language, {}, 1);
  if (suggestions.empty() || suggestions.front().score < kSure) return;
  const Suggestion& best = suggestions.front();
  if (best.concept_id == group.concept_id || best.listed) return;
  group.concept_id = best.concept_id;
  group.relation = best.relation;
  group.score = best.score;
  if (best.relation == model::Relation::exact) group.qualifier.clear();
}

/// A subject that describes people ("Persons who left the country illegally, …") up to its comma;
/// empty when the sentence opens otherwise.
Span described_subject(const Sentence& sentence, std::string_view language) {
  static constexpr std::array<std::string_view, 10> kPeople{
      "personen", "mensen", "vreemdelingen", "aanvragers", "asielzoekers",
      "persons",  "people", "individuals",   "applicants", "those"};
  std::size_t at = 0;
  if (!sentence.words.empty() &&
      (sentence.words[0].folded == "voor" || sentence.words[0].folded == "for")) {
    at = 1;
  }
  if (at + 2 >= sentence.words.size() || !narrows(sentence.words[at + 1], language)) return {};
  if (std::ranges::find(kPeople, sentence.words[at].folded) == kPeople.end()) return {};
  const std::size_t end = clause_end(sentence, at + 1, {});
  return end == sentence.words.size() ? Span{} : Span{at, end};
}

}  // namespace

std::vector<Sentence> sentences(std::string_view passage, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createSentenceInstance(
      icu::Locale(std::string(language).c_str()), status));
  const auto text = unicode(passage);
  iterator->setText(text);
  std::vector<Sentence> result;
  for (int32_t begin = iterator->first(), end = iterator->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    const icu::UnicodeString sentence(text, begin, end - begin);
    int32_t from = 0;
    for (int32_t semicolon = sentence.indexOf(u';'); semicolon >= 0;
         semicolon = sentence.indexOf(u';', from)) {
      add_clause(result, icu::UnicodeString(sentence, from, semicolon - from), language, from > 0);
      from = semicolon + 1;
    }
    add_clause(result, icu::UnicodeString(sentence, from), language, from > 0);
  }
  return result;
}

std::string slice(const Sentence& sentence, Span span) {
  if (span.begin >= span.end) return {};
  const auto begin = static_cast<int32_t>(sentence.words[span.begin].begin);
  const auto end = static_cast<int32_t>(sentence.words[span.end - 1].end);
  return utf8(unicode(sentence.text).tempSubStringBetween(begin, end));
}

std::optional<Exception> find_exception(const Sentence& sentence, std::string_view language) {
  for (const Marker& marker : exception_markers(language)) {
    const auto found = find_phrase(sentence.words, marker);
    if (!found || found->end == sentence.words.size()) continue;
    const Span span{found->begin, clause_end(sentence, found->end, {})};
    return Exception{slice(sentence, span), span};
  }
  return std::nullopt;
}

std::vector<NamedGroup> groups_in(const Sentence& sentence, std::string_view language,
                                  const Matcher& matcher, const std::set<std::string>& favoured,
                                  const std::vector<Span>& excluded) {
  std::vector<NamedGroup> result;
  std::size_t past = 0;  // what a qualifier has used up names no group of its own
  if (const Span subject = described_subject(sentence, language); subject.end > 0) {
    for (NamedGroup& group : groups_of_item(slice(sentence, subject), language, matcher)) {
      group.span = subject;
      result.push_back(std::move(group));
    }
    past = subject.end;
  }
  for (const Mention& mention : matcher.mentions(sentence.words, language, favoured)) {
    const Span span{mention.begin, mention.end};
    const bool out = std::ranges::any_of(excluded, [&](Span s) { return overlaps(s, span); });
    if (out || mention.begin < past) continue;
    if (mention.begin > 0 && points_back(sentence.words[mention.begin - 1])) continue;
    NamedGroup group{
        slice(sentence, span), mention.concept_id, model::Relation::exact, {}, mention.score, span};
    if (mention.end < sentence.words.size() && narrows(sentence.words[mention.end], language)) {
      const std::size_t end = clause_end(sentence, mention.end, excluded);
      if (end > mention.end + 1) {
        group.qualifier = slice(sentence, {mention.end, end});
        group.text = slice(sentence, {mention.begin, end});
        group.relation = model::Relation::part;
        take_narrower(group, language, matcher);
        past = end;
      }
    }
    result.push_back(std::move(group));
  }
  return result;
}

std::vector<NamedGroup> groups_of_item(std::string_view item, std::string_view language,
                                       const Matcher& matcher) {
  constexpr double kNear = 0.6;
  auto text = unicode(item);
  text.trim();
  while (!text.isEmpty() && (text.endsWith(u";") || text.endsWith(u".") || text.endsWith(u","))) {
    text.truncate(text.length() - 1);
  }
  const std::string name = utf8(text);
  std::vector<NamedGroup> result;
  for (const Suggestion& suggestion : matcher.suggest(name, language)) {
    if (suggestion.score < kNear || (!result.empty() && !suggestion.listed)) break;
    result.push_back({name, suggestion.concept_id, suggestion.relation, {}, suggestion.score, {}});
    if (!suggestion.listed) break;
  }
  if (result.empty()) result.push_back({name, std::nullopt, model::Relation::exact, {}, 0, {}});
  return result;
}

}  // namespace peil::align
