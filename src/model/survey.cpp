// SPDX-License-Identifier: EUPL-1.2
#include "model/survey.hpp"

#include <algorithm>

namespace peil::model {

const Answer* StateAnswer::answer_to(std::string_view question) const {
  const auto found = std::ranges::find(answers, question, &Answer::question);
  return found == answers.end() ? nullptr : &*found;
}

const SurveyQuestion* Survey::question(std::string_view wanted) const {
  const auto found = std::ranges::find_if(
      questions, [&](const SurveyQuestion& candidate) { return candidate.about.id == wanted; });
  return found == questions.end() ? nullptr : &*found;
}

}  // namespace peil::model
