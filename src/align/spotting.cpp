// SPDX-License-Identifier: EUPL-1.2
#include "align/spotting.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace peil::align {
namespace {

constexpr std::size_t kMostGaps = 4;

bool negates(const Word& word) {
  static constexpr std::array<std::string_view, 14> kNegations{
      "niet", "geen", "nooit", "noch", "evenmin", "zonder",  "niemand",
      "not",  "no",   "never", "nor",  "neither", "without", "none"};
  // "niet-Arabische" is a name.
  return !word.hyphenated && std::ranges::find(kNegations, word.folded) != kNegations.end();
}

bool has_negation(const std::vector<Word>& words, Span span) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(span.end), negates);
}

/// Where the phrase's words stand from `start` on, in their order with few others between; empty
/// when they do not.
std::vector<std::size_t> follow(const std::vector<Word>& text, const std::vector<Word>& phrase,
                                std::size_t start) {
  std::vector<std::size_t> places;
  std::size_t gaps = 0;
  std::size_t at = start;
  for (const Word& wanted : phrase) {
    while (at < text.size() && text[at].stem != wanted.stem) {
      ++at;
      if (++gaps > kMostGaps) return {};
    }
    if (at == text.size()) return {};
    places.push_back(at++);
  }
  return places;
}

/// Whether a clause begins at word `at`: punctuation stands before it, or it is a word like "but".
bool begins_clause(const std::vector<Word>& text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kOpeners{"maar",     "terwijl", "en",
                                                            "although", "but",     "and"};
  return at > 0 && (text[at].begin > text[at - 1].end + 1 ||
                    std::ranges::find(kOpeners, text[at].folded) != kOpeners.end());
}

/// The span widened to the clauses that it lies in.
Span clause_around(const std::vector<Word>& text, Span span) {
  while (span.begin > 0 && !begins_clause(text, span.begin)) --span.begin;
  while (span.end < text.size() && !begins_clause(text, span.end)) ++span.end;
  return span;
}

/// Whether the clause only asks or supposes what follows at word `at`.
bool only_asks(const std::vector<Word>& text, Span clause, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kConditions{"indien", "mits", "whether", "if"};
  if (at > clause.begin && text[at - 1].folded == "of") return true;
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                     text.begin() + static_cast<std::ptrdiff_t>(at), [](const Word& word) {
                       return std::ranges::find(kConditions, word.folded) != kConditions.end();
                     });
}

/// Behind the phrase, "without" speaks of somebody ("for men without a network") and denies
/// nothing.
bool lacks(const Word& word) { return word.folded == "zonder" || word.folded == "without"; }

/// Whether the clause negates or leaves open what the phrase affirms.
bool unsaid(const std::vector<Word>& text, Span span, const std::vector<Word>& phrase) {
  if (has_negation(phrase, {0, phrase.size()})) return false;
  const Span clause = clause_around(text, span);
  if (has_negation(text, {clause.begin, span.end}) || only_asks(text, clause, span.begin)) {
    return true;
  }
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span.end),
                     text.begin() + static_cast<std::ptrdiff_t>(clause.end),
                     [](const Word& word) { return negates(word) && !lacks(word); });
}

std::optional<TermMention> find_term(const std::vector<Word>& text, const std::vector<Word>& phrase,
                                     const model::Term& term) {
  std::optional<TermMention> best;
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (phrase.empty() || text[start].stem != phrase.front().stem) continue;
    auto places = follow(text, phrase, start);
    if (places.empty()) continue;
    TermMention mention{&term, {start, places.back() + 1}, std::move(places)};
    if (unsaid(text, mention.span, phrase)) continue;
    if (!best || mention.gaps() < best->gaps()) best = std::move(mention);
  }
  return best;
}

/// More words of the phrase decide, then fewer gaps.
bool better(const TermMention& a, const TermMention& b) {
  if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
  return a.gaps() < b.gaps();
}

/// As `find_phrase`, but a name is written with a capital: "van" is not the province of Van.
std::optional<Span> find_name(const std::vector<Word>& text, const std::vector<std::string>& name) {
  for (auto span = find_phrase(text, name); span; span = find_phrase(text, name, span->begin + 1)) {
    const bool capital = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span->begin),
                                     text.begin() + static_cast<std::ptrdiff_t>(span->end),
                                     [](const Word& word) { return word.capitalised; });
    if (capital) return span;
  }
  return std::nullopt;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> result;
  for (const Word& word : words(text, "")) result.push_back(word.folded);
  return result;
}

}  // namespace

std::vector<TermMention> find_terms(const std::vector<Word>& text, std::string_view language,
                                    const model::Vocabulary& vocabulary, model::Date day) {
  std::map<std::string_view, TermMention> best;
  for (const model::Term& term : vocabulary.terms) {
    if (!term.validity.contains(day)) continue;
    const auto phrases = term.phrases.find(language);
    if (phrases == term.phrases.end()) continue;
    for (const std::string& phrase : phrases->second) {
      const auto mention = find_term(text, words(phrase, language), term);
      if (!mention) continue;
      const auto [place, added] = best.try_emplace(term.dimension, *mention);
      if (!added && better(*mention, place->second)) place->second = *mention;
    }
  }
  std::vector<TermMention> result;
  for (auto& [dimension, mention] : best) result.push_back(std::move(mention));
  std::ranges::sort(result, {}, [](const TermMention& m) { return m.span.begin; });
  return result;
}

std::optional<Span> find_phrase(const std::vector<Word>& text,
                                const std::vector<std::string>& phrase, std::size_t from) {
  if (phrase.empty()) return std::nullopt;
  for (std::size_t start = from; start + phrase.size() <= text.size(); ++start) {
    const bool here =
        std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(start),
                   [](const std::string& a, const Word& b) { return a == b.folded; });
    if (here) return Span{start, start + phrase.size()};
  }
  return std::nullopt;
}

std::vector<RegionMention> find_regions(const std::vector<Word>& text,
                                        const model::Codebook& codebook, std::string_view origin) {
  std::vector<std::pair<std::vector<std::string>, std::string>> names;
  for (const model::Region& region : codebook.regions) {
    if (region.origin != origin) continue;
    for (const auto& [language, label] : region.label) {
      names.emplace_back(folded_words(label), region.id);
    }
    for (const std::string& label : region.alternatives) {
      names.emplace_back(folded_words(label), region.id);
    }
  }
  std::ranges::stable_sort(
      names, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  std::vector<RegionMention> found;
  std::vector<bool> taken(text.size(), false);
  for (const auto& [name, region] : names) {
    const auto span = find_name(text, name);
    if (!span) continue;
    const auto first = taken.begin() + static_cast<std::ptrdiff_t>(span->begin);
    const auto last = taken.begin() + static_cast<std::ptrdiff_t>(span->end);
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    found.push_back({region, *span});
  }
  std::ranges::sort(found, {}, [](const RegionMention& m) { return m.span.begin; });
  const auto [first, last] =
      std::ranges::unique(found, {}, [](const RegionMention& m) { return m.region; });
  found.erase(first, last);
  return found;
}

}  // namespace peil::align
