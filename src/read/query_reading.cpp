// SPDX-License-Identifier: EUPL-1.2
#include "read/query_reading.hpp"

#include <algorithm>

#include "model/country.hpp"
#include "read/sentence.hpp"
#include "read/spotting.hpp"

namespace peil::read {
namespace {

template <typename Id>
bool contains(const std::vector<Id>& list, const Id& item) {
  return std::ranges::find(list, item) != list.end();
}

}  // namespace

std::vector<model::OriginId> countries_named(std::string_view text,
                                             const model::Codebook& codebook) {
  constexpr std::size_t kShortest = 4;  // letters: "in" is no India
  constexpr std::size_t kMostWords = 4;
  const Sentence sentence{std::string(text), match::words(text, "")};
  const std::vector<match::Word>& all = sentence.words;
  std::vector<model::OriginId> found;
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
      if (codebook.source(model::SourceId(*country)) == nullptr &&
          !contains(found, model::OriginId(*country))) {
        found.emplace_back(*country);
      }
      begin = end - 1;
      break;
    }
  }
  return found;
}

bool about_others(const AskedAbout& asked, const model::OriginId& origin) {
  return !asked.countries.empty() &&
         std::ranges::find(asked.countries, origin) == asked.countries.end();
}

namespace {

constexpr double kResembles = 0.8;       ///< least score of a phrase that may mean a group
constexpr std::size_t kLongestName = 7;  ///< words
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kTelling = 2;  ///< words that a phrase needs to resemble a name

/// A stretch of a question's words with what it is taken for.
struct Phrase {
  model::ConceptId concept_id;
  std::size_t begin = 0;
  std::size_t end = 0;
  double score = 0;
};

bool overlaps_any(const std::vector<Phrase>& taken, std::size_t begin, std::size_t end) {
  return std::ranges::any_of(taken,
                             [&](const Phrase& one) { return begin < one.end && one.begin < end; });
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

template <typename Item>
void add_once(std::vector<Item>& list, const Item& item) {
  if (!contains(list, item)) list.push_back(item);
}

}  // namespace

struct QuestionReader::Found {
  std::vector<Phrase> groups;   ///< named by a label or a wording
  std::vector<Phrase> named;    ///< named but for a country or a people
  std::vector<Phrase> alike;    ///< that only resemble a name
  std::vector<AskedFor> other;  ///< asked for by a wording: no groups
};

QuestionReader::QuestionReader(std::string language, const match::Matcher& matcher,
                               const model::Codebook& codebook, const model::OriginId& origin,
                               const std::set<model::ConceptId>& favoured)
    : language_(std::move(language)),
      matcher_(matcher),
      codebook_(codebook),
      origin_(origin),
      favoured_(favoured),
      wordings_(codebook, language_),
      regions_(codebook, origin) {
  const auto lexicon = codebook.lexicon.find(language_);
  if (lexicon == codebook.lexicon.end()) return;
  const model::MatchWords& words = lexicon->second;
  for (const auto* list : {&words.connecting, &words.ignored, &words.conjunctions}) {
    function_words_.insert(list->begin(), list->end());
  }
  const auto policy = words.cues.find("policy");
  if (policy == words.cues.end()) return;
  for (const std::string& text : policy->second) {
    for (match::Word& word : match::words(text, language_)) {
      policy_words_.insert(std::move(word.stem));
    }
  }
}

bool QuestionReader::is_light(const match::Word& word) const {
  return function_words_.contains(word.folded) || policy_words_.contains(word.stem);
}

/// What labels and wordings name. A wording goes before the labels within its words ("became a
/// Christian"), and a label before the wordings within it ("Kurdish conscripts").
QuestionReader::Found QuestionReader::known(const std::vector<match::Word>& text) const {
  Found found;
  const std::vector<AskedFor> asked = wordings_.find(text);
  const std::vector<match::Mention> mentions = matcher_.mentions(text, language_, favoured_);
  const auto names_concept = [this](const AskedFor& one) {
    return codebook_.concept_named(model::ConceptId(one.id)) != nullptr;
  };
  const auto spans = [](const match::Mention& mention, const AskedFor& one) {
    return mention.begin <= one.words.front() && one.words.back() < mention.end;
  };
  for (const match::Mention& mention : mentions) {
    const bool within = std::ranges::any_of(asked, [&](const AskedFor& one) {
      if (!names_concept(one) || spans(mention, one)) return false;
      for (std::size_t word = mention.begin; word < mention.end; ++word) {
        if (!std::ranges::binary_search(one.words, word)) return false;
      }
      return true;
    });
    if (within) continue;
    found.groups.push_back({mention.concept_id, mention.begin, mention.end, mention.score});
  }
  for (const AskedFor& one : asked) {
    if (!names_concept(one)) {
      found.other.push_back(one);
      continue;
    }
    const bool within = std::ranges::any_of(
        mentions, [&](const match::Mention& mention) { return spans(mention, one); });
    if (within) continue;
    found.groups.push_back({model::ConceptId(one.id), one.words.front(), one.words.back() + 1, 1});
  }
  return found;
}

/// Adds phrases that name one of the favoured groups and are no label as they stand: "former
/// members of the Afghan security forces". The longest first taken. A phrase begins and ends with
/// words that tell of whom it speaks.
void QuestionReader::add_phrases(Found& found, std::string_view question,
                                 const std::vector<match::Word>& text) const {
  constexpr std::size_t kFirst = 3;
  const Sentence sentence{std::string(question), text};
  std::vector<bool> light;
  for (const match::Word& word : text) light.push_back(is_light(word));
  const std::size_t all = text.size();
  for (std::size_t length = std::min(kLongestName, all); length >= kShortestName; --length) {
    for (std::size_t begin = 0; begin + length <= all; ++begin) {
      const std::size_t end = begin + length;
      if (light[begin] || light[end - 1] || overlaps_any(found.named, begin, end)) continue;
      const auto telling = static_cast<std::size_t>(
          std::count(light.begin() + static_cast<std::ptrdiff_t>(begin),
                     light.begin() + static_cast<std::ptrdiff_t>(end), false));
      for (const match::Suggestion& one :
           matcher_.suggest(slice(sentence, {begin, end}), language_, favoured_, kFirst)) {
        if (one.score < kResembles) break;
        if (!favoured_.contains(one.concept_id)) continue;
        if (one.named) {
          found.named.push_back({one.concept_id, begin, end, one.score});
          break;
        }
        if (one.relation != model::Relation::exact || one.concept_id == model::kEverybody) continue;
        if (telling >= kTelling) found.alike.push_back({one.concept_id, begin, end, one.score});
      }
    }
  }
}

AskedAbout QuestionReader::read(std::string_view question) const {
  const auto text = match::words(question, language_);
  AskedAbout asked;
  asked.countries = countries_named(question, codebook_);
  Found found = known(text);
  add_phrases(found, question, text);
  std::vector<Phrase> groups = found.named;
  for (const Phrase& phrase : found.groups) {
    const bool within = std::ranges::any_of(found.named, [&](const Phrase& longer) {
      return longer.begin <= phrase.begin && phrase.end <= longer.end;
    });
    if (!within) groups.push_back(phrase);
  }
  std::ranges::stable_sort(groups, {}, &Phrase::begin);
  for (const Phrase& phrase : groups) add_once(asked.concepts, phrase.concept_id);
  std::vector<Phrase> taken = found.named;
  taken.insert(taken.end(), found.groups.begin(), found.groups.end());
  asked.unsure =
      resemblances(std::move(found.alike), std::move(taken), {std::string(question), text});
  for (const RegionMention& mention : regions_.find(text)) {
    add_once(asked.regions, mention.region);
  }
  std::set<model::DimensionId> dimensions;
  for (const AskedFor& one : found.other) {
    if (const model::Region* region = codebook_.region(model::RegionId(one.id))) {
      if (region->origin == origin_) add_once(asked.regions, region->id);
    } else if (const model::DimensionId id(one.id); codebook_.dimension(id) != nullptr) {
      dimensions.insert(id);
    } else {
      add_once(asked.subjects, one.id);
    }
  }
  for (const model::Dimension& dimension : codebook_.dimensions) {
    if (!dimensions.contains(dimension.id)) continue;
    (dimension.nominal() ? asked.attributes : asked.dimensions).push_back(dimension.id);
  }
  return asked;
}

std::size_t QuestionReader::familiar(std::string_view question) const {
  const auto text = match::words(question, language_);
  const Found found = known(text);
  const auto functions = std::ranges::count_if(
      text, [&](const match::Word& word) { return function_words_.contains(word.folded); });
  return 2 * (found.groups.size() + found.other.size()) + static_cast<std::size_t>(functions);
}

AskedAbout read_question(std::string_view question, std::string_view language,
                         const match::Matcher& matcher, const model::Codebook& codebook,
                         const model::OriginId& origin,
                         const std::set<model::ConceptId>& favoured) {
  return QuestionReader(std::string(language), matcher, codebook, origin, favoured).read(question);
}

std::vector<model::ConceptId> narrower_than(const model::ConceptId& concept_id,
                                            const model::Codebook& codebook) {
  std::vector<model::ConceptId> reached{concept_id};
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
