// SPDX-License-Identifier: EUPL-1.2
#include "read/sentence.hpp"

#include <unicode/brkiter.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "align/hierarchy.hpp"
#include "model/country.hpp"
#include "model/unicode.hpp"

namespace peil::read {
namespace {

using model::unicode;
using model::utf8;

void add_clause(std::vector<Sentence>& result, icu::UnicodeString clause, std::string_view language,
                bool continues) {
  clause.trim();
  if (clause.isEmpty()) return;
  const std::string text = utf8(clause);
  if (too_long(text)) return result.push_back({text, {}, continues});
  auto clause_words = match::words(text, language);
  if (!clause_words.empty()) result.push_back({text, std::move(clause_words), continues});
}

/// True when the text between two words has a mark that ends a clause.
bool boundary_between(const icu::UnicodeString& text, const match::Word& left,
                      const match::Word& right) {
  const auto between =
      text.tempSubStringBetween(static_cast<int32_t>(left.end), static_cast<int32_t>(right.begin));
  // "(sexual) violence": one word in brackets is part of what it stands before.
  const bool word = left.begin > 0 && !left.capitalised &&
                    text.charAt(static_cast<int32_t>(left.begin) - 1) == u'(' &&
                    !right.capitalised && right.begin > left.end + 1;
  return between.indexOf(u',') >= 0 || between.indexOf(u':') >= 0 ||
         (between.indexOf(u')') >= 0 && !word);
}

/// The mention begins where the span ends, with no mark between.
bool directly_before(const Sentence& sentence, Span span, const match::Mention& mention) {
  return span.end > 0 && span.end == mention.begin &&
         !boundary_between(unicode(sentence.text), sentence.words[span.end - 1],
                           sentence.words[mention.begin]);
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

Span clause_from(const Sentence& sentence, std::size_t begin, const std::vector<Span>& excluded) {
  const auto text = unicode(sentence.text);
  for (std::size_t at = begin; at < sentence.words.size(); ++at) {
    const bool out = std::ranges::any_of(excluded, [&](Span s) {
      return overlap(s, {at, at + 1});
    });
    if (out) return {begin, at};
    if (at > begin && boundary_between(text, sentence.words[at - 1], sentence.words[at])) {
      return {begin, at};
    }
  }
  return {begin, sentence.words.size()};
}

std::vector<Exception> find_exceptions(const Sentence& sentence, const Cues& cues) {
  std::vector<Exception> found;
  for (const Span marker : cues.all(sentence.words, "exceptions")) {
    if (marker.end == sentence.words.size() ||
        std::ranges::any_of(found, [&](const Exception& e) { return overlap(e.span, marker); })) {
      continue;
    }
    Span span{marker.begin, clause_from(sentence, marker.end, {}).end};
    // "Anders dan christenen worden …": no comma parts what opens a sentence from its verb.
    for (std::size_t at = marker.end; marker.begin == 0 && at < span.end; ++at) {
      if (cues.begins(sentence.words, "verbs", at)) span.end = at;
    }
    found.push_back({slice(sentence, span), span});
  }
  return found;
}

GroupReader::GroupReader(const model::Codebook& codebook, const match::Matcher& matcher,
                         const Cues& cues, std::string language, const model::OriginId& origin,
                         const std::set<model::ConceptId>& favoured)
    : codebook_(codebook),
      matcher_(matcher),
      cues_(cues),
      language_(std::move(language)),
      origin_(origin),
      favoured_(favoured) {
  const auto lexicon = codebook.lexicon.find(language_);
  if (lexicon == codebook.lexicon.end()) return;
  const auto& demonyms = lexicon->second.demonyms;
  if (const auto own = demonyms.find(origin); own != demonyms.end()) demonyms_ = own->second;
}

std::vector<Span> GroupReader::people(const Sentence& sentence) const {
  auto found = cues_.all(sentence.words, "described");
  for (std::size_t at = 0; at < sentence.words.size(); ++at) {
    if (std::ranges::find(demonyms_, sentence.words[at].folded) != demonyms_.end()) {
      found.push_back({at, at + 1});
    }
  }
  return found;
}

std::vector<NamedGroup> GroupReader::groups(const Sentence& sentence,
                                            const std::vector<Span>& excluded) const {
  std::vector<NamedGroup> result;
  const auto mentions = matcher_.mentions(sentence.words, language_, favoured_);
  add_described(result, sentence, mentions, excluded);
  const auto taken = [&](Span span) {
    return std::ranges::any_of(excluded, [&](Span s) { return overlap(s, span); }) ||
           std::ranges::any_of(result,
                               [&](const NamedGroup& g) { return overlap(g.extent, span); });
  };
  for (const match::Mention& mention : mentions) {
    if (taken({mention.begin, mention.end}) || cues_.ends(sentence.words, "these", mention.begin) ||
        cues_.ends(sentence.words, "actors", mention.begin)) {
      continue;
    }
    if (!result.empty() && directly_before(sentence, result.back().extent, mention)) {
      // "Stateless Kurds" are some Kurds: the first name only says which of them.
      const std::size_t begin = result.back().span.begin;
      result.back() = group_at(sentence, mention, excluded);
      result.back().extent.begin = begin;
      result.back().text = slice(sentence, result.back().extent);
      result.back().relation = model::Relation::part;
      continue;
    }
    result.push_back(group_at(sentence, mention, excluded));
  }
  std::erase_if(result, [](const NamedGroup& g) { return g.concept_id == model::kEverybody; });
  std::ranges::stable_sort(result, {}, [](const NamedGroup& g) { return g.span.begin; });
  return result;
}

NamedGroup GroupReader::group_at(const Sentence& sentence, const match::Mention& mention,
                                 const std::vector<Span>& excluded) const {
  const Span span{mention.begin, mention.end};
  NamedGroup group{slice(sentence, span),
                   mention.concept_id,
                   model::Relation::exact,
                   {},
                   mention.score,
                   span,
                   span};
  if (cues_.ends(sentence.words, "others", mention.begin)) {
    group.extent.begin = mention.begin - 1;
    group.text = slice(sentence, group.extent);
    group.relation = model::Relation::part;
  }
  if (!cues_.begins(sentence.words, "narrows", mention.end) ||
      boundary_between(unicode(sentence.text), sentence.words[mention.end - 1],
                       sentence.words[mention.end])) {
    return group;
  }
  const std::size_t end = qualifier_end(sentence, mention.end, excluded);
  if (end <= mention.end + 1) return group;
  if (of_origin(sentence, {mention.end, end})) {
    group.extent.end = end;
    return group;
  }
  group.extent.end = end;
  group.qualifier = slice(sentence, {mention.end, end});
  group.text = slice(sentence, group.extent);
  group.relation = model::Relation::part;
  const auto lexicon = codebook_.lexicon.find(language_);
  const bool general = lexicon != codebook_.lexicon.end() &&
                       std::all_of(sentence.words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                                   sentence.words.begin() + static_cast<std::ptrdiff_t>(span.end),
                                   [&](const match::Word& word) {
                                     return std::ranges::find(lexicon->second.kinds, word.folded) !=
                                                lexicon->second.kinds.end() ||
                                            cues_.begins({word}, "and", 0);
                                   });
  take_narrower(group, general);
  return group;
}

bool GroupReader::of_origin(const Sentence& sentence, Span clause) const {
  if (clause.end != clause.begin + 2) return false;
  const match::Word& place = sentence.words[clause.begin + 1];
  return cues_.begins(sentence.words, "whence", clause.begin) && place.capitalised &&
         model::find_country(place.folded) == origin_;
}

/// Where the clause that word `opener` begins ends: at punctuation, or else before the verb with
/// which the sentence goes on. A clause with a verb of its own ends before one that stands right
/// before what the sentence says ("die geweld vrezen | worden aangemerkt").
std::size_t GroupReader::qualifier_end(const Sentence& sentence, std::size_t opener,
                                       const std::vector<Span>& excluded) const {
  std::size_t end = clause_from(sentence, opener, excluded).end;
  // "… of armed groups and for journalists": the next of an enumeration.
  for (std::size_t at = opener + 1; at + 1 < end; ++at) {
    if (cues_.begins(sentence.words, "and", at) && cues_.begins(sentence.words, "about", at + 1)) {
      end = at;
    }
  }
  const bool cut_short =
      end < sentence.words.size() &&
      !boundary_between(unicode(sentence.text), sentence.words[end - 1], sentence.words[end]);
  if (!cut_short || end < opener + 3) return end;
  if (cues_.begins(sentence.words, "relatives", opener)) {
    const bool goes_on =
        cues_.begins(sentence.words, "verbs", end - 1) || sentence.words[end - 1].folded == "als";
    return goes_on ? end - 1 : end;
  }
  for (std::size_t at = opener + 2; at < end; ++at) {
    if (cues_.begins(sentence.words, "verbs", at)) return at;
  }
  return end;
}

/// "Women who fear genital mutilation" has a concept of its own, other than that of "women". Where
/// it may have one, but which is not clear, the group is left without.
void GroupReader::take_narrower(NamedGroup& group, bool general) const {
  auto suggestions = suggest(group.text);
  if (suggestions.empty()) return;
  const bool head_first = suggestions.front().concept_id == group.concept_id;
  std::erase_if(suggestions, [&](const match::Suggestion& s) {
    return s.score < by().rival || s.concept_id == group.concept_id ||
           (head_first && !align::is_or_is_below(codebook_, s.concept_id, *group.concept_id));
  });
  if (suggestions.empty()) return;
  const match::Suggestion& best = suggestions.front();
  const bool alone = suggestions.size() == 1 || suggestions[1].score < best.score - by().margin;
  // "Single men who fear …" are single men still; only "women who …" may be a group of its own.
  const bool own_kind =
      general || (best.score >= by().certain &&
                  align::is_or_is_below(codebook_, best.concept_id, *group.concept_id));
  if (head_first || best.listed || best.score < by().sure || !alone || !own_kind) {
    group.concept_id.reset();
    return;
  }
  group.concept_id = best.concept_id;
  group.relation = best.relation;
  group.score = best.score;
  if (best.relation == model::Relation::exact) {
    group.qualifier.clear();
    group.span = group.extent;
  }
}

/// People in general with a clause that says who they are ("persons who left the country
/// illegally"). One that opens the sentence is its subject even where no concept is near.
void GroupReader::add_described(std::vector<NamedGroup>& groups, const Sentence& sentence,
                                const std::vector<match::Mention>& mentions,
                                const std::vector<Span>& excluded) const {
  for (const Span somebody : people(sentence)) {
    const bool in_name = std::ranges::any_of(mentions, [&](const match::Mention& mention) {
      return overlap(somebody, {mention.begin, mention.end});
    });
    if (in_name || !cues_.begins(sentence.words, "narrows", somebody.end) ||
        cues_.ends(sentence.words, "these", somebody.begin) ||
        cues_.ends(sentence.words, "actors", somebody.begin)) {
      continue;
    }
    const Span extent{somebody.begin, qualifier_end(sentence, somebody.end, excluded)};
    const bool announced = std::ranges::any_of(cues_.all(sentence.words, "announces"),
                                               [&](Span cue) { return overlap(cue, extent); });
    if (announced) continue;
    const bool free = std::ranges::none_of(excluded, [&](Span s) { return overlap(s, extent); }) &&
                      std::ranges::none_of(groups, [&](const NamedGroup& group) {
                        return overlap(group.extent, extent);
                      });
    if (!free || extent.end < somebody.end + 2) continue;
    const bool bounded = extent.end == sentence.words.size() ||
                         boundary_between(unicode(sentence.text), sentence.words[extent.end - 1],
                                          sentence.words[extent.end]);
    for (NamedGroup& group : groups_of_item(slice(sentence, extent))) {
      if (!group.concept_id && somebody.begin > 1) continue;
      if (group.score < by().described) group.concept_id.reset();
      group.open_ended = !bounded;
      group.span = group.extent = extent;
      groups.push_back(std::move(group));
    }
  }
}

std::vector<model::ConceptId> GroupReader::pointed_at(const Sentence& sentence) const {
  std::vector<model::ConceptId> concepts;
  for (const match::Mention& mention : matcher_.mentions(sentence.words, language_, favoured_)) {
    if (cues_.ends(sentence.words, "these", mention.begin)) concepts.push_back(mention.concept_id);
  }
  return concepts;
}

}  // namespace peil::read
