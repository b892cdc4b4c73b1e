// SPDX-License-Identifier: EUPL-1.2
#include "read/spotting.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace peil::read {
namespace {

// Between the words of a phrase: six that tell something, or twice as many that are light.
constexpr std::size_t kLight = 1;
constexpr std::size_t kHeavy = 2;
constexpr std::size_t kMostApart = 12;

/// The word denies. A text in Dutch may quote English, and the other way round.
bool negates(const match::Word& word, std::string_view language) {
  static constexpr std::array<std::string_view, 14> kNegations{
      "niet", "geen", "nooit", "noch", "evenmin", "zonder",  "niemand",
      "not",  "no",   "never", "nor",  "neither", "without", "none"};
  static const std::map<std::string_view, std::set<std::string_view>> kOthers{
      {"sv", {"inte", "ingen", "inget", "inga", "varken", "aldrig", "utan", "ej"}},
      {"nb", {"ikke", "ingen", "intet", "aldri", "uten", "verken"}},
      {"de",
       {"nicht", "kein", "keine", "keiner", "keinen", "keinem", "keines", "nie", "weder", "ohne"}},
      {"fr", {"pas", "ne", "aucun", "aucune", "ni", "jamais", "sans"}}};
  if (word.hyphenated) return false;  // "niet-Arabische" is a name
  const auto own = kOthers.find(language);
  if (own != kOthers.end()) return own->second.contains(word.folded);
  return std::ranges::find(kNegations, word.folded) != kNegations.end();
}

/// Punctuation stands before word `at`, and neither a hyphen ("vlucht- en …") nor what parts two
/// names of an enumeration.
bool punctuated(const std::vector<match::Word>& text, std::size_t at, const Names& names) {
  return at > 0 && !text[at - 1].hyphenated && text[at].begin > text[at - 1].end + 1 &&
         !(names[at - 1] && names[at]);
}

/// "Evenmin" is "niet" or "geen", and "nor" is "not" or "no", of what the sentence before denied.
bool denies_too(const match::Word& word, const match::Word& wanted) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSame{
      {{"evenmin", "niet"},
       {"evenmin", "geen"},
       {"noch", "niet"},
       {"noch", "geen"},
       {"nor", "not"},
       {"nor", "no"},
       {"neither", "not"},
       {"neither", "no"}}};
  return std::ranges::find(kSame, std::pair<std::string_view, std::string_view>(
                                      word.folded, wanted.folded)) != kSame.end();
}

/// The word is one of a phrase, inflected or not; "niet-Arabische" has no negation.
bool is_word(const match::Word& word, const match::Word& wanted, std::string_view language) {
  if (denies_too(word, wanted)) return true;
  return word.stem == wanted.stem && !(word.hyphenated && negates(wanted, language));
}

/// Whether the clause only asks or supposes what follows at word `at`.
bool only_asks(const std::vector<match::Word>& text, Span clause, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kConditions{"indien", "mits", "whether", "if"};
  if (at > clause.begin && text[at - 1].folded == "of") return true;
  if (text[clause.begin].folded == "of") return true;  // "Of bescherming mogelijk is, …"
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                     text.begin() + static_cast<std::ptrdiff_t>(at), [](const match::Word& word) {
                       return std::ranges::find(kConditions, word.folded) != kConditions.end();
                     });
}

/// Behind the phrase, "without" speaks of somebody ("for men without a network") and denies
/// nothing.
bool lacks(const match::Word& word) { return word.folded == "zonder" || word.folded == "without"; }

/// Whether the clause negates or leaves open what the phrase affirms.
bool denied(const std::vector<match::Word>& text, const Names& names, Span span,
            const std::vector<match::Word>& phrase, std::string_view language) {
  const auto negative = [&](const match::Word& word) { return negates(word, language); };
  if (std::ranges::any_of(phrase, negative)) return false;
  const Span clause = clause_around(text, span, names);
  if (has_negation(text, {clause.begin, span.end}, names, language) ||
      only_asks(text, clause, span.begin)) {
    return true;
  }
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span.end),
                     text.begin() + static_cast<std::ptrdiff_t>(clause.end),
                     [&](const match::Word& word) { return negative(word) && !lacks(word); });
}

/// What is said goes before what is denied; then more words of the phrase decide, then fewer gaps.
bool better(const TermMention& a, const TermMention& b) {
  if (a.denied != b.denied) return b.denied;
  if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
  return a.gaps < b.gaps;
}

/// A longer phrase takes a shorter one that stands in it, be it of another dimension: "an internal
/// alternative only in exceptional cases" says nothing on the risk.
bool contains(const TermMention& longer, const TermMention& shorter) {
  return longer.words.size() > shorter.words.size() &&
         std::ranges::includes(longer.words, shorter.words);
}

/// Two mentions of one dimension that are said apart: a clause begins between them.
bool apart(const std::vector<match::Word>& text, const Names& names, const TermMention& a,
           const TermMention& b) {
  const TermMention& left = a.span.begin < b.span.begin ? a : b;
  const TermMention& right = a.span.begin < b.span.begin ? b : a;
  for (std::size_t at = left.span.end; at <= right.span.begin; ++at) {
    if (begins_clause(text, at, names)) return true;
  }
  return false;
}

/// As `find_phrase`, but a name is written with a capital: "van" is not the province of Van.
std::optional<Span> find_name(const std::vector<match::Word>& text,
                              const std::vector<std::string>& name) {
  for (auto span = find_phrase(text, name); span; span = find_phrase(text, name, span->begin + 1)) {
    const bool capital = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span->begin),
                                     text.begin() + static_cast<std::ptrdiff_t>(span->end),
                                     [](const match::Word& word) { return word.capitalised; });
    if (capital) return span;
  }
  return std::nullopt;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> result;
  for (const match::Word& word : match::words(text, "")) result.push_back(word.folded);
  return result;
}

}  // namespace

bool begins_clause(const std::vector<match::Word>& text, std::size_t at, const Names& names) {
  static constexpr std::array<std::string_view, 7> kOpeners{"maar", "terwijl", "en", "although",
                                                            "but",  "while",   "and"};
  if (punctuated(text, at, names)) return true;
  return at > 0 && !names[at] && std::ranges::find(kOpeners, text[at].folded) != kOpeners.end();
}

Span clause_around(const std::vector<match::Word>& text, Span span, const Names& names) {
  while (span.begin > 0 && !begins_clause(text, span.begin, names)) --span.begin;
  while (span.end < text.size() && !begins_clause(text, span.end, names)) ++span.end;
  return span;
}

bool has_negation(const std::vector<match::Word>& words, Span span, const Names& names,
                  std::string_view language) {
  static constexpr std::array<std::string_view, 3> kEither{"or", "of", "dan"};
  for (std::size_t at = span.begin; at < span.end; ++at) {
    const bool either = at > 0 && std::ranges::find(kEither, words[at - 1].folded) != kEither.end();
    if (negates(words[at], language) && !either && !names[at]) return true;
  }
  return false;
}

Span between_marks(const std::vector<match::Word>& text, Span span, const Names& names) {
  while (span.begin > 0 && !punctuated(text, span.begin, names)) --span.begin;
  while (span.end < text.size() && !punctuated(text, span.end, names)) ++span.end;
  return span;
}

TermFinder::TermFinder(std::string_view language, const model::Vocabulary& vocabulary,
                       model::Date day, const std::vector<std::string>& light)
    : language_(language), light_(light.begin(), light.end()) {
  for (const model::Term& term : vocabulary.terms) {
    const auto phrases = term.phrases.find(language);
    if (phrases == term.phrases.end() || !term.validity.contains(day)) continue;
    for (const std::string& text : phrases->second) {
      auto words = match::words(text, language);
      if (words.empty()) continue;
      by_first_[words.front().stem].push_back(phrases_.size());
      phrases_.push_back({&term, std::move(words)});
    }
  }
}

/// Where the phrase's words stand from `start` on, in their order with few others between; no words
/// when they do not. What stands between is of the same clause, unless the phrase has a comma
/// there.
TermMention TermFinder::follow(const std::vector<match::Word>& text, const Names& names,
                               const std::vector<match::Word>& phrase, std::size_t start) const {
  TermMention mention;
  std::size_t at = start;
  std::size_t apart = 0;
  const Names none(phrase.size());
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const std::size_t expected = at;
    for (; at < text.size() && !is_word(text[at], phrase[i], language_); ++at) {
      if (names[at]) continue;
      ++mention.gaps;
      apart += light_.contains(text[at].folded) ? kLight : kHeavy;
      if (apart > kMostApart) return {};
    }
    if (at == text.size()) return {};
    for (std::size_t k = expected; k <= at && expected < at && !punctuated(phrase, i, none); ++k) {
      if (punctuated(text, k, names)) return {};
    }
    mention.words.push_back(at++);
  }
  mention.span = {start, at};
  return mention;
}

/// Phrases that may begin with the word, in their order.
std::vector<std::size_t> TermFinder::beginning_with(const match::Word& word) const {
  std::vector<std::size_t> result;
  const auto add = [&](const std::string& first) {
    const auto known = by_first_.find(first);
    if (known != by_first_.end()) {
      result.insert(result.end(), known->second.begin(), known->second.end());
    }
  };
  add(word.stem);
  if (negates(word, language_)) {
    for (const char* first : {"niet", "gen", "geen", "not", "no"}) add(first);
  }
  return result;
}

std::vector<TermMention> TermFinder::find_all(const std::vector<match::Word>& text,
                                              const Names& names) const {
  std::vector<std::pair<std::size_t, std::size_t>> starts;  // phrase and word
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::size_t phrase : beginning_with(text[at])) starts.emplace_back(phrase, at);
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  std::vector<TermMention> found;
  for (const auto& [place, at] : starts) {
    const Phrase& phrase = phrases_[place];
    if (!is_word(text[at], phrase.words.front(), language_)) continue;
    TermMention mention = follow(text, names, phrase.words, at);
    if (mention.words.empty()) continue;
    mention.term = phrase.term;
    mention.denied = denied(text, names, mention.span, phrase.words, language_);
    found.push_back(std::move(mention));
  }
  return found;
}

std::vector<TermMention> TermFinder::find(const std::vector<match::Word>& text,
                                          const Names& names) const {
  std::vector<TermMention> found = find_all(text, names);
  for (TermMention& mention : found) {
    // "Whether … should take circumstances into account": the shorter phrase before it is not all.
    const bool negative = std::ranges::any_of(
        mention.words, [&](std::size_t word) { return negates(text[word], language_); });
    mention.denied =
        mention.denied || (!negative && std::ranges::any_of(found, [&](const TermMention& other) {
          return other.denied && other.term->dimension == mention.term->dimension &&
                 other.words.size() > mention.words.size() && !apart(text, names, mention, other);
        }));
  }
  std::ranges::stable_sort(found, better);
  std::vector<TermMention> result;
  for (TermMention& mention : found) {
    const bool free = std::ranges::all_of(result, [&](const TermMention& taken) {
      if (taken.term->dimension != mention.term->dimension) return !contains(taken, mention);
      return !mention.denied && taken.term != mention.term && apart(text, names, taken, mention);
    });
    if (free) {
      result.push_back(std::move(mention));
      continue;
    }
    const auto same = std::ranges::find(result, mention.term, &TermMention::term);
    if (same == result.end() || mention.denied) continue;
    same->echoes.insert(same->echoes.end(), mention.words.begin(), mention.words.end());
  }
  std::ranges::sort(result, {}, [](const TermMention& m) { return m.span.begin; });
  return result;
}

std::optional<Span> find_phrase(const std::vector<match::Word>& text,
                                const std::vector<std::string>& phrase, std::size_t from) {
  if (phrase.empty()) return std::nullopt;
  for (std::size_t start = from; start + phrase.size() <= text.size(); ++start) {
    const bool here =
        std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(start),
                   [](const std::string& a, const match::Word& b) { return a == b.folded; });
    if (here) return Span{start, start + phrase.size()};
  }
  return std::nullopt;
}

namespace {

/// Words that share their second half with one behind them: of "Noord-, Zuid- en Centraal-Darfur"
/// the first two, each with the word that makes it whole.
std::vector<std::pair<std::size_t, std::string>> shared_halves(
    const std::vector<match::Word>& text) {
  static constexpr std::array<std::string_view, 8> kJoining{"en",  "of",   "and", "or",
                                                            "und", "oder", "och", "og"};
  std::vector<std::pair<std::size_t, std::string>> result;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool tied = text[at].hyphenated && text[at + 1].begin == text[at].end + 1;
    if (tied && text[at + 1].capitalised) {
      for (const std::size_t half : open) result.emplace_back(half, text[at + 1].folded);
      open.clear();
    } else if (text[at].hyphenated && !tied && text[at].capitalised) {
      open.push_back(at);
    } else if (std::ranges::find(kJoining, text[at].folded) == kJoining.end()) {
      open.clear();
    }
  }
  return result;
}

}  // namespace

RegionFinder::RegionFinder(const model::Codebook& codebook, const model::OriginId& origin) {
  for (const model::Region& region : codebook.regions) {
    if (region.origin != origin) continue;
    for (const auto& [language, label] : region.label) {
      names_.push_back({folded_words(label), region.id});
    }
    for (const std::string& label : region.alternatives) {
      names_.push_back({folded_words(label), region.id});
    }
  }
  std::erase_if(names_, [](const Name& name) { return name.words.empty(); });
  std::ranges::stable_sort(
      names_, [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  for (std::size_t i = 0; i < names_.size(); ++i) by_first_[names_[i].words.front()].push_back(i);
}

std::vector<RegionMention> RegionFinder::find(const std::vector<match::Word>& text) const {
  std::set<std::size_t> begun;  // names of which the first word stands in the text
  for (const match::Word& word : text) {
    const auto known = by_first_.find(word.folded);
    if (known != by_first_.end()) begun.insert(known->second.begin(), known->second.end());
  }
  std::vector<RegionMention> found;
  std::vector<bool> taken(text.size(), false);
  for (const std::size_t name : begun) {
    const auto span = find_name(text, names_[name].words);
    if (!span) continue;
    const auto first = taken.begin() + static_cast<std::ptrdiff_t>(span->begin);
    const auto last = taken.begin() + static_cast<std::ptrdiff_t>(span->end);
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    found.push_back({names_[name].region, *span});
  }
  for (const auto& [half, rest] : shared_halves(text)) {
    const auto begins = by_first_.find(text[half].folded);
    if (begins == by_first_.end()) continue;
    for (const std::size_t name : begins->second) {
      if (names_[name].words != std::vector<std::string>{text[half].folded, rest}) continue;
      found.push_back({names_[name].region, {half, half + 1}});
      break;
    }
  }
  std::ranges::sort(found, {}, [](const RegionMention& m) { return m.span.begin; });
  std::set<std::string> named;  // a region may have two names
  std::erase_if(found,
                [&](const RegionMention& mention) { return !named.insert(mention.region).second; });
  return found;
}

}  // namespace peil::read
