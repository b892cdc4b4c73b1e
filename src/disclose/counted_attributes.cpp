// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

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

/// What a state answered for everybody to see in another survey, its last round first; empty when
/// it did not.
std::optional<Values> answered(const model::Survey& other, const std::string& state,
                               const std::string& attribute, model::Date day,
                               const model::Codebook& codebook) {
  for (const model::StateAnswer& answer : std::views::reverse(other.answers)) {
    if (answer.state != state) continue;
    for (const model::SurveyQuestion& asked : other.questions) {
      const model::Answer* given = answer.answer_to(asked.about.id);
      if (asked.about.dimension != attribute || given == nullptr) continue;
      if (mark(answer, *given, attribute) != model::Dissemination::open) continue;
      Values values = coded_values(answer, attribute, day, codebook);
      if (!values.empty()) return values;
    }
  }
  return std::nullopt;
}

/// What is public of how a state makes its policy.
std::optional<Values> published(const model::Repository& repository, const model::Survey& survey,
                                const std::string& state, const std::string& attribute,
                                model::Date day) {
  if (auto values = recorded(repository.codebook, state, attribute)) return values;
  for (const model::Survey& other : repository.surveys) {
    if (other.id == survey.id) continue;
    if (auto values = answered(other, state, attribute, day, repository.codebook)) return values;
  }
  return std::nullopt;
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
    for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
      const model::Answer* given = answer->answer_to(about.id);
      if (given == nullptr || given->status != model::AnswerStatus::answered) continue;
      Values values = coded_values(*answer, about.dimension, day, codebook);
      // Of an attribute of which a state has one value, two say that nobody knows which.
      if (values.empty() || (!attribute->several && values.size() > 1)) continue;
      counted.respondents.push_back(
          {answer->state, std::move(values), mark(*answer, *given, about.dimension),
           published(repository, survey, answer->state, about.dimension, day)});
    }
  }
  return result;
}

}  // namespace peil::disclose
