// SPDX-License-Identifier: EUPL-1.2
#include "read/draft_reading.hpp"

#include <algorithm>
#include <array>

#include "model/unicode.hpp"
#include "read/draft_remainder.hpp"

namespace peil::read {
namespace {

void mark(Names& names, Span span) {
  for (std::size_t at = span.begin; at < span.end; ++at) names[at] = true;
}

/// "And" between two names belongs to their enumeration.
void mark_between(Names& names, const std::vector<match::Word>& text) {
  static constexpr std::array<std::string_view, 13> kBetween{
      "en", "of", "and", "or", "de", "the", "och", "og", "eller", "und", "oder", "et", "ou"};
  for (std::size_t at = 1; at + 1 < names.size(); ++at) {
    if (!names[at - 1] || std::ranges::find(kBetween, text[at].folded) == kBetween.end()) continue;
    const bool article = at + 2 < names.size() && names[at + 2] &&
                         std::ranges::find(kBetween, text[at + 1].folded) != kBetween.end();
    if (names[at + 1] || article) names[at] = true;
  }
}

/// "Khyber Pakhtunkhwa (KP)": what a name is called for short is read with it.
void mark_abbreviations(Reading& reading) {
  const auto text = model::unicode(reading.sentence.text);
  const auto& words = reading.sentence.words;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const auto begin = static_cast<int32_t>(words[at].begin);
    const auto end = static_cast<int32_t>(words[at].end);
    const auto name = text.tempSubStringBetween(begin, end);
    const bool capitals = words[at].capitalised && icu::UnicodeString(name).toUpper() == name;
    if (reading.names[at - 1] && capitals && begin > 0 && text.charAt(begin - 1) == u'(' &&
        text.charAt(end) == u')') {
      reading.names[at] = true;
    }
  }
}

std::vector<std::string> light_words(const model::Codebook& codebook, std::string_view language) {
  const auto lexicon = codebook.lexicon.find(language);
  return lexicon == codebook.lexicon.end() ? std::vector<std::string>()
                                           : lexicon->second.connecting;
}

bool within(Span inner, Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

}  // namespace

std::vector<NamedGroup> Reading::groups_for(Span scope) const {
  std::vector<NamedGroup> result;
  for (const NamedGroup& group : groups) {
    if (within(group.span, scope)) result.push_back(group);
  }
  if (!result.empty()) return result;
  for (const NamedGroup& group : groups) {
    if (group.span.end <= scope.begin) result.push_back(group);
  }
  return result;
}

std::vector<RegionMention> Reading::regions_in(Span scope) const {
  std::vector<RegionMention> result = regions;
  std::erase_if(result, [&](const RegionMention& region) { return !within(region.span, scope); });
  return result;
}

SentenceReader::SentenceReader(const model::PolicyText& text, const DraftContext& context)
    : context_(context),
      language_(text.language),
      cues_(context.codebook, language_),
      others_(context.codebook, language_, context.origin),
      terms_(language_, context.vocabulary, context.day, light_words(context.codebook, language_)),
      regions_(context.codebook, context.origin),
      groups_(context.codebook, context.matcher, cues_, language_, context.origin,
              context.favoured),
      assertions_(cues_, others_, context.vocabulary.source) {}

Reading SentenceReader::read(const Sentence& sentence) const {
  // Of a table's row, columns may have been left out.
  if (sentence.text.find('\t') != std::string::npos) return read_anew(sentence);
  const auto known = known_.find(sentence.text);
  Reading reading = known != known_.end()
                        ? known->second
                        : known_.emplace(sentence.text, read_anew(sentence)).first->second;
  reading.sentence.continues = sentence.continues;
  return reading;
}

Reading SentenceReader::read_anew(const Sentence& sentence) const {
  Reading reading{sentence, Names(sentence.words.size()), {}, {}, {}, {}, {}, {}, false};
  for (const match::Mention& mention : mentions(sentence)) {
    mark(reading.names, {mention.begin, mention.end});
  }
  reading.regions = regions(sentence);
  for (const RegionMention& region : reading.regions) mark(reading.names, region.span);
  others_.mark_origin(reading.names, sentence.words);
  mark_between(reading.names, sentence.words);
  mark_abbreviations(reading);
  reading.terms = terms_.find(sentence.words, reading.names);
  reading.exceptions = find_exceptions(sentence, cues_);
  std::vector<Span> excluded;
  for (const TermMention& term : reading.terms) {
    for (const std::size_t word : term.words) excluded.push_back({word, word + 1});
  }
  for (const Exception& exception : reading.exceptions) {
    excluded.push_back(exception.span);
    std::erase_if(reading.regions, [&](const RegionMention& region) {
      return overlap(region.span, exception.span);
    });
  }
  for (const Span condition : cues_.all(sentence.words, "conditions")) {
    excluded.push_back(clause_from(sentence, condition.begin, {}));
  }
  reading.asides = asides(reading, cues_);
  for (const Span aside : reading.asides) {
    excluded.push_back(aside);
    std::erase_if(reading.regions,
                  [&](const RegionMention& region) { return overlap(region.span, aside); });
  }
  for (const Span unless : cues_.all(sentence.words, "unless")) {
    const Span clause = clause_from(sentence, unless.begin, {});
    std::erase_if(reading.regions,
                  [&](const RegionMention& region) { return overlap(region.span, clause); });
  }
  reading.groups = groups_.groups(sentence, excluded);
  const auto of_others = std::erase_if(reading.groups, [&](const NamedGroup& group) {
    return others_.own(sentence.words, group.span);
  });
  for (const NamedGroup& group : reading.groups) mark(reading.names, group.extent);
  reading.on_other_people =
      reading.groups.empty() && (of_others > 0 || others_.are_subject(sentence.words));
  reading.scopes = scopes(reading);
  return reading;
}

namespace {

/// Where a clause behind the term begins that denies it of others ("…, but Shia are not"); the end
/// of the sentence when there is none.
std::size_t denial_behind(const Reading& reading, const TermMention& term,
                          std::string_view language) {
  const auto& text = reading.sentence.words;
  for (std::size_t at = term.span.end; at < text.size(); ++at) {
    if (!has_negation(text, {at, at + 1}, reading.names, language)) continue;
    const std::size_t begin = clause_around(text, {at, at + 1}, reading.names).begin;
    if (begin >= term.span.end) return begin;
  }
  return text.size();
}

}  // namespace

/// Where a sentence uses several terms of one dimension, each is said of those named in its own
/// part. When names stand before the first term, a part ends behind its term, else before the next.
std::vector<Span> SentenceReader::scopes(const Reading& reading) const {
  const auto& text = reading.sentence.words;
  std::vector<Span> result(reading.terms.size(), {0, text.size()});
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    for (std::size_t j = i + 1; j < reading.terms.size(); ++j) {
      const TermMention& left = reading.terms[i];
      const TermMention& right = reading.terms[j];
      if (left.term->dimension != right.term->dimension) continue;
      const bool names_first =
          std::any_of(reading.names.begin(),
                      reading.names.begin() + static_cast<std::ptrdiff_t>(left.words.front()),
                      [](bool name) { return name; });
      std::size_t cut = left.span.end;
      for (std::size_t at = left.span.end; at <= right.span.begin; ++at) {
        if (!begins_clause(text, at, reading.names)) continue;
        cut = at;
        if (names_first) break;
      }
      result[i].end = std::min(result[i].end, cut);
      result[j].begin = std::max(result[j].begin, cut);
    }
    result[i].end = std::min(result[i].end, denial_behind(reading, reading.terms[i], language_));
    // Circumstances given as examples behind the term are not whom it is said of.
    for (const Span example : cues_.all(text, "examples")) {
      if (example.begin >= reading.terms[i].span.end) {
        result[i].end = std::min(result[i].end, example.begin);
      }
    }
  }
  return result;
}

std::vector<std::string> SentenceReader::remainder(const Reading& reading,
                                                   const Sentence* next) const {
  return read::remainder(reading, cues_, next);
}

bool SentenceReader::names_other_place(const Reading& reading) const {
  return says(reading.sentence, "these_places") || !reading.regions.empty();
}

bool SentenceReader::limited_to_unknown_place(const Reading& reading) const {
  const Sentence& sentence = reading.sentence;
  std::vector<Span> limits = cues_.all(sentence.words, "conditions");
  for (Span& limit : limits) limit = clause_from(sentence, limit.begin, {});
  for (const NamedGroup& group : reading.groups) {
    limits.push_back({group.extent.begin, group.span.begin});
    limits.push_back({group.span.end, group.extent.end});
  }
  const auto within_any = [](Span word, const std::vector<Span>& spans) {
    return std::ranges::any_of(spans, [&](Span span) { return within(word, span); });
  };
  std::vector<Span> known;
  for (const RegionMention& region :
       reading.regions) {  // "the province of Sindh", "Helmand province"
    known.push_back(
        {region.span.begin - std::min<std::size_t>(2, region.span.begin), region.span.end + 1});
  }
  std::vector<Span> regions;
  for (const RegionMention& region : reading.regions) regions.push_back(region.span);
  const auto part = [&](Span direction) { return !within_any(direction, regions); };
  return std::ranges::any_of(cues_.all(sentence.words, "directions"), part) ||
         std::ranges::any_of(cues_.all(sentence.words, "places"), [&](Span place) {
           return within_any(place, limits) && !within_any(place, known);
         });
}

bool SentenceReader::tells_of_place(const Reading& reading) const {
  return std::ranges::any_of(reading.regions, [&](const RegionMention& region) {
    return !says_whence(reading.sentence, region.span) &&
           std::ranges::any_of(reading.groups, [&](const NamedGroup& group) {
             return overlap(region.span, group.extent) && !overlap(region.span, group.span) &&
                    cues_.begins(reading.sentence.words, "relatives", group.span.end);
           });
  });
}

bool SentenceReader::says_whence(const Sentence& sentence, Span span) const {
  static constexpr std::array<std::string_view, 4> kBetween{"en", "of", "and", "or"};
  while (span.begin > 0) {
    const match::Word& before = sentence.words[--span.begin];
    if (cues_.begins(sentence.words, "whence", span.begin)) return true;
    if (!before.capitalised && std::ranges::find(kBetween, before.folded) == kBetween.end()) {
      return false;
    }
  }
  return false;
}

Span SentenceReader::before_limits(const Reading& item) const {
  Span before;
  const auto limit = [&](std::size_t at) {
    if (at > 0 && (before.end == 0 || at < before.end)) before.end = at;
  };
  for (const Exception& exception : item.exceptions) limit(exception.span.begin);
  for (const std::string_view kind : {"conditions", "examples"}) {
    for (const Span cue : cues_.all(item.sentence.words, kind)) limit(cue.begin);
  }
  return before;
}

std::string SentenceReader::condition(const Reading& reading, const TermMention& term) const {
  for (const Span cue : cues_.all(reading.sentence.words, "conditions")) {
    if (cue.begin < term.span.end) continue;
    return slice(reading.sentence, clause_from(reading.sentence, cue.begin, {}));
  }
  return {};
}

}  // namespace peil::read
