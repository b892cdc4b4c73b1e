// SPDX-License-Identifier: EUPL-1.2
#include "match/match_features.hpp"

#include <algorithm>
#include <array>

namespace peil::match {
namespace {

constexpr std::size_t kShortestPart = 4;
constexpr std::size_t kShortestEnd = 6;  // of a compound whose beginning is unknown

bool writes_compounds(std::string_view language) {
  static constexpr std::array<std::string_view, 6> kLanguages{"nl", "de", "sv", "da", "nb", "fi"};
  return std::ranges::find(kLanguages, language) != kLanguages.end();
}

bool puts_nouns_first(std::string_view language) {
  return language == "fr" || language == "es" || language == "it";
}

/// Letters that may tie the parts of a compound together.
constexpr std::array<std::string_view, 6> kLinks{"", "s", "en", "n", "e", "er"};

}  // namespace

FeatureReader::FeatureReader(std::string language, const model::MatchWords& lexicon)
    : language_(std::move(language)),
      compounds_(writes_compounds(language_)),
      nouns_first_(puts_nouns_first(language_)),
      ignored_(lexicon.ignored.begin(), lexicon.ignored.end()),
      minor_(lexicon.minor.begin(), lexicon.minor.end()),
      negations_(lexicon.negations.begin(), lexicon.negations.end()),
      clauses_(lexicon.clauses.begin(), lexicon.clauses.end()) {
  clauses_.insert(lexicon.connecting.begin(), lexicon.connecting.end());
  clauses_.insert(lexicon.conjunctions.begin(), lexicon.conjunctions.end());
  ignored_.insert(lexicon.connecting.begin(), lexicon.connecting.end());
  ignored_.insert(lexicon.conjunctions.begin(), lexicon.conjunctions.end());
  for (const std::string& negation : lexicon.negations) {
    if (negation.starts_with('-')) without_.push_back(negation.substr(1));
  }
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
      forms_.insert(word);
    }
  }
  for (std::string& feature : features_of(lexicon.kinds)) kinds_.insert(std::move(feature));
  for (std::string& feature : features_of(lexicon.inhabitants)) {
    inhabitants_.insert(std::move(feature));
  }
  for (std::size_t list = 0; list < lexicon.exclusive.size(); ++list) {
    for (std::string& feature : features_of(lexicon.exclusive[list])) {
      excluding_.emplace(std::move(feature), list);
    }
  }
}

std::vector<std::string> FeatureReader::features_of(const std::vector<std::string>& plain) const {
  std::vector<std::string> result;
  for (const std::string& text : plain) {
    for (const Word& word : words(text, language_)) add(word, result);
  }
  return result;
}

void FeatureReader::learn(const std::vector<Word>& words) {
  for (const Word& word : words) {
    forms_.insert(word.folded);
    if (word.folded.size() < kShortestPart) continue;
    known_.insert(word.folded);
    if (word.stem.size() >= kShortestPart) known_.insert(word.stem);
  }
}

/// The longest known beginning with a known end.
std::vector<Word> FeatureReader::known_parts(const std::string& word) const {
  for (std::size_t end = word.size(); end-- > kShortestPart;) {
    if (word.size() - end < kShortestPart || !known(std::string_view(word).substr(0, end)))
      continue;
    for (const std::string_view link : kLinks) {
      if (word.size() - end < link.size() + kShortestPart) continue;
      if (word.compare(end, link.size(), link) != 0) continue;
      Word tail = single_word(word.substr(end + link.size()), language_);
      if (!known(tail.folded) && !known(tail.stem)) continue;
      return {single_word(word.substr(0, end), language_), std::move(tail)};
    }
  }
  return {};
}

/// Parts of a compound: both known ("huiskerk|leden"), or else a known end ("dorps|oudsten").
std::vector<Word> FeatureReader::parts(const std::string& word) const {
  if (!compounds_ || word.size() < 2 * kShortestPart) return {};
  if (auto both = known_parts(word); !both.empty()) return both;
  for (std::size_t end = kShortestPart; end + kShortestEnd <= word.size(); ++end) {
    if (!known(std::string_view(word).substr(end))) continue;
    return {single_word(word.substr(0, end), language_), single_word(word.substr(end), language_)};
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

/// German tells nouns by their capital, and lets a genitive follow its noun without a preposition
/// ("Opfer sexueller Gewalt"); what begins with a preposition or an article is set before its noun
/// ("von Gewalt bedrohte Frauen").
bool FeatureReader::first_noun_leads(const std::vector<Word>& words) const {
  if (nouns_first_) return true;
  return language_ == "de" && !words.empty() && !clauses_.contains(words.front().folded);
}

bool FeatureReader::may_lead(const std::vector<Word>& words, std::size_t at) const {
  if (language_ != "de") return true;
  // A name may begin with an adjective in capitals: "Alleinstehende Frauen".
  const bool adjective = at == 0 && words.size() > 1 && words[1].capitalised &&
                         !words[0].hyphenated && words[0].folded.ends_with('e');
  return words[at].capitalised && !adjective;
}

FeatureReader::EachFeatures FeatureReader::of_each(const std::vector<Word>& words) const {
  std::vector<std::vector<std::string>> result(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) add(words[at], result[at]);
  return result;
}

std::string FeatureReader::head(const std::vector<Word>& words, const EachFeatures& each) const {
  std::string head;
  bool begun = false;
  const bool first = first_noun_leads(words);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool clause = clauses_.contains(words[at].folded);
    if (begun && clause) break;
    if (clause) continue;
    begun = true;
    const std::vector<std::string>& own = each[at];
    if (own.empty() || is_minor(own.back()) || !may_lead(words, at)) continue;
    head = own.back();
    if (first) break;
  }
  return head;
}

std::vector<std::pair<std::size_t, std::string>> FeatureReader::exclusive(
    const std::vector<std::string>& features) const {
  std::vector<std::pair<std::size_t, std::string>> result;
  for (const std::string& feature : features) {
    const auto list = excluding_.find(feature);
    if (list != excluding_.end()) result.emplace_back(list->second, feature);
  }
  std::ranges::sort(result);
  return result;
}

bool FeatureReader::negates(const std::vector<Word>& words) const {
  return std::ranges::any_of(words,
                             [&](const Word& word) { return negations_.contains(word.folded); });
}

bool FeatureReader::says_without(const std::vector<Word>& words) const {
  return std::ranges::any_of(words, [&](const Word& word) {
    return std::ranges::any_of(
        without_, [&](const std::string& ending) { return word.folded.ends_with(ending); });
  });
}

NameFeatures FeatureReader::read(const std::vector<Word>& words) const {
  const EachFeatures each = of_each(words);
  NameFeatures result{{}, head(words, each)};
  for (const auto& own : each) {
    result.features.insert(result.features.end(), own.begin(), own.end());
  }
  std::ranges::sort(result.features);
  const auto [first, last] = std::ranges::unique(result.features);
  result.features.erase(first, last);
  return result;
}

}  // namespace peil::match
