// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/stated.hpp"
#include "model/unicode.hpp"
#include "survey/coding.hpp"

namespace peil::survey {
namespace {

using model::Coding;

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

/// Where the positions of a question are told by.
std::string locator_of(const model::SurveyQuestion& question) {
  return fmt::format("question {}", question.number);
}

bool codes(const model::Position& position, const model::SurveyQuestion& question) {
  return position.question == question.about.id;
}

/// What a state's term is worth on a day: as a person settled for this answer, else as the state's
/// vocabulary has it; null when neither knows it.
const model::Term* worth_of(const model::DimensionId& dimension, std::string_view term,
                            model::Date day, const model::StateAnswer& answer,
                            const model::Codebook& codebook) {
  if (const auto* own = find_term(answer.profile.terms, dimension, term, day)) return own;
  const model::Vocabulary* vocabulary = codebook.vocabulary(model::SourceId(answer.state));
  return vocabulary == nullptr ? nullptr : find_term(*vocabulary, dimension, term, day);
}

/// The levels of a term, which may be unknown or have none.
std::optional<model::Interval> levels_of(const model::Term* term) {
  return term == nullptr ? std::nullopt : term->levels;
}

/// The state's word, else the label of the levels or values that it chose.
std::string term_of(const Coding& coding, const model::Dimension& dimension,
                    std::string_view language) {
  if (!coding.term.empty()) return coding.term;
  if (!coding.levels) {
    std::string term;
    for (const std::string& id : coding.values) {
      term += (term.empty() ? "" : "; ") +
              std::string(model::in_language(dimension.value(id)->label, language));
    }
    return term;
  }
  const auto label = [&](int level) {
    return std::string(
        model::in_language(dimension.levels[static_cast<std::size_t>(level)].label, language));
  };
  const auto [low, high] = *coding.levels;
  return low == high ? label(low) : fmt::format("{} / {}", label(low), label(high));
}

/// Whether the coding of another question took the same term to be worth something else.
bool worth_otherwise(const Coding& coding, const model::SurveyQuestion& question,
                     const model::StateAnswer& answer, const model::Codebook& codebook) {
  const std::string term = term_of(coding, *codebook.dimension(question.about.dimension), "en");
  return std::ranges::any_of(stated(answer.profile), [&](const model::Stated& other) {
    const model::Position& position = *other.position;
    const auto day = position.validity.from;
    return position.dimension == question.about.dimension && position.term == term &&
           !codes(position, question) && day &&
           levels_of(worth_of(position.dimension, term, *day, answer, codebook)) != coding.levels;
  });
}

/// The document that the answer itself is. Its title is ours, whatever the answer's language.
const std::string& document(model::StateAnswer& answer, const model::Survey& survey,
                            const model::Codebook& codebook, std::string_view language) {
  auto& documents = answer.profile.documents;
  const std::string id = fmt::format("answer-{}", answer.round);
  const auto found = std::ranges::find(documents, id, &model::Document::id);
  if (found != documents.end()) return found->id;
  model::Document entry;
  entry.id = id;
  const model::Source* state = codebook.source(model::SourceId(answer.state));
  entry.publisher =
      state == nullptr ? answer.state : std::string(model::in_language(state->label, language));
  entry.title = language == "nl" ? fmt::format("Antwoord van {} op uitvraag {}, ronde {}",
                                               entry.publisher, survey.id, answer.round)
                                 : fmt::format("Answer of {} to survey {}, round {}",
                                               entry.publisher, survey.id, answer.round);
  entry.language = language;
  if (answer.received_on) entry.date = model::to_string(*answer.received_on);
  return documents.emplace_back(std::move(entry)).id;
}

/// Takes out what an earlier coding of the same question put in; groups left empty and own terms
/// that nothing uses any more go, too.
void remove_earlier(model::Profile& profile, const model::SurveyQuestion& question) {
  const auto earlier = [&](const model::Position& position) { return codes(position, question); };
  for (model::Group& group : profile.groups) std::erase_if(group.positions, earlier);
  for (model::RegionPositions& region : profile.regions) std::erase_if(region.positions, earlier);
  std::erase_if(profile.country, earlier);
  std::erase_if(profile.groups, [](const model::Group& group) { return group.positions.empty(); });
  std::erase_if(profile.regions, [](const auto& region) { return region.positions.empty(); });
  const auto left = stated(profile);
  std::erase_if(profile.terms, [&](const model::Term& term) {
    return std::ranges::none_of(left, [&](const model::Stated& one) {
      return one.position->dimension == term.dimension && one.position->term == term.term;
    });
  });
}

/// An id that tells what the group is, and that no other has.
std::string group_id(const Coding& coding, const model::Question& about,
                     const model::Profile& profile) {
  std::string id = slug(coding.group.empty() ? *coding.concept_id : coding.group);
  if (id.empty()) id = about.id;
  if (coding.relation != model::Relation::exact) id += fmt::format("-{}", name(coding.relation));
  const auto taken = [&](const std::string& wanted) {
    return std::ranges::find(profile.groups, wanted, &model::Group::id) != profile.groups.end();
  };
  if (taken(id)) id += "-" + about.id;
  while (taken(id)) id += "-2";
  return id;
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
  const model::ConceptLink link{*coding.concept_id, coding.relation};
  const model::Text label = coding.group.empty()
                                ? codebook.concept_named(link.concept_id)->label
                                : model::Text{{language.empty() ? "en" : language, coding.group}};
  const auto found = std::ranges::find_if(profile.groups, [&](const model::Group& group) {
    return group.label == label && group.concepts.size() == 1 &&
           group.concepts.front().concept_id == link.concept_id &&
           group.concepts.front().relation == link.relation;
  });
  if (found != profile.groups.end()) return found->positions;
  model::Group group;
  group.id = group_id(coding, about, profile);
  group.label = label;
  group.concepts = {link};
  return profile.groups.emplace_back(std::move(group)).positions;
}

/// A coding has no limits, no last day, and one concept.
bool fits_a_coding(const model::Stated& one) {
  const model::Position& position = *one.position;
  return position.qualifier.empty() && position.exceptions.empty() && position.validity.from &&
         !position.validity.until &&
         (one.group == nullptr ||
          (one.group->qualifier.empty() && one.group->concepts.size() == 1));
}

}  // namespace

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
    case Obstacle::no_value:
      return "no_value";
    case Obstacle::off_list:
      return "off_list";
    case Obstacle::other_level:
      return "other_level";
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
  if (std::ranges::any_of(coding.values,
                          [&](const std::string& id) { return dimension.value(id) == nullptr; }) ||
      (coding.values.size() > 1 && !dimension.several)) {
    return Obstacle::off_list;
  }
  if (coding.term.empty() && !coding.levels && coding.values.empty()) return Obstacle::no_term;
  const auto day = first_day(coding, answer);
  if (!day) return Obstacle::no_day;
  const model::Term* worth = worth_of(dimension.id, coding.term, *day, answer, codebook);
  const bool known = worth != nullptr;
  const bool listed = !dimension.values.empty() && !question->about.concept_id;
  if (listed && coding.values.empty() && (!known || worth->values.empty())) {
    return Obstacle::no_value;
  }
  if (!known && !coding.levels && !dimension.nominal()) return Obstacle::no_level;
  if (coding.levels && worth_otherwise(coding, *question, answer, codebook)) {
    return Obstacle::other_level;
  }
  return std::nullopt;
}

void confirm(const Coding& coding, model::StateAnswer& answer, const model::Survey& survey,
             const model::Codebook& codebook, std::string_view language) {
  if (const auto why = obstacle(coding, answer, survey, codebook)) {
    throw std::invalid_argument(std::string(name(*why)));
  }
  const model::SurveyQuestion& question = *survey.question(coding.question);
  const model::Question& about = question.about;
  const model::Answer& given = *answer.answer_to(coding.question);
  model::Position position;
  position.dimension = about.dimension;
  position.term = term_of(coding, *codebook.dimension(about.dimension), language);
  position.validity.from = first_day(coding, answer);
  position.citations = {{document(answer, survey, codebook, language), locator_of(question)}};
  position.dissemination = given.dissemination;
  position.question = question.about.id;
  position.cites = coding.cites;
  if (coding.concept_id) position.region = about.region;
  if (!coding.cites.empty()) {
    position.note = {{"nl", "Bron die de staat noemt: " + coding.cites},
                     {"en", "Source named by the state: " + coding.cites}};
  }
  const auto worth = [&] {
    return worth_of(about.dimension, position.term, *position.validity.from, answer, codebook);
  };
  const auto levels = coding.levels ? coding.levels : levels_of(worth());
  const auto values =
      !coding.values.empty() || worth() == nullptr ? coding.values : worth()->values;
  remove_earlier(answer.profile, question);
  if (worth() == nullptr || worth()->levels != levels || worth()->values != values) {
    model::Term own;
    own.dimension = about.dimension;
    own.term = position.term;
    own.levels = own.range = levels;
    own.values = values;
    answer.profile.terms.push_back(std::move(own));
  }
  place_for(coding, about, given.language, answer.profile, codebook).push_back(std::move(position));
}

std::optional<Coding> confirmed(const model::SurveyQuestion& question,
                                const model::StateAnswer& answer, const model::Codebook& codebook) {
  auto found = stated(answer.profile);
  std::erase_if(found, [&](const model::Stated& one) { return !codes(*one.position, question); });
  if (found.size() != 1 || !fits_a_coding(found.front())) return std::nullopt;
  const auto& [group, region, position] = found.front();
  Coding coding;
  coding.question = question.about.id;
  coding.term = position->term;
  coding.from = position->validity.from;
  const model::Term* worth =
      worth_of(position->dimension, position->term, *coding.from, answer, codebook);
  coding.levels = levels_of(worth);
  if (worth != nullptr) coding.values = worth->values;
  if (group != nullptr) {
    const model::ConceptLink& link = group->concepts.front();
    coding.concept_id = link.concept_id;
    coding.relation = link.relation;
    const model::Concept* known = codebook.concept_named(link.concept_id);
    const bool as_asked = known != nullptr && group->label == known->label;
    if (!as_asked) coding.group = group->label.begin()->second;
  }
  coding.cites = position->cites;
  return coding;
}

}  // namespace peil::survey
