// SPDX-License-Identifier: EUPL-1.2
#include "disclose/statement.hpp"

#include <algorithm>

#include "disclose/ledger.hpp"
#include "disclose/survey_release.hpp"

namespace peil::disclose {
namespace {

std::vector<std::string> who_answered(const model::Survey& survey) {
  std::vector<std::string> states;
  for (const std::string& state : survey.asked) {
    const auto given = [&](const model::Answer& answer) {
      return answer.status == model::AnswerStatus::answered;
    };
    if (std::ranges::any_of(survey.answers, [&](const model::StateAnswer& one) {
          return one.state == state && std::ranges::any_of(one.answers, given);
        })) {
      states.push_back(state);
    }
  }
  return states;
}

}  // namespace

template <Audience audience>
Cleared<audience> Cleared<audience>::from(const model::Survey& survey, const Ledger& ledger) {
  SurveyStatements result{survey.id, survey.title, survey.fictional, survey.sent_on, {}, {}, {}, {},
                          0};
  for (const ReleasedStatement& one : last_released(survey, ledger.records(), audience)) {
    if (auto said = told(one, survey.respondents_public)) result.said.push_back(std::move(*said));
  }
  if (audience == Audience::minister) {
    result.deadline = survey.deadline;
    if (survey.respondents_public) result.number_asked = survey.asked.size();
  }
  if (survey.respondents_public) {
    result.asked = survey.asked;
    result.answered = who_answered(survey);
  }
  return Cleared(std::move(result));
}

template class Cleared<Audience::minister>;
template class Cleared<Audience::everyone>;

}  // namespace peil::disclose
