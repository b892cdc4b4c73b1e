// SPDX-License-Identifier: EUPL-1.2
#include "read/query_reading.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "read/sentence.hpp"
#include "read/spotting.hpp"

namespace peil::read {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::ranges::find(list, item) != list.end();
}

/// Whether any of the phrases stands in the text, word by word, up to inflection.
bool says_any(const std::vector<match::Word>& text, const std::vector<std::string>& phrases,
              std::string_view language) {
  return std::ranges::any_of(phrases, [&](const std::string& phrase) {
    const auto wanted = match::words(phrase, language);
    return std::ranges::search(text, wanted, {}, &match::Word::stem, &match::Word::stem).begin() !=
           text.end();
  });
}

}  // namespace

std::vector<std::string> countries_named(std::string_view text, const model::Codebook& codebook) {
  constexpr std::size_t kShortest = 4;  // letters: "in" is no India
  constexpr std::size_t kMostWords = 4;
  const Sentence sentence{std::string(text), match::words(text, "")};
  const std::vector<match::Word>& all = sentence.words;
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin < all.size(); ++begin) {
    if (!all[begin].capitalised) continue;
    // The longest name: "Guinea-Bissau" is not Guinea.
    for (std::size_t end = std::min(all.size(), begin + kMostWords); end > begin; --end) {
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
      const std::string name = slice(sentence, {begin, end});
      if (name.size() < kShortest) break;
      auto country = model::find_country(name);
      if (!country && end == begin + 1) country = model::find_country(first->folded);  // "Iraq's"
      if (!country) continue;
      if (codebook.source(*country) == nullptr && !contains(found, *country)) {
        found.push_back(*country);
      }
      begin = end - 1;
      break;
    }
  }
  return found;
}

bool about_others(const AskedAbout& asked, std::string_view origin) {
  return !asked.countries.empty() &&
         std::ranges::find(asked.countries, origin) == asked.countries.end();
}

namespace {

constexpr double kResembles = 0.8;  ///< least score of a phrase that may mean a group
constexpr std::string_view kEveryone = "general_population";  ///< a fixed name of the codebook
constexpr std::size_t kLongestName = 7;                       ///< words
constexpr std::size_t kShortestName = 3;

/// A stretch of a question's words with what it is taken for.
struct Phrase {
  std::string concept_id;
  std::size_t begin = 0;
  std::size_t end = 0;
  double score = 0;
};

bool overlaps_any(const std::vector<Phrase>& taken, std::size_t begin, std::size_t end) {
  return std::ranges::any_of(taken,
                             [&](const Phrase& one) { return begin < one.end && one.begin < end; });
}

/// Phrases that name one of the favoured groups and are no label as they stand: "former members of
/// the Afghan security forces". The longest first taken. Phrases that only resemble a group's name
/// go to `alike`, with their scores.
std::vector<Phrase> phrases(const Sentence& sentence, std::string_view language,
                            const match::Matcher& matcher, const std::set<std::string>& favoured,
                            std::vector<Phrase>& alike) {
  constexpr std::size_t kFirst = 3;
  std::vector<Phrase> found;
  const std::size_t all = sentence.words.size();
  for (std::size_t length = std::min(kLongestName, all); length >= kShortestName; --length) {
    for (std::size_t begin = 0; begin + length <= all; ++begin) {
      const std::size_t end = begin + length;
      if (overlaps_any(found, begin, end)) continue;
      for (const match::Suggestion& one :
           matcher.suggest(slice(sentence, {begin, end}), language, favoured, kFirst)) {
        if (one.score < kResembles) break;
        if (!favoured.contains(one.concept_id)) continue;
        if (!one.named && (one.relation != model::Relation::exact || one.concept_id == kEveryone)) {
          continue;
        }
        if (!one.named) {
          alike.push_back({one.concept_id, begin, end, one.score});
          continue;
        }
        found.push_back({one.concept_id, begin, end, one.score});
        break;
      }
    }
  }
  return found;
}

/// Of phrases that only resemble a name, the most alike of each place, none where a group is named.
std::vector<Resemblance> resemblances(std::vector<Phrase> alike, std::vector<Phrase> taken,
                                      const Sentence& sentence) {
  std::ranges::stable_sort(alike, std::ranges::greater{}, &Phrase::score);
  std::vector<Resemblance> result;
  for (const Phrase& phrase : alike) {
    if (overlaps_any(taken, phrase.begin, phrase.end)) continue;
    taken.push_back(phrase);
    result.push_back({slice(sentence, {phrase.begin, phrase.end}), phrase.concept_id});
  }
  return result;
}

}  // namespace

AskedAbout read_question(std::string_view question, std::string_view language,
                         const match::Matcher& matcher, const model::Codebook& codebook,
                         std::string_view origin, const std::set<std::string>& favoured) {
  const auto text = match::words(question, language);
  AskedAbout asked;
  asked.countries = countries_named(question, codebook);
  const Sentence sentence{std::string(question), text};
  std::vector<Phrase> alike;
  std::vector<Phrase> named = phrases(sentence, language, matcher, favoured, alike);
  for (const Phrase& phrase : named) {
    if (!contains(asked.concepts, phrase.concept_id)) asked.concepts.push_back(phrase.concept_id);
  }
  std::vector<Phrase> taken = named;
  for (const match::Mention& mention : matcher.mentions(text, language, favoured)) {
    const bool within = std::ranges::any_of(named, [&](const Phrase& phrase) {
      return phrase.begin <= mention.begin && mention.end <= phrase.end;
    });
    taken.push_back({mention.concept_id, mention.begin, mention.end, mention.score});
    if (!within && !contains(asked.concepts, mention.concept_id)) {
      asked.concepts.push_back(mention.concept_id);
    }
  }
  asked.unsure = resemblances(std::move(alike), std::move(taken), sentence);
  for (const RegionMention& mention : RegionFinder(codebook, origin).find(text)) {
    asked.regions.push_back(mention.region);
  }
  for (const model::Dimension& dimension : codebook.dimensions) {
    const auto by_language = codebook.question_words.find(dimension.id);
    if (by_language == codebook.question_words.end()) continue;
    const auto phrases = by_language->second.find(language);
    if (phrases == by_language->second.end() || !says_any(text, phrases->second, language))
      continue;
    (dimension.nominal() ? asked.attributes : asked.dimensions).push_back(dimension.id);
  }
  return asked;
}

std::vector<std::string> narrower_than(const std::string& concept_id,
                                       const model::Codebook& codebook) {
  std::vector<std::string> reached{concept_id};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const model::Concept& one : codebook.concepts) {
      if (contains(one.broader, reached[next]) && !contains(reached, one.id)) {
        reached.push_back(one.id);
      }
    }
  }
  reached.erase(reached.begin());
  return reached;
}

std::vector<const align::Row*> rows_asked(const AskedAbout& asked, const align::Table& table) {
  std::vector<const align::Row*> rows;
  if (asked.concepts.empty() && asked.regions.empty() && asked.dimensions.empty()) return rows;
  for (const align::Row& row : table.rows) {
    const align::RowKey& key = row.key;
    const bool dimension = asked.dimensions.empty() || contains(asked.dimensions, key.dimension);
    // A question on a dimension of places may name a group in passing, and the other way round.
    const bool about_group = key.concept_id.has_value();
    const bool concept_fits =
        asked.concepts.empty() || !about_group || contains(asked.concepts, *key.concept_id);
    const bool region_fits =
        asked.regions.empty() || (key.region && contains(asked.regions, *key.region));
    const bool named = about_group ? !asked.concepts.empty() : !asked.regions.empty();
    const bool general = asked.dimensions.empty() && !named;
    if (dimension && concept_fits && region_fits && !general) rows.push_back(&row);
  }
  return rows;
}

}  // namespace peil::read
