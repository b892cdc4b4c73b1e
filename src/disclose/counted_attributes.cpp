// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "disclose/survey_release.hpp"
#include "model/stated.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

using Values = std::set<std::string>;

/// What the state's own terms come to on the day; empty when no person has said so.
Values coded_values(const model::StateAnswer& answer, const std::string& attribute, model::Date day,
                    const model::Codebook& codebook) {
  Values values;
  for (const model::Position& position : answer.profile.country) {
    if (position.dimension != attribute || !position.validity.contains(day)) continue;
    const model::Term* term = model::worth(codebook, answer.profile, position, day);
    if (term != nullptr) values.insert(term->values.begin(), term->values.end());
  }
  return values;
}

/// The more closed of the mark on the answer and that on what was read from it.
model::Dissemination mark(const model::StateAnswer& answer, const model::Answer& given,
                          const std::string& attribute) {
  model::Dissemination closed = given.dissemination;
  for (const model::Position& position : answer.profile.country) {
    if (position.dimension == attribute) closed = std::max(closed, position.dissemination);
  }
  return closed;
}

/// What the record says in public of how a state makes its policy; empty when nothing.
std::optional<Values> recorded(const model::Codebook& codebook, const std::string& state,
                               const std::string& attribute) {
  const auto found =
      std::ranges::find(codebook.frameworks, state, [](const auto& one) { return one.source; });
  if (found == codebook.frameworks.end()) return std::nullopt;
  for (const model::Attribute& one : found->attributes) {
    if (one.dimension == attribute && !one.values.empty()) {
      return Values(one.values.begin(), one.values.end());
    }
  }
  return std::nullopt;
}

/// Adds values that nobody has added yet.
void add(std::vector<Values>& all, Values values) {
  if (values.empty() || std::ranges::find(all, values) != all.end()) return;
  all.push_back(std::move(values));
}

/// What a state's profile says for a reader who knows what is at most as closed as `limit`.
Values stated(const model::Profile& profile, const std::string& attribute, model::Date day,
              const model::Codebook& codebook, model::Dissemination limit) {
  Values values;
  for (const model::Position& position : profile.country) {
    if (position.dimension != attribute || !position.validity.contains(day)) continue;
    if (position.dissemination > limit) continue;
    const model::Term* term = model::worth(codebook, profile, position, day);
    if (term != nullptr) values.insert(term->values.begin(), term->values.end());
  }
  return values;
}

/// Days that a reader may go by: the reference date, and when the state was asked and answered.
std::vector<model::Date> days_of(const model::Survey& survey, const model::StateAnswer& counted,
                                 model::Date reference) {
  std::vector<model::Date> days{reference};
  for (const auto& day : {survey.sent_on, counted.received_on}) {
    if (day) days.push_back(*day);
  }
  return days;
}

/// Knows what is at most as closed as `limit` of how states make their policy on any of the days.
struct Knowing {
  const model::Repository& repository;
  std::vector<model::Date> days;
  model::Dissemination limit;
};

/// Each answer of the state to the survey that asks about the attribute, but that of one round.
void add_answers(std::vector<Values>& all, const model::Survey& survey, int but,
                 const std::string& state, const std::string& attribute, const Knowing& reader) {
  for (const model::StateAnswer& answer : survey.answers) {
    if (answer.state != state || answer.round == but) continue;
    for (const model::SurveyQuestion& asked : survey.questions) {
      const model::Answer* given = answer.answer_to(asked.about.id);
      if (asked.about.dimension != attribute || given == nullptr) continue;
      if (mark(answer, *given, attribute) > reader.limit) continue;
      for (const model::Date day : reader.days) {
        add(all, coded_values(answer, attribute, day, reader.repository.codebook));
      }
    }
  }
}

/// What the reader knows of how a state makes its policy besides the answer that is counted: each
/// way in which it is said.
std::vector<Values> known(const model::Survey& survey, const model::StateAnswer& counted,
                          const std::string& attribute, const Knowing& reader) {
  std::vector<Values> all;
  const model::Codebook& codebook = reader.repository.codebook;
  if (auto values = recorded(codebook, counted.state, attribute)) add(all, *std::move(values));
  for (const model::Profile& profile : reader.repository.profiles) {
    if (profile.source != counted.state) continue;
    for (const model::Date day : reader.days) {
      add(all, stated(profile, attribute, day, codebook, reader.limit));
    }
  }
  for (const model::Survey& other : reader.repository.surveys) {
    const int but = other.id == survey.id ? counted.round : 0;
    add_answers(all, other, but, counted.state, attribute, reader);
  }
  return all;
}

/// The values that totals may tell of, in order: those the survey names, else the codebook's.
std::vector<std::string> tellable(const model::SurveyQuestion& asked,
                                  const model::Dimension& attribute) {
  std::vector<std::string> values;
  for (const model::AttributeValue& value : attribute.values) {
    const bool chosen =
        asked.told.empty() || std::ranges::find(asked.told, value.id) != asked.told.end();
    if (chosen && !value.said.empty()) values.push_back(value.id);
  }
  return values;
}

}  // namespace

std::vector<CountedAttribute> counted_attributes(const model::Survey& survey,
                                                 const model::Repository& repository,
                                                 model::Date day) {
  const model::Codebook& codebook = repository.codebook;
  std::vector<CountedAttribute> result;
  for (const model::SurveyQuestion& asked : survey.questions) {
    const model::Question& about = asked.about;
    const model::Dimension* attribute = codebook.dimension(about.dimension);
    if (attribute == nullptr || attribute->values.empty()) continue;
    if (about.concept_id || about.region) continue;
    CountedAttribute& counted = result.emplace_back();
    counted.id = about.id;
    counted.about = {std::nullopt, std::nullopt, about.dimension};
    counted.several = attribute->several;
    counted.chosen = !asked.told.empty();
    counted.values = tellable(asked, *attribute);
    for (const model::AttributeValue& value : attribute->values) counted.all.push_back(value.id);
    bool divided = false;
    for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
      const model::Answer* given = answer->answer_to(about.id);
      if (given == nullptr || given->status != model::AnswerStatus::answered) continue;
      Values values = coded_values(*answer, about.dimension, day, codebook);
      // Of an attribute of which a state has one value, two say that nobody knows which.
      if (values.empty() || (!attribute->several && values.size() > 1)) continue;
      const auto days = days_of(survey, *answer, day);
      const auto in_public =
          known(survey, *answer, about.dimension, {repository, days, model::Dissemination::open});
      const auto inside = known(survey, *answer, about.dimension,
                                {repository, days, model::Dissemination::government});
      divided = divided || in_public.size() > 1;
      counted.respondents.push_back(
          {answer->state, std::move(values), mark(*answer, *given, about.dimension),
           in_public.empty() ? std::nullopt : std::optional(in_public.front()),
           inside != in_public});
    }
    // Where what is public of a state is said in two ways, nobody can tell what a reader goes by.
    if (divided) counted.respondents.clear();
  }
  return result;
}

}  // namespace peil::disclose
