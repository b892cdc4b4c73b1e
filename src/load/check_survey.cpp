// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "load/check.hpp"
#include "load/check_parts.hpp"

namespace peil::load {
namespace {

void check_question(const model::Question& question, const model::Survey& survey,
                    const model::Codebook& codebook, const std::string& place, Report& report) {
  if (codebook.dimension(question.dimension) == nullptr) {
    report.add(place + "/on",
               fmt::format("unknown dimension {}; expected one of codebook/dimensions.json",
                           report.quote(question.dimension)));
  }
  if (question.concept_id && codebook.concept_named(*question.concept_id) == nullptr) {
    report.add(place + "/concept",
               fmt::format("unknown concept {}; expected one of codebook/concepts.json",
                           report.quote(*question.concept_id)));
  }
  const model::Dimension* dimension = codebook.dimension(question.dimension);
  const bool of_policy_making =
      dimension != nullptr && dimension->nominal() && !question.concept_id && !question.region;
  if (survey.origin.empty() && dimension != nullptr && !of_policy_making) {
    report.add(place,
               "is about an origin, which the survey does not have; expected a question on a "
               "nominal attribute of a country, or an 'origin'");
    return;
  }
  if (!question.region) return;
  const auto* region = codebook.region(*question.region);
  if (region == nullptr || region->origin != survey.origin) {
    report.add(place + "/region", fmt::format("{} is not a region of {}; expected one of "
                                              "codebook/regions.json",
                                              report.quote(*question.region), survey.origin));
  }
}

}  // namespace

void check_survey(const model::Survey& survey, const model::Codebook& codebook, Report& report) {
  if (!survey.origin.empty()) check_country(survey.origin, "/origin", report);
  for (std::size_t i = 0; i < survey.asked.size(); ++i) {
    const auto* source = codebook.source(model::SourceId(survey.asked[i]));
    const std::string place = fmt::format("/asked/{}", i);
    if (source == nullptr) {
      report.add(place, fmt::format("unknown source {}; expected one of codebook/sources.json",
                                    report.quote(survey.asked[i])));
    } else if (source->fictional != survey.fictional) {
      report.add(place, fmt::format("{} is {}; expected a fictional survey to ask fictional states "
                                    "and a real one real states",
                                    report.quote(survey.asked[i]),
                                    source->fictional ? "fictional" : "a real state"));
    }
  }
  if (survey.sent_on && survey.deadline && *survey.deadline < *survey.sent_on) {
    report.add("/deadline", "is before 'sent'; expected a day on or after it");
  }
  std::vector<model::Question> questions;
  for (std::size_t i = 0; i < survey.questions.size(); ++i) {
    questions.push_back(survey.questions[i].about);
    const std::string place = fmt::format("/questions/{}", i);
    check_question(questions.back(), survey, codebook, place, report);
    if (const auto* dimension = codebook.dimension(questions.back().dimension)) {
      check_values(survey.questions[i].told, *dimension, Listed::any_number, place + "/told",
                   report);
    }
  }
  check_distinct(questions, &model::Question::id, "/questions", "question", report);
}

void check_answer(const model::StateAnswer& answer, const model::Survey& survey,
                  const model::Codebook& codebook, Report& report) {
  for (std::size_t i = 0; i < answer.profile.terms.size(); ++i) {
    const model::Term& term = answer.profile.terms[i];
    const std::string place = fmt::format("/vocabulary/terms/{}", i);
    if (const auto* dimension = codebook.dimension(term.dimension)) {
      check_levels(term, *dimension, place, report);
      check_values(term.values, *dimension, Listed::as_it_allows, place + "/values", report);
    } else {
      report.add(place + "/on", "unknown dimension; expected one of codebook/dimensions.json");
    }
  }
  if (std::ranges::find(survey.asked, answer.state) == survey.asked.end()) {
    report.add("/state", "was not asked; expected a state of the survey's 'asked'");
  }
  check_distinct(answer.answers, &model::Answer::question, "/answers", "the answer to question",
                 report);
  for (std::size_t i = 0; i < answer.answers.size(); ++i) {
    if (survey.question(answer.answers[i].question) != nullptr) continue;
    report.add(fmt::format("/answers/{}/question", i),
               "is not a question of the survey; expected an id of its 'questions'");
  }
}

}  // namespace peil::load
