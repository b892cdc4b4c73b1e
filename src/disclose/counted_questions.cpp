// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "disclose/survey_release.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {

std::vector<CountedQuestion> counted_questions(const model::Survey& survey,
                                               const compare::Comparison& comparison,
                                               const model::Codebook& codebook) {
  std::vector<CountedQuestion> result;
  const align::Table& table = comparison.table;
  for (const model::SurveyQuestion& asked : survey.questions) {
    const model::Question& about = asked.about;
    const model::Dimension* dimension = codebook.dimension(about.dimension);
    if (dimension == nullptr || dimension->nominal()) continue;
    CountedQuestion& question = result.emplace_back();
    question.id = about.id;
    question.about = {about.concept_id, about.region, about.dimension};
    question.top = dimension->top();
    const auto row = std::ranges::find(table.rows, question.about, &align::Row::key);
    if (row == table.rows.end()) continue;
    const align::Cell& own = row->cells[comparison.baseline];
    if (own.levels && own.levels->low == own.levels->high && !own.open) {
      question.above_baseline = own.levels->low == 0;
      question.at_least = std::max(own.levels->low, 1);
    }
    for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
      const auto given = std::ranges::find(answer->answers, about.id, &model::Answer::question);
      if (given == answer->answers.end() || given->status != model::AnswerStatus::answered) {
        continue;
      }
      for (const std::string& id : {answer->state + ":" + survey.id, answer->state}) {
        const auto column = table.column(id);
        if (!column) continue;
        const align::Cell& cell = row->cells[*column];
        if (cell.levels && !cell.open) {
          question.respondents.push_back({answer->state, cell.levels->low, given->dissemination});
        }
        break;
      }
    }
  }
  return result;
}

}  // namespace peil::disclose
