// SPDX-License-Identifier: EUPL-1.2
#include "match/match_likeness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace peil::match {
namespace {

using model::Relation;

/// A feature of the name found among a language's features, and how surely.
struct Match {
  const Feature* feature;
  double likeness;
};

/// Features of the thesaurus that a feature may stand for: itself, or those spelt nearly alike.
/// `similar`: from which similarity two words may be one.
std::vector<Match> matches(const LanguageIndex& part, const std::string& feature, bool fuzzy,
                           double similar) {
  if (const auto same = part.feature.find(feature); same != part.feature.end()) {
    return {{&part.features[same->second], 1.0}};
  }
  if (!fuzzy) return {};
  const auto own = trigrams(feature);
  std::map<std::size_t, std::size_t> shared;  // by feature: trigrams in common
  for (const Trigram trigram : own) {
    const auto having = part.by_trigram.find(trigram);
    if (having == part.by_trigram.end()) continue;
    for (const std::size_t known : having->second) ++shared[known];
  }
  std::vector<Match> result;
  for (const auto& [known, count] : shared) {
    const Feature& candidate = part.features[known];
    if (static_cast<double>(2 * count) <
        similar * static_cast<double>(own.size() + candidate.trigrams.size())) {
      continue;
    }
    const double likeness = trigram_similarity(own, candidate.trigrams);
    if (likeness >= similar) result.push_back({&candidate, likeness});
  }
  return result;
}

/// Features of a name, by their numbers, ascending, and how surely each is found.
using Accounted = std::vector<std::pair<std::size_t, Match>>;

/// A name as one language reads it, with what the labels account for.
struct Reading {
  const model::MatchWeights* by = nullptr;  ///< how sure each likeness makes
  std::optional<std::size_t> subject;       ///< which feature the name is about
  bool of_known = false;  ///< and that labels know it, as more than people in general
  bool of_kind = false;   ///< and that it says only of what sex or age people are
  bool negates = false;
  bool lacks = false;                                          ///< it negates, if only by an ending
  std::vector<std::pair<std::size_t, std::string>> exclusive;  ///< as of a label
  std::vector<double> weights;                                 ///< of each feature, in the name
  double weight = 0;                                           ///< of all
  std::map<std::size_t, Accounted> labels;                     ///< by entry
  std::map<std::size_t, Accounted> concepts;  ///< by concept index: any of its labels

  /// Weight of what is accounted for, in the name.
  [[nodiscard]] double of(const Accounted& accounted) const {
    double sum = 0;
    for (const auto& [feature, match] : accounted) sum += match.likeness * weights[feature];
    return sum;
  }
};

/// Weight of what is accounted for, in the label.
double in_label(const Accounted& accounted) {
  double sum = 0;
  for (const auto& [feature, match] : accounted) {
    sum += match.likeness * match.feature->in_label;
  }
  return sum;
}

/// Enters a match of the name's last feature read.
void note(Accounted& accounted, std::size_t feature, const Match& match) {
  if (accounted.empty() || accounted.back().first != feature) {
    accounted.emplace_back(feature, match);
  } else if (accounted.back().second.likeness < match.likeness) {
    accounted.back().second = match;
  }
}

bool accounts_for(const Accounted& accounted, std::size_t feature) {
  return std::ranges::binary_search(accounted, feature, {}, &Accounted::value_type::first);
}

Reading read(const LabelIndex& index, const LanguageIndex& part, const std::vector<Word>& words,
             bool fuzzy) {
  Reading reading;
  reading.by = &index.weights;
  const auto [features, head] = part.reader.read(words);
  reading.negates = part.reader.negates(words);
  reading.lacks = reading.negates || part.reader.says_without(words);
  reading.exclusive = part.reader.exclusive(features);
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (features[i] == head) {
      reading.subject = i;
      reading.of_known = part.feature.contains(head) && !part.reader.is_common(head);
      reading.of_kind = part.reader.is_kind(head);
    }
    reading.weights.push_back(weight_in_name(index, part, features[i]));
    reading.weight += reading.weights.back();
    for (const Match& match : matches(part, features[i], fuzzy, index.weights.similar_word)) {
      for (const std::size_t entry : match.feature->entries) {
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

/// What a label loses that lacks the word that the name is about.
double of_kin(const Reading& reading, const Accounted& accounted) {
  return !reading.subject || accounts_for(accounted, *reading.subject) ? 1.0
                                                                       : reading.by->other_subject;
}

/// The same where labels know the word, so that other people are meant ("relatives of …").
double of_known_kin(const Reading& reading, const Accounted& accounted) {
  return reading.of_known ? of_kin(reading, accounted) : 1.0;
}

/// What a label loses that is about something else than the name ("relatives of …", "… without …").
double same_kind(const Reading& reading, const LabelEntry& label, const Accounted& accounted) {
  const bool about = label.head.empty() || std::ranges::any_of(accounted, [&](const auto& item) {
                       return item.second.feature->text == label.head;
                     });
  const bool one_word =
      accounted.size() == 1 && in_label(accounted) < reading.by->much * label.weight;
  const double other_head = one_word ? reading.by->one_other_word : reading.by->other_head;
  return (about ? 1.0 : other_head) * of_kin(reading, accounted) *
         (reading.negates && !label.negates ? reading.by->only_name_negates : 1.0);
}

/// Whether both have a word of one list of words that exclude each other, and none in common.
bool excluded(const Reading& reading, const LabelEntry& label) {
  return std::ranges::any_of(reading.exclusive, [&](const auto& own) {
    const auto same_list = std::ranges::equal_range(label.exclusive, own.first, {},
                                                    [](const auto& item) { return item.first; });
    return !same_list.empty() && std::ranges::none_of(same_list, [&](const auto& item) {
      return std::ranges::binary_search(reading.exclusive, item);
    });
  });
}

/// What a label loses that means other people than the name for all that they share ("without …",
/// "men" and "women").
double same_sense(const Reading& reading, const LabelEntry& label) {
  return (label.negates && !reading.lacks ? reading.by->only_label_negates : 1.0) *
         (excluded(reading, label) ? reading.by->excluded : 1.0);
}

/// Likeness of a name to a label; 0 when it is not worth considering.
double score_of(const Reading& reading, const LabelEntry& label, const Accounted& accounted,
                const std::vector<Trigram>& phrase) {
  const double of_label = std::min(1.0, in_label(accounted) / label.weight);
  const double own = reading.of(accounted);
  // Half of the name may be accounted for by other labels of the same concept.
  const double by_concept = reading.of(reading.concepts.at(label.concept_index));
  const double alike = harmonic(of_label, std::min(1.0, (own + by_concept) / 2 / reading.weight));
  if (alike < reading.by->least_likeness) return 0;
  double score = (0.85 * alike + 0.15 * trigram_similarity(phrase, label.trigrams)) *
                 same_kind(reading, label, accounted);
  if (of_label > reading.by->whole) {
    // A label of one common word ("staff") is no sign of its concept.
    const double telling = std::min(1.0, label.weight / reading.by->telling);
    const double whole = 0.5 + 0.35 * std::min(1.0, own / reading.weight);
    score = std::max(score, telling * whole * of_known_kin(reading, accounted));
  }
  return std::min(reading.by->most_alike, score * 0.95 * same_sense(reading, label));
}

void add_labels(Found& found, const LabelIndex& index, const Reading& reading,
                const std::string& phrase, double factor) {
  const auto phrase_trigrams = trigrams(phrase);
  for (const auto& [place, accounted] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    const double score = score_of(reading, label, accounted, phrase_trigrams) * factor;
    const auto known = found.find(label.concept_index);
    if (score == 0 || (known != found.end() && known->second.score >= score)) continue;
    const bool narrower = in_label(accounted) > reading.by->whole * label.weight &&
                          reading.of(accounted) < 0.95 * reading.weight;
    keep_best(
        found, index, label.concept_index, narrower ? Relation::part : Relation::exact, score,
        {.likeness = Likeness::similar_to, .language = label.language, .label = label.phrase});
  }
}

/// Where the name lacks the word that sets a narrower concept apart ("women" beside "single
/// women"), a broader one that accounts for as much of it goes first.
void prefer_broader(Found& found, const LabelIndex& index, const Reading& reading) {
  std::set<std::size_t> complete;  // concepts with a label that the name has nearly all of
  for (const auto& [place, accounted] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    if (in_label(accounted) > reading.by->complete * label.weight)
      complete.insert(label.concept_index);
  }
  for (const auto& [narrower, accounted] : reading.concepts) {
    if (complete.contains(narrower) || !found.contains(narrower)) continue;
    const double score = found.at(narrower).score;
    for (const std::size_t broader : index.broader[narrower]) {
      const auto own = reading.concepts.find(broader);
      const auto suggestion = found.find(broader);
      if (own == reading.concepts.end() || suggestion == found.end()) continue;
      const bool as_much = std::ranges::all_of(
          accounted, [&](const auto& item) { return accounts_for(own->second, item.first); });
      if (!as_much || suggestion->second.score > score || score >= reading.by->most_by_likeness)
        continue;
      suggestion->second.score = std::min(reading.by->most_by_likeness, score + 0.005);
    }
  }
}

/// Whether a label says more of the name than `head` does, and that by the words that set it apart.
bool more_specific(const Reading& reading, const LabelEntry& label, const Accounted& own,
                   const Accounted& head) {
  Accounted extra;
  Accounted common;
  for (const auto& item : own) (accounts_for(head, item.first) ? common : extra).push_back(item);
  const double apart = label.weight - in_label(common);
  return reading.of(extra) > 0 && in_label(extra) >= reading.by->specific * apart;
}

/// Where a broader concept accounts for what is common ("religious community") and a label of a
/// narrower one for a word that sets it apart ("Ahmadi"), the narrower one goes first.
void prefer_narrower(Found& found, const LabelIndex& index, const Reading& reading) {
  for (const auto& [place, own] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    const auto narrower = found.find(label.concept_index);
    if (narrower == found.end()) continue;
    for (const std::size_t broader : index.broader[label.concept_index]) {
      const auto above = found.find(broader);
      const auto known = reading.concepts.find(broader);
      if (above == found.end() || known == reading.concepts.end()) continue;
      const double score = above->second.score;
      if (score > reading.by->most_alike || score <= narrower->second.score) continue;
      if (excluded(reading, label) || !more_specific(reading, label, own, known->second)) continue;
      const bool unmistakable = std::ranges::any_of(own, [&](const auto& item) {
        return item.second.feature->weight >= reading.by->rare && item.second.likeness == 1 &&
               !accounts_for(known->second, item.first);
      });
      if (!unmistakable) continue;
      narrower->second.score = score + 0.005;
    }
  }
}

/// The concept that stands at the head of a name with a clause; the number of concepts when none.
std::size_t head_of(const Found& found, const LabelIndex& index) {
  std::size_t head = index.concepts.size();
  for (const auto& [concept_index, suggestion] : found) {
    const bool narrowed =
        suggestion.relation == Relation::part && suggestion.score < index.weights.most_by_likeness;
    if (narrowed && (head == index.concepts.size() || suggestion.score > found.at(head).score)) {
      head = concept_index;
    }
  }
  return head;
}

/// "Children who fear recruitment" names a narrower concept than its head does: where a label also
/// accounts for words of the clause, its concept goes before the one at the head. Where the head
/// says only of what sex or age people are ("women accused of witchcraft"), the clause alone may
/// name the concept.
void prefer_specific(Found& found, const LabelIndex& index, const Reading& reading) {
  const std::size_t head = head_of(found, index);
  if (head == index.concepts.size()) return;
  const auto of_head = reading.concepts.find(head);
  if (of_head == reading.concepts.end()) return;
  const double score = found.at(head).score;
  const bool has_subject = reading.subject && accounts_for(of_head->second, *reading.subject);
  std::map<std::size_t, double> raised;  // by concept: to which score
  for (const auto& [place, own] : reading.labels) {
    const LabelEntry& label = index.entries[place];
    const auto suggestion = found.find(label.concept_index);
    if (label.concept_index == head || suggestion == found.end()) continue;
    if (index.broader[head].contains(label.concept_index)) continue;
    const bool shares = has_subject && accounts_for(own, *reading.subject);
    const bool narrower = shares || index.broader[label.concept_index].contains(head);
    const bool named =
        reading.of_kind && in_label(own) > reading.by->whole * label.weight &&
        label.weight >= (own.size() > 1 ? reading.by->telling : reading.by->unmistakable);
    if (!narrower && !named) continue;
    if (!more_specific(reading, label, own, of_head->second)) continue;
    const double alike = suggestion->second.score;
    double& to = raised[label.concept_index];
    to = std::max(
        to, narrower ? std::min(reading.by->most_narrower + 0.005 * alike, score + 0.03 * alike)
                     : std::min(reading.by->most_narrower, score + 0.002 * alike));
  }
  for (const auto& [concept_index, to] : raised) {
    double& own = found.at(concept_index).score;
    own = std::max(own, to);
  }
}

}  // namespace

std::string likely_language(const LabelIndex& index, std::string_view name) {
  std::string best;
  double most = 0;
  for (const auto& [language, part] : index.languages) {
    double known = 0;
    for (const std::string& text : part.reader.features(words(name, language))) {
      const auto feature = part.feature.find(text);
      if (feature != part.feature.end()) known += part.features[feature->second].weight;
    }
    if (known > most) {
      most = known;
      best = language;
    }
  }
  return best;
}

void add_similar(Found& found, const LabelIndex& index, const std::vector<Word>& name,
                 const LanguageIndex& part, bool own_language) {
  const Reading reading = read(index, part, name, own_language);
  if (reading.weight <= 0) return;
  add_labels(found, index, reading, phrase_of(name), own_language ? 1.0 : reading.by->elsewhere);
  if (!own_language) return;
  prefer_broader(found, index, reading);
  prefer_narrower(found, index, reading);
  prefer_specific(found, index, reading);
}

}  // namespace peil::match
