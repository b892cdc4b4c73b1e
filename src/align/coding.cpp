// SPDX-License-Identifier: EUPL-1.2
#include "align/coding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/unicode.hpp"

namespace peil::align {
namespace {

using model::Coding;

constexpr double kNearName = 0.6;  ///< least score of a match to be proposed
constexpr double kUnknownGroup = 0.3;
constexpr double kTie = 0.05;
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
  std::string reason;
  std::size_t length = 0;  ///< of the words recognised
  double score = 0;
};

void add_terms(std::vector<Hit>& hits, const model::Vocabulary& vocabulary,
               std::string_view dimension, std::string_view text) {
  for (const model::Term& term : vocabulary.terms) {
    if (term.dimension != dimension) continue;
    std::vector<std::string> phrases{term.term};
    for (const auto& [language, more] : term.phrases) {
      phrases.insert(phrases.end(), more.begin(), more.end());
    }
    for (const std::string& phrase : phrases) {
      const std::string folded = model::fold(phrase);
      if (!has_phrase(text, folded)) continue;
      hits.push_back({term.term, term.levels, "vocabulary", folded.size(), 0.8});
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
      hits.push_back({label, model::Interval{level, level},
                      fmt::format("level: {} ({})", level, language), folded.size(),
                      whole ? 0.9 : 0.6});
    }
  }
}

/// Drops what is only a part of something longer ("in general" inside "in general not …"), and says
/// less surely what is one of several.
void settle(std::vector<Hit>& hits) {
  std::ranges::stable_sort(hits, std::ranges::greater{}, &Hit::length);
  std::vector<Hit> kept;
  for (Hit& hit : hits) {
    const bool inside = std::ranges::any_of(kept, [&](const Hit& longer) {
      return has_phrase(model::fold(longer.term), model::fold(hit.term)) ||
             longer.levels == hit.levels;
    });
    if (!inside) kept.push_back(std::move(hit));
  }
  if (kept.size() > 1) {
    for (Hit& hit : kept) {
      hit.score /= 2;
      hit.reason += "; several";
    }
  }
  std::ranges::stable_sort(kept, std::ranges::greater{}, &Hit::score);
  hits = std::move(kept);
}

bool is_narrower(const model::Codebook& codebook, const std::string& id, const std::string& than) {
  const model::Concept* entry = codebook.concept_named(id);
  return entry != nullptr && std::ranges::any_of(entry->broader, [&](const std::string& broader) {
           return broader == than || is_narrower(codebook, broader, than);
         });
}

/// The group that an answer names at its beginning, before a colon ("Ahmadis who preach: …"), where
/// it is another one than asked about, but the same or a narrower concept; else empty.
std::string own_group(const model::Question& about, const model::Answer& answer,
                      const model::Codebook& codebook, const GroupLookup& group_of) {
  const auto colon = answer.text.find(':');
  if (!about.concept_id || colon == std::string::npos || colon > kLongestName) return {};
  const std::string name = answer.text.substr(0, colon);
  for (const Suggestion& one : group_of(name, answer.language)) {
    const bool same = one.concept_id == *about.concept_id;
    if (same && one.relation == model::Relation::exact) return {};
    if (same || is_narrower(codebook, one.concept_id, *about.concept_id)) return name;
  }
  return {};
}

std::string slug(std::string_view text) {
  std::string result;
  for (const char c : model::fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
    if (result.size() == 60) break;
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

/// First day of the position that a coding becomes.
std::optional<model::Date> first_day(const Coding& coding, const model::StateAnswer& answer) {
  return coding.from ? coding.from : answer.received_on;
}

const model::Term* known_term(const Coding& coding, const model::StateAnswer& answer,
                              std::string_view dimension, const model::Codebook& codebook) {
  const auto day = first_day(coding, answer);
  const model::Vocabulary* vocabulary = codebook.vocabulary(answer.state);
  if (!day || vocabulary == nullptr) return nullptr;
  return find_term(*vocabulary, dimension, coding.term, *day);
}

/// The document that the answer itself is. Its title is ours, whatever the answer's language.
const std::string& document(model::StateAnswer& answer, const model::Survey& survey,
                            const model::Codebook& codebook) {
  auto& documents = answer.profile.documents;
  const std::string id = fmt::format("answer-{}", answer.round);
  const auto found = std::ranges::find(documents, id, &model::Document::id);
  if (found != documents.end()) return found->id;
  model::Document entry;
  entry.id = id;
  const model::Source* state = codebook.source(answer.state);
  entry.publisher =
      state == nullptr ? answer.state : std::string(model::in_language(state->label, "en"));
  entry.title =
      fmt::format("Answer of {} to survey {}, round {}", entry.publisher, survey.id, answer.round);
  entry.language = "en";
  if (answer.received_on) entry.date = model::to_string(*answer.received_on);
  return documents.emplace_back(std::move(entry)).id;
}

/// Takes out what an earlier coding of the same question put in; groups left empty go, too.
void remove_earlier(model::Profile& profile, const std::string& locator) {
  const auto codes = [&](const model::Position& position) {
    return position.citations.front().locator == locator;
  };
  for (model::Group& group : profile.groups) std::erase_if(group.positions, codes);
  for (model::RegionPositions& region : profile.regions) std::erase_if(region.positions, codes);
  std::erase_if(profile.country, codes);
  std::erase_if(profile.groups, [](const model::Group& group) { return group.positions.empty(); });
  std::erase_if(profile.regions, [](const auto& region) { return region.positions.empty(); });
}

/// The positions of the group, region or country that the coding is about.
/// `language` is that of the answer; empty when unknown.
std::vector<model::Position>& place_for(const Coding& coding, const model::Question& about,
                                        const std::string& language, model::Profile& profile,
                                        const model::Codebook& codebook) {
  if (!coding.concept_id && !about.region) return profile.country;
  if (!coding.concept_id) {
    const auto found =
        std::ranges::find(profile.regions, *about.region, &model::RegionPositions::region);
    if (found != profile.regions.end()) return found->positions;
    return profile.regions.emplace_back(model::RegionPositions{*about.region, {}}).positions;
  }
  std::string id = *coding.concept_id;
  std::ranges::replace(id, '_', '-');
  if (!coding.group.empty()) id = slug(coding.group).empty() ? about.id : slug(coding.group);
  if (coding.relation != model::Relation::exact) id += fmt::format("-{}", name(coding.relation));
  const auto found = std::ranges::find(profile.groups, id, &model::Group::id);
  if (found != profile.groups.end()) return found->positions;
  model::Group group;
  group.id = id;
  if (coding.group.empty()) {
    group.label = codebook.concept_named(*coding.concept_id)->label;
  } else {
    group.label = {{language.empty() ? "en" : language, coding.group}};
  }
  group.concepts = {{*coding.concept_id, coding.relation}};
  return profile.groups.emplace_back(std::move(group)).positions;
}

void add_reason(Coding& coding, const std::string& reason) {
  if (!coding.reason.empty()) coding.reason += "; ";
  coding.reason += reason;
}

}  // namespace

GroupLookup group_lookup(const Matcher& matcher) {
  return [&matcher](std::string_view name, std::string_view language) {
    auto suggestions = matcher.suggest(name, language);
    std::erase_if(suggestions, [](const Suggestion& one) { return one.score < kNearName; });
    return suggestions;
  };
}

void name_group(Coding& coding, std::string_view language, const GroupLookup& group_of) {
  if (coding.group.empty()) return;
  const auto suggestions = group_of(coding.group, language);
  if (suggestions.empty()) {
    coding.concept_id.reset();
    coding.score = std::min(coding.score, kUnknownGroup);
    add_reason(coding, "unknown_group");
    return;
  }
  // Where several are as near, the one asked about.
  const auto asked = std::ranges::find_if(suggestions, [&](const Suggestion& one) {
    return one.concept_id == coding.concept_id && one.score > suggestions.front().score - kTie;
  });
  const Suggestion& best = asked == suggestions.end() ? suggestions.front() : *asked;
  coding.concept_id = best.concept_id;
  coding.relation = best.relation;
  coding.score = std::min(coding.score, best.score);
  add_reason(coding, "group: " + best.reason);
}

std::vector<Coding> propose(const model::SurveyQuestion& question, const model::Answer& answer,
                            const model::Codebook& codebook, std::string_view state,
                            const GroupLookup& group_of) {
  if (answer.status != model::AnswerStatus::answered) return {};
  const model::Dimension& dimension = *codebook.dimension(question.about.dimension);
  const std::string text = model::fold(answer.text);
  std::vector<Hit> hits;
  if (const auto* vocabulary = codebook.vocabulary(state)) {
    add_terms(hits, *vocabulary, dimension.id, text);
  }
  add_levels(hits, dimension, text);
  settle(hits);
  if (hits.empty() && dimension.nominal() && answer.text.size() <= kShortAnswer) {
    std::string term = answer.text;
    while (term.ends_with('.')) term.pop_back();
    hits.push_back({std::move(term), std::nullopt, "answer", answer.text.size(), 0.5});
  }
  if (hits.empty()) hits.push_back({"", std::nullopt, "nothing", 0, 0});
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
    coding.reason = hit.reason;
    name_group(coding, answer.language, group_of);
    proposals.push_back(std::move(coding));
  }
  return proposals;
}

std::string_view name(Obstacle value) {
  switch (value) {
    case Obstacle::no_question:
      return "no_question";
    case Obstacle::not_asked:
      return "not_asked";
    case Obstacle::unknown_concept:
      return "unknown_concept";
    case Obstacle::no_concept:
      return "no_concept";
    case Obstacle::off_scale:
      return "off_scale";
    case Obstacle::no_term:
      return "no_term";
    case Obstacle::no_level:
      return "no_level";
    case Obstacle::no_day:
      return "no_day";
  }
  throw std::logic_error("no such obstacle");
}

std::optional<Obstacle> obstacle(const Coding& coding, const model::StateAnswer& answer,
                                 const model::Survey& survey, const model::Codebook& codebook) {
  const model::SurveyQuestion* question = survey.question(coding.question);
  if (question == nullptr) return Obstacle::no_question;
  const model::Dimension& dimension = *codebook.dimension(question->about.dimension);
  if (answer.answer_to(coding.question) == nullptr) return Obstacle::not_asked;
  if (coding.concept_id && codebook.concept_named(*coding.concept_id) == nullptr) {
    return Obstacle::unknown_concept;
  }
  if (question->about.concept_id && !coding.concept_id) return Obstacle::no_concept;
  if (coding.levels && (coding.levels->low < 0 || coding.levels->high > dimension.top())) {
    return Obstacle::off_scale;
  }
  if (coding.term.empty() && !coding.levels) return Obstacle::no_term;
  const bool known =
      !coding.term.empty() && known_term(coding, answer, dimension.id, codebook) != nullptr;
  if (!known && !coding.levels && !dimension.nominal()) {
    return Obstacle::no_level;
  }
  if (!first_day(coding, answer)) return Obstacle::no_day;
  return std::nullopt;
}

void confirm(const Coding& coding, model::StateAnswer& answer, const model::Survey& survey,
             const model::Codebook& codebook) {
  if (const auto why = obstacle(coding, answer, survey, codebook)) {
    throw std::invalid_argument(std::string(name(*why)));
  }
  const model::SurveyQuestion& question = *survey.question(coding.question);
  const model::Question& about = question.about;
  const std::string locator = fmt::format("question {}", question.number);
  const model::Dimension& dimension = *codebook.dimension(about.dimension);
  model::Position position;
  position.dimension = about.dimension;
  position.term =
      coding.term.empty()
          ? std::string(model::in_language(
                dimension.levels[static_cast<std::size_t>(coding.levels->low)].label, "en"))
          : coding.term;
  position.validity.from = first_day(coding, answer);
  position.citations = {{document(answer, survey, codebook), locator}};
  const model::Answer& given = *answer.answer_to(coding.question);
  position.dissemination = given.dissemination;
  if (coding.concept_id) position.region = about.region;
  if (!coding.cites.empty()) {
    position.note = {{"nl", "Bron die de staat noemt: " + coding.cites},
                     {"en", "Source named by the state: " + coding.cites}};
  }
  const bool known = find_term(answer.profile.terms, about.dimension, position.term,
                               *position.validity.from) != nullptr ||
                     known_term(coding, answer, about.dimension, codebook) != nullptr;
  if (!known) {
    model::Term term;
    term.dimension = about.dimension;
    term.term = position.term;
    if (!dimension.nominal()) term.levels = term.range = coding.levels;
    answer.profile.terms.push_back(std::move(term));
  }
  remove_earlier(answer.profile, locator);
  place_for(coding, about, given.language, answer.profile, codebook).push_back(std::move(position));
}

}  // namespace peil::align
