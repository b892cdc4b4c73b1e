// SPDX-License-Identifier: EUPL-1.2
#include "align/match_likeness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace peil::align {
namespace {

using model::Relation;

constexpr double kSimilarWord = 0.6;    // trigram similarity from which two words may be one
constexpr double kLeastLikeness = 0.3;  // below it a label is not considered
constexpr double kSpecific = 0.55;      // share of what sets a narrower concept apart to be found
constexpr double kOtherHead = 0.88;     // factor when the name is about another word than the label
constexpr double kOtherSign = 0.8;      // factor when only one of them negates
constexpr double kComplete = 0.8;       // share of a label from which the name has it
constexpr double kElsewhere = 0.9;      // factor for likeness to a label in another language

/// A feature of the name found among a language's features, and how surely.
struct Match {
  const std::string* feature;
  double likeness;
};

/// Features of the thesaurus that a feature may stand for: itself, or those spelt nearly alike.
std::vector<Match> matches(const LanguageIndex& part, const std::string& feature, bool fuzzy) {
  if (const auto same = part.weight.find(feature); same != part.weight.end()) {
    return {{&same->first, 1.0}};
  }
  if (!fuzzy) return {};
  std::set<const std::string*> candidates;
  for (const std::string& trigram : trigrams(feature)) {
    const auto having = part.by_trigram.find(trigram);
    if (having == part.by_trigram.end()) continue;
    for (const std::string& known : having->second)
      candidates.insert(&part.weight.find(known)->first);
  }
  std::vector<Match> result;
  for (const std::string* known : candidates) {
    const double likeness = trigram_similarity(feature, *known);
    if (likeness >= kSimilarWord) result.push_back({known, likeness});
  }
  return result;
}

/// How surely each feature of a name, by its number, is found.
using Accounted = std::map<std::size_t, Match>;

/// A name as one language reads it, with what the labels account for.
struct Reading {
  std::string head;
  bool negates = false;
  std::vector<double> weights;                ///< of each feature, in the name
  double weight = 0;                          ///< of all
  std::map<std::size_t, Accounted> labels;    ///< by entry
  std::map<std::size_t, Accounted> concepts;  ///< by concept index: any of its labels

  /// Weight of what is accounted for, in the name.
  [[nodiscard]] double of(const Accounted& accounted) const {
    double sum = 0;
    for (const auto& [feature, match] : accounted) sum += match.likeness * weights[feature];
    return sum;
  }
};

/// Weight of what is accounted for, in the label.
double in_label(const LanguageIndex& part, const Accounted& accounted) {
  double sum = 0;
  for (const auto& [feature, match] : accounted) {
    sum += match.likeness * weight_in_label(part, *match.feature);
  }
  return sum;
}

void note(Accounted& accounted, std::size_t feature, const Match& match) {
  const auto [place, added] = accounted.try_emplace(feature, match);
  if (!added && place->second.likeness < match.likeness) place->second = match;
}

Reading read(const LabelIndex& index, const LanguageIndex& part, const std::vector<Word>& words,
             bool fuzzy) {
  Reading reading{part.reader.head(words), part.reader.negates(words), {}, 0, {}, {}};
  const auto features = part.reader.features(words);
  for (std::size_t i = 0; i < features.size(); ++i) {
    reading.weights.push_back(weight_in_name(index, part, features[i]));
    reading.weight += reading.weights.back();
    for (const Match& match : matches(part, features[i], fuzzy)) {
      for (const std::size_t entry : part.by_feature.at(*match.feature)) {
        note(reading.labels[entry], i, match);
        note(reading.concepts[index.entries[entry].concept_index], i, match);
      }
    }
  }
  return reading;
}

/// Harmonic mean of the share of the label that the name has and the share of the name that the
/// label accounts for.
double harmonic(double of_label, double of_name) {
  return of_label + of_name == 0 ? 0 : 2 * of_label * of_name / (of_label + of_name);
}

/// What a label loses that is about something else than the name ("relatives of …", "… without …").
double same_kind(const Reading& reading, const LabelEntry& label, const Accounted& accounted) {
  const bool about = label.head.empty() || std::ranges::any_of(accounted, [&](const auto& item) {
                       return *item.second.feature == label.head;
                     });
  return (about ? 1.0 : kOtherHead) * (label.negates == reading.negates ? 1.0 : kOtherSign);
}

void add_labels(Found& found, const LabelIndex& index, const LanguageIndex& part,
                const Reading& reading, const std::string& phrase, double factor) {
  for (const auto& [place, accounted] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    const double of_label = std::min(1.0, in_label(part, accounted) / label.weight);
    const double own = reading.of(accounted);
    // Half of the name may be accounted for by other labels of the same concept.
    const double by_concept = reading.of(reading.concepts.at(label.concept_index));
    const double alike = harmonic(of_label, std::min(1.0, (own + by_concept) / 2 / reading.weight));
    if (alike < kLeastLikeness) continue;
    const bool has_label = of_label > 0.9;
    const double of_name = std::min(1.0, own / reading.weight);
    double score = (0.85 * alike + 0.15 * trigram_similarity(phrase, label.phrase)) *
                   same_kind(reading, label, accounted);
    if (has_label) score = std::max(score, 0.5 + 0.35 * of_name);
    keep_best(found, index, label.concept_index,
              has_label && of_name < 0.95 ? Relation::part : Relation::exact,
              std::min(kMostByLikeness, score * 0.95) * factor,
              fmt::format("similar to '{}' ({})", label.phrase, label.language));
  }
}

/// Where the name lacks the word that sets a narrower concept apart ("women" beside "single
/// women"), a broader one that accounts for as much of it goes first.
void prefer_broader(Found& found, const LabelIndex& index, const LanguageIndex& part,
                    const Reading& reading) {
  std::set<std::size_t> complete;  // concepts with a label that the name has nearly all of
  for (const auto& [place, accounted] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    if (in_label(part, accounted) > kComplete * label.weight) complete.insert(label.concept_index);
  }
  for (const auto& [narrower, accounted] : reading.concepts) {
    if (complete.contains(narrower) || !found.contains(narrower)) continue;
    const double score = found.at(narrower).score;
    for (const std::size_t broader : index.broader[narrower]) {
      const auto own = reading.concepts.find(broader);
      const auto suggestion = found.find(broader);
      if (own == reading.concepts.end() || suggestion == found.end()) continue;
      const bool as_much = std::ranges::all_of(
          accounted, [&](const auto& item) { return own->second.contains(item.first); });
      if (!as_much || suggestion->second.score > score || score > kMostByLikeness) continue;
      suggestion->second.score = std::min(kMostByLikeness, score + 0.005);
    }
  }
}

/// The concept that stands at the head of a name with a clause; the number of concepts when none.
std::size_t head_of(const Found& found, const LabelIndex& index) {
  std::size_t head = index.concepts.size();
  for (const auto& [concept_index, suggestion] : found) {
    const bool narrowed =
        suggestion.relation == Relation::part && suggestion.score < kMostByLikeness;
    if (narrowed && (head == index.concepts.size() || suggestion.score > found.at(head).score)) {
      head = concept_index;
    }
  }
  return head;
}

/// Whether a label says more of the name than `head` does, and that by the words that set it apart.
bool more_specific(const LanguageIndex& part, const Reading& reading, const LabelEntry& label,
                   const Accounted& own, const Accounted& head) {
  Accounted extra = own;
  for (const auto& [feature, match] : head) extra.erase(feature);
  Accounted common = own;
  for (const auto& [feature, match] : extra) common.erase(feature);
  const double apart = label.weight - in_label(part, common);
  return reading.of(extra) > 0 && in_label(part, extra) >= kSpecific * apart;
}

/// "Children who fear recruitment" names a narrower concept than its head does: where a label also
/// accounts for words of the clause, its concept goes before the one at the head.
void prefer_specific(Found& found, const LabelIndex& index, const LanguageIndex& part,
                     const Reading& reading) {
  const std::size_t head = head_of(found, index);
  if (head == index.concepts.size()) return;
  const auto of_head = reading.concepts.find(head);
  if (of_head == reading.concepts.end()) return;
  const double score = found.at(head).score;
  std::map<std::size_t, double> raised;
  for (const auto& [place, own] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    const auto suggestion = found.find(label.concept_index);
    if (label.concept_index == head || suggestion == found.end()) continue;
    const bool shares = std::ranges::any_of(
        own, [&](const auto& item) { return of_head->second.contains(item.first); });
    if (!shares && !index.broader[label.concept_index].contains(head)) continue;
    if (!more_specific(part, reading, label, own, of_head->second)) continue;
    raised[label.concept_index] = suggestion->second.score;
  }
  for (const auto& [concept_index, alike] : raised) {
    double& own = found.at(concept_index).score;
    own = std::max(own, std::min(kMostByLikeness - 0.005, score + 0.03 * alike));
  }
}

}  // namespace

std::string likely_language(const LabelIndex& index, std::string_view name) {
  std::string best;
  double most = 0;
  for (const auto& [language, part] : index.languages) {
    const auto all = words(name, language);
    double known = 0;
    for (const std::string& feature : part.reader.features(all)) {
      if (part.weight.contains(feature)) known += part.weight.at(feature);
    }
    if (known > most) {
      most = known;
      best = language;
    }
  }
  return best;
}

void add_similar(Found& found, const LabelIndex& index, std::string_view name,
                 std::string_view language) {
  for (const auto& [other, part] : index.languages) {
    const bool own = other == language;
    const auto name_words = words(name, other);
    const Reading reading = read(index, part, name_words, own);
    if (reading.weight <= 0) continue;
    add_labels(found, index, part, reading, phrase_of(name_words), own ? 1.0 : kElsewhere);
    if (own) prefer_broader(found, index, part, reading);
    if (own) prefer_specific(found, index, part, reading);
  }
}

}  // namespace peil::align
