// SPDX-License-Identifier: EUPL-1.2
#include "align/spotting.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace peil::align {
namespace {

constexpr std::size_t kMostGaps = 4;

bool negates(const Word& word) {
  static constexpr std::array<std::string_view, 12> kNegations{
      "niet", "geen", "nooit", "noch", "evenmin", "zonder",
      "not",  "no",   "never", "nor",  "neither", "without"};
  return std::ranges::find(kNegations, word.folded) != kNegations.end();
}

bool has_negation(const std::vector<Word>& words, Span span) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(span.end), negates);
}

/// The phrase's words in their order from `start` on, with few others between; its end and gaps.
std::optional<std::pair<std::size_t, std::size_t>> follow(const std::vector<Word>& text,
                                                          const std::vector<Word>& phrase,
                                                          std::size_t start) {
  std::size_t gaps = 0;
  std::size_t at = start;
  for (const Word& wanted : phrase) {
    while (at < text.size() && text[at].stem != wanted.stem) {
      ++at;
      if (++gaps > kMostGaps) return std::nullopt;
    }
    if (at == text.size()) return std::nullopt;
    ++at;
  }
  return std::pair{at, gaps};
}

/// Whether the text around and inside the span negates what the phrase affirms.
bool reversed(const std::vector<Word>& text, Span span, const std::vector<Word>& phrase) {
  if (has_negation(phrase, {0, phrase.size()})) return false;
  const std::size_t before = span.begin >= 2 ? span.begin - 2 : 0;
  return has_negation(text, {before, std::min(text.size(), span.end + 1)});
}

std::optional<TermMention> find_term(const std::vector<Word>& text, const std::vector<Word>& phrase,
                                     const model::Term& term) {
  std::optional<TermMention> best;
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (phrase.empty() || text[start].stem != phrase.front().stem) continue;
    const auto end = follow(text, phrase, start);
    if (!end) continue;
    const TermMention mention{&term, {start, end->first}, end->second};
    if (reversed(text, mention.span, phrase)) continue;
    if (!best || mention.gaps < best->gaps) best = mention;
  }
  return best;
}

/// More words of the phrase decide, then fewer gaps.
struct Candidate {
  TermMention mention;
  std::size_t words = 0;

  [[nodiscard]] bool better_than(const Candidate& other) const {
    if (words != other.words) return words > other.words;
    return mention.gaps < other.mention.gaps;
  }
};

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> result;
  for (const Word& word : words(text, "")) result.push_back(word.folded);
  return result;
}

}  // namespace

std::vector<TermMention> find_terms(const std::vector<Word>& text, std::string_view language,
                                    const model::Vocabulary& vocabulary, model::Date day) {
  std::map<std::string_view, Candidate> best;
  for (const model::Term& term : vocabulary.terms) {
    if (!term.validity.contains(day)) continue;
    const auto phrases = term.phrases.find(language);
    if (phrases == term.phrases.end()) continue;
    for (const std::string& phrase : phrases->second) {
      const auto phrase_words = words(phrase, language);
      const auto mention = find_term(text, phrase_words, term);
      if (!mention) continue;
      const Candidate candidate{*mention, phrase_words.size()};
      const auto [place, added] = best.try_emplace(term.dimension, candidate);
      if (!added && candidate.better_than(place->second)) place->second = candidate;
    }
  }
  std::vector<TermMention> result;
  for (const auto& [dimension, candidate] : best) result.push_back(candidate.mention);
  std::ranges::sort(result, {}, [](const TermMention& m) { return m.span.begin; });
  return result;
}

std::optional<Span> find_phrase(const std::vector<Word>& text,
                                const std::vector<std::string>& phrase, std::size_t from) {
  if (phrase.empty()) return std::nullopt;
  for (std::size_t start = from; start + phrase.size() <= text.size(); ++start) {
    const bool here = std::equal(phrase.begin(), phrase.end(),
                                 text.begin() + static_cast<std::ptrdiff_t>(start),
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
  std::ranges::stable_sort(names, [](const auto& a, const auto& b) {
    return a.first.size() > b.first.size();
  });
  std::vector<RegionMention> found;
  std::vector<bool> taken(text.size(), false);
  for (const auto& [name, region] : names) {
    const auto span = find_phrase(text, name);
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
