// SPDX-License-Identifier: EUPL-1.2
#include "match/match_places.hpp"

#include <algorithm>

#include "model/country.hpp"

namespace peil::match {
namespace {

constexpr std::size_t kLongestPlace = 5;  // words

/// Words `[from, from + count)` joined by spaces, as written or by their stems.
std::string joined(const std::vector<Word>& words, std::size_t from, std::size_t count,
                   std::string Word::*form) {
  std::string text;
  for (std::size_t i = from; i < from + count; ++i) {
    if (!text.empty()) text += ' ';
    text += words[i].*form;
  }
  return text;
}

void add_name(std::unordered_set<std::string>& names, std::string_view name,
              std::string_view language) {
  const auto name_words = words(name, language);
  names.insert(joined(name_words, 0, name_words.size(), &Word::folded));
  names.insert(joined(name_words, 0, name_words.size(), &Word::stem));
}

/// Number of words of the longest of `names` that stands at word `at`; 0 when none does. A name is
/// written with a capital: "van" is not the province of Van.
std::size_t named_at(const std::unordered_set<std::string>& names, const std::vector<Word>& words,
                     std::size_t at) {
  if (!words[at].capitalised) return 0;
  for (std::size_t count = std::min(kLongestPlace, words.size() - at); count > 0; --count) {
    if (names.contains(joined(words, at, count, &Word::folded)) ||
        names.contains(joined(words, at, count, &Word::stem))) {
      return count;
    }
  }
  return 0;
}

}  // namespace

PlaceReader::PlaceReader(std::string_view language, const model::MatchWords& lexicon,
                         const model::Codebook& codebook)
    : ties_(lexicon.ignored.begin(), lexicon.ignored.end()),
      inhabitants_(lexicon.inhabitants.begin(), lexicon.inhabitants.end()) {
  ties_.insert(lexicon.connecting.begin(), lexicon.connecting.end());
  ties_.insert(lexicon.conjunctions.begin(), lexicon.conjunctions.end());
  for (const std::string& code : model::country_codes()) {
    add_name(countries_, model::country_name(code, language), language);
  }
  for (const model::Region& region : codebook.regions) {
    for (const auto& [label_language, label] : region.label) add_name(regions_, label, language);
    for (const std::string& name : region.alternatives) add_name(regions_, name, language);
  }
  for (const auto& [origin, names] : lexicon.demonyms) {
    for (const std::string& name : names) add_name(peoples_, name, language);
  }
}

std::size_t PlaceReader::country_at(const std::vector<Word>& words, std::size_t at) const {
  const bool people = peoples_.contains(words[at].folded) || peoples_.contains(words[at].stem);
  return std::max(named_at(countries_, words, at), std::size_t{people});
}

bool PlaceReader::says_nothing_more(const std::vector<Word>& words) const {
  for (std::size_t at = 0; at < words.size();) {
    const Word& word = words[at];
    const bool nothing = ties_.contains(word.folded) || inhabitants_.contains(word.folded) ||
                         inhabitants_.contains(word.stem);
    const std::size_t count = std::max(named_at(regions_, words, at), std::size_t{nothing});
    if (count == 0) return false;
    at += count;
  }
  return true;
}

Placeless PlaceReader::without_places(const std::vector<Word>& words) const {
  Placeless result;
  bool regions = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t count = country_at(words, at);
    if (count == 0) {
      regions = regions || named_at(regions_, words, at) > 0;
      result.words.push_back(words[at++]);
      continue;
    }
    result.places = true;
    at += count;
    while (!result.words.empty() && ties_.contains(result.words.back().folded)) {
      result.words.pop_back();
    }
  }
  result.everyone = (result.places || regions) && says_nothing_more(result.words);
  return result;
}

}  // namespace peil::match
