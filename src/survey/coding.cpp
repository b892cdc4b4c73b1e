// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/hierarchy.hpp"
#include "model/attribute_choice.hpp"
#include "model/unicode.hpp"

namespace peil::survey {
namespace {

using model::Coding;

constexpr std::size_t kLongestName = 120;  ///< bytes
constexpr std::size_t kShortAnswer = 60;   ///< bytes; longer is an explanation and no term

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
}

/// `phrase` stands in `text` as whole words; both folded.
bool has_phrase(std::string_view text, std::string_view phrase) {
  if (phrase.size() < 2) return false;
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

/// What was recognised in a text, and how sure that is.
struct Hit {
  std::string term;
  std::optional<model::Interval> levels;
  model::CodingReason reason;
  std::size_t length = 0;  ///< of the words recognised
  double score = 0;
  std::vector<std::string> values = {};  ///< of a nominal attribute
  bool several = false;                  ///< others were recognised, too
};

void add_terms(std::vector<Hit>& hits, const model::Vocabulary& vocabulary,
               const model::DimensionId& dimension, std::string_view text) {
  for (const model::Term& term : vocabulary.terms) {
    if (term.dimension != dimension) continue;
    std::vector<std::string> phrases{term.term};
    for (const auto& [language, more] : term.phrases) {
      phrases.insert(phrases.end(), more.begin(), more.end());
    }
    for (const std::string& phrase : phrases) {
      const std::string folded = model::fold(phrase);
      if (!has_phrase(text, folded)) continue;
      hits.push_back({term.term, term.levels, {"vocabulary"}, folded.size(), 0.8, term.values});
      break;
    }
  }
}

void add_levels(std::vector<Hit>& hits, const model::Dimension& dimension, std::string_view text) {
  for (std::size_t i = 0; i < dimension.levels.size(); ++i) {
    const int level = static_cast<int>(i);
    for (const auto& [language, label] : dimension.levels[i].label) {
      const std::string folded = model::fold(label);
      if (!has_phrase(text, folded)) continue;
      const bool whole = text == folded;
      hits.push_back({label,
                      model::Interval{level, level},
                      {"level", fmt::format("{} ({})", level, language)},
                      folded.size(),
                      whole ? 0.9 : 0.6});
    }
  }
}

/// The answer's own words, where they are few enough to be a term.
std::string short_term(const model::Answer& answer) {
  if (answer.text.size() > kShortAnswer) return {};
  std::string term = answer.text;
  while (term.ends_with('.')) term.pop_back();
  return term;
}

/// Values that the answer chooses, or whose labels stand in it.
void add_values(std::vector<Hit>& hits, const model::Dimension& attribute,
                const model::Answer& answer, std::string_view text) {
  const std::string term = short_term(answer);
  if (auto chosen = model::chosen_values(answer.text, attribute)) {
    hits.push_back({term, std::nullopt, {"value"}, text.size(), 0.9, *std::move(chosen)});
    return;
  }
  Hit all{term, std::nullopt, {"value"}, 0, 0.6};
  for (const model::AttributeValue& value : attribute.values) {
    const auto named = std::ranges::find_if(value.label, [&](const auto& label) {
      return has_phrase(text, model::fold(label.second));
    });
    if (named == value.label.end()) continue;
    all.values.push_back(value.id);
    all.length += named->second.size();
    if (!attribute.several) hits.push_back({term, std::nullopt, {"value"}, 0, 0.6, {value.id}});
  }
  if (attribute.several && !all.values.empty()) hits.push_back(std::move(all));
}

/// Drops what is only a part of something longer ("in general" inside "in general not …"), and says
/// less surely what is one of several.
void settle(std::vector<Hit>& hits) {
  std::ranges::stable_sort(hits, std::ranges::greater{}, &Hit::length);
  std::vector<Hit> kept;
  for (Hit& hit : hits) {
    const bool inside = std::ranges::any_of(kept, [&](const Hit& longer) {
      return (longer.values == hit.values &&
              has_phrase(model::fold(longer.term), model::fold(hit.term))) ||
             (longer.levels == hit.levels && longer.values == hit.values);
    });
    if (!inside) kept.push_back(std::move(hit));
  }
  if (kept.size() > 1) {
    for (Hit& hit : kept) {
      hit.score /= 2;
      hit.several = true;
    }
  }
  std::ranges::stable_sort(kept, std::ranges::greater{}, &Hit::score);
  hits = std::move(kept);
}

/// The group that an answer names at its beginning, before a colon ("Ahmadis who preach: …"), where
/// it is another one than asked about, but the same or a narrower concept; else empty.
std::string own_group(const model::Question& about, const model::Answer& answer,
                      const model::Codebook& codebook, const GroupLookup& group_of) {
  const auto colon = answer.text.find(':');
  if (!about.concept_id || colon == std::string::npos || colon > kLongestName) return {};
  const std::string name = answer.text.substr(0, colon);
  for (const match::Suggestion& one : group_of(name, answer.language)) {
    const bool same = one.concept_id == *about.concept_id;
    if (same && one.relation == model::Relation::exact) return {};
    if (align::is_or_is_below(codebook, one.concept_id, *about.concept_id)) return name;
  }
  return {};
}

}  // namespace

GroupLookup group_lookup(const match::Matcher& matcher, const model::CodingWeights& by) {
  return [&matcher, near = by.near_name](std::string_view name, std::string_view language) {
    auto suggestions = matcher.suggest(name, language);
    std::erase_if(suggestions, [&](const match::Suggestion& one) { return one.score < near; });
    return suggestions;
  };
}

void name_group(Coding& coding, std::string_view language, const GroupLookup& group_of,
                const model::CodingWeights& by) {
  if (coding.group.empty()) return;
  const auto suggestions = group_of(coding.group, language);
  if (suggestions.empty()) {
    coding.concept_id.reset();
    coding.score = std::min(coding.score, by.unknown_group);
    coding.reasons.push_back({"unknown_group"});
    return;
  }
  // Where several are as near, the one asked about.
  const auto asked = std::ranges::find_if(suggestions, [&](const match::Suggestion& one) {
    return one.concept_id == coding.concept_id && one.score > suggestions.front().score - by.tie;
  });
  const match::Suggestion& best = asked == suggestions.end() ? suggestions.front() : *asked;
  coding.concept_id = best.concept_id;
  coding.relation = best.relation;
  coding.score = std::min(coding.score, best.score);
  coding.reasons.push_back({"group", match::to_string(best.reason)});
}

std::vector<Coding> propose(const model::SurveyQuestion& question, const model::Answer& answer,
                            const model::Codebook& codebook, std::string_view state,
                            const GroupLookup& group_of) {
  if (answer.status != model::AnswerStatus::answered) return {};
  const model::Dimension& dimension = *codebook.dimension(question.about.dimension);
  const std::string text = model::fold(answer.text);
  std::vector<Hit> hits;
  if (const auto* vocabulary = codebook.vocabulary(model::SourceId(state))) {
    add_terms(hits, *vocabulary, dimension.id, text);
  }
  add_levels(hits, dimension, text);
  if (hits.empty()) add_values(hits, dimension, answer, text);
  settle(hits);
  if (hits.empty() && dimension.nominal() && !short_term(answer).empty()) {
    hits.push_back({short_term(answer), std::nullopt, {"answer"}, answer.text.size(), 0.5});
  }
  if (hits.empty()) hits.push_back({"", std::nullopt, {"nothing"}, 0, 0});
  const std::string own = own_group(question.about, answer, codebook, group_of);
  std::vector<Coding> proposals;
  for (const Hit& hit : hits) {
    Coding coding;
    coding.question = question.about.id;
    coding.concept_id = question.about.concept_id;
    coding.group = own;
    coding.term = hit.term;
    coding.levels = hit.levels;
    coding.score = hit.score;
    coding.reasons = {hit.reason};
    if (hit.several) coding.reasons.push_back({"several"});
    coding.values = hit.values;
    name_group(coding, answer.language, group_of, codebook.recognition.coding);
    proposals.push_back(std::move(coding));
  }
  return proposals;
}

}  // namespace peil::survey
