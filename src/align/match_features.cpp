// SPDX-License-Identifier: EUPL-1.2
#include "align/match_features.hpp"

#include <algorithm>
#include <array>

namespace peil::align {
namespace {

constexpr std::size_t kShortestPart = 4;
constexpr std::size_t kShortestEnd = 6;  // of a compound whose beginning is unknown

bool writes_compounds(std::string_view language) {
  static constexpr std::array<std::string_view, 6> kLanguages{"nl", "de", "sv", "da", "nb", "fi"};
  return std::ranges::find(kLanguages, language) != kLanguages.end();
}

bool nouns_first(std::string_view language) {
  return language == "fr" || language == "es" || language == "it";
}

/// Letters that may tie the parts of a compound together.
constexpr std::array<std::string_view, 6> kLinks{"", "s", "en", "n", "e", "er"};

}  // namespace

FeatureReader::FeatureReader(std::string language, const model::MatchWords& lexicon)
    : language_(std::move(language)),
      compounds_(writes_compounds(language_)),
      ignored_(lexicon.ignored.begin(), lexicon.ignored.end()),
      minor_(lexicon.minor.begin(), lexicon.minor.end()),
      negations_(lexicon.negations.begin(), lexicon.negations.end()),
      clauses_(lexicon.clauses.begin(), lexicon.clauses.end()) {
  clauses_.insert(lexicon.connecting.begin(), lexicon.connecting.end());
  clauses_.insert(lexicon.conjunctions.begin(), lexicon.conjunctions.end());
  ignored_.insert(lexicon.connecting.begin(), lexicon.connecting.end());
  ignored_.insert(lexicon.conjunctions.begin(), lexicon.conjunctions.end());
  for (const auto& [origin, names] : lexicon.demonyms) {
    for (const std::string& name : names) {
      for (Word& word : words(name, language_)) peoples_.insert(std::move(word.stem));
    }
  }
  for (const auto& alike : lexicon.synonyms) {
    const std::string feature = "=" + alike.front();
    for (const std::string& word : alike) {
      synonym_.emplace(word, feature);
      for (const Word& read : words(word, language_)) synonym_.emplace(read.stem, feature);
      known_.insert(word);
    }
  }
}

void FeatureReader::learn(const std::vector<Word>& words) {
  for (const Word& word : words) {
    if (word.folded.size() < kShortestPart) continue;
    known_.insert(word.folded);
    if (word.stem.size() >= kShortestPart) known_.insert(word.stem);
  }
}

/// The longest known beginning with a known end.
std::vector<Word> FeatureReader::known_parts(const std::string& word) const {
  for (std::size_t end = word.size(); end-- > kShortestPart;) {
    if (word.size() - end < kShortestPart || !known(word.substr(0, end))) continue;
    for (const std::string_view link : kLinks) {
      if (word.size() - end < link.size() + kShortestPart) continue;
      if (word.compare(end, link.size(), link) != 0) continue;
      auto tail = words(word.substr(end + link.size()), language_);
      if (tail.size() != 1 || !(known(tail[0].folded) || known(tail[0].stem))) continue;
      auto head = words(word.substr(0, end), language_);
      head.push_back(std::move(tail[0]));
      return head;
    }
  }
  return {};
}

/// Parts of a compound: both known ("huiskerk|leden"), or else a known end ("dorps|oudsten").
std::vector<Word> FeatureReader::parts(const std::string& word) const {
  if (!compounds_ || word.size() < 2 * kShortestPart) return {};
  if (auto both = known_parts(word); !both.empty()) return both;
  for (std::size_t end = kShortestPart; end + kShortestEnd <= word.size(); ++end) {
    if (!known(word.substr(end))) continue;
    auto result = words(word.substr(0, end), language_);
    for (Word& tail : words(word.substr(end), language_)) result.push_back(std::move(tail));
    return result;
  }
  return {};
}

void FeatureReader::add(const Word& word, std::vector<std::string>& result) const {
  if (ignored_.contains(word.folded)) return;
  if (minor_.contains(word.folded) || peoples_.contains(word.stem)) {
    result.push_back(kMinor + word.stem);
    return;
  }
  for (const std::string* text : {&word.folded, &word.stem}) {
    if (const auto alike = synonym_.find(*text); alike != synonym_.end()) {
      result.push_back(alike->second);
      return;
    }
  }
  const auto compound = parts(word.folded);
  if (compound.empty()) result.push_back(word.stem);
  for (const Word& part : compound) add(part, result);
}

std::string FeatureReader::chief_word(const Word& word) const {
  const auto alike = synonym_.find(word.folded);
  return alike == synonym_.end() ? word.folded : alike->second.substr(1);
}

std::string FeatureReader::head(const std::vector<Word>& words) const {
  std::string head;
  bool begun = false;
  for (const Word& word : words) {
    if (begun && clauses_.contains(word.folded)) break;
    if (clauses_.contains(word.folded)) continue;
    begun = true;
    std::vector<std::string> own;
    add(word, own);
    if (own.empty() || is_minor(own.back())) continue;
    head = own.back();
    if (nouns_first(language_)) break;
  }
  return head;
}

bool FeatureReader::negates(const std::vector<Word>& words) const {
  return std::ranges::any_of(words,
                             [&](const Word& word) { return negations_.contains(word.folded); });
}

std::vector<std::string> FeatureReader::features(const std::vector<Word>& words) const {
  std::vector<std::string> result;
  for (const Word& word : words) add(word, result);
  std::ranges::sort(result);
  const auto [first, last] = std::ranges::unique(result);
  result.erase(first, last);
  return result;
}

}  // namespace peil::align
