// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "disclose/survey_release.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

std::string variable(const align::Table& table, const std::string& group, const std::string& region,
                     const std::string& dimension) {
  return fmt::format("{}|{}|{}|{}", table.origin, group, region, dimension);
}

/// The row itself, every place on the way to where the evidence stands, and every position that the
/// levels rest on: more than the position, so that two cells which may rest on one position never
/// pass for two.
std::vector<std::string> stands_on(const align::Table& table, const align::RowKey& row,
                                   const align::Cell& cell) {
  const std::string group = row.concept_id.value_or("");
  const std::string region = row.region.value_or("");
  std::vector<std::string> result{variable(table, group, region, row.dimension)};
  const auto add = [&](std::string one) {
    if (std::ranges::find(result, one) == result.end()) result.push_back(std::move(one));
  };
  for (const std::string& place : cell.path) {
    if (place == group || place == region || place == table.origin) continue;
    add(variable(table, place, "", row.dimension));
  }
  if (!region.empty()) {
    if (!group.empty()) add(variable(table, group, "", row.dimension));
    add(variable(table, region, "", row.dimension));
  }
  if (cell.basis == model::Basis::framework) add(variable(table, "framework", "", row.dimension));
  for (const align::Evidence& one : cell.evidence) {
    add(variable(table, one.group, one.region, row.dimension));
  }
  return result;
}

/// What a state's public profile says on the row.
std::optional<model::Interval> in_public(const align::Table* table, const align::RowKey& key,
                                         const std::string& state) {
  if (table == nullptr) return std::nullopt;
  const auto row = std::ranges::find(table->rows, key, &align::Row::key);
  const auto column = table->column(state);
  if (row == table->rows.end() || !column) return std::nullopt;
  if (table->columns[*column].dissemination != model::Dissemination::open) return std::nullopt;
  const align::Cell& cell = row->cells[*column];
  return cell.open ? std::nullopt : cell.levels;
}

/// The column of a state's answer; empty when it gave none.
std::optional<std::size_t> answer_column(const align::Table& table, const std::string& state,
                                         const std::string& survey) {
  for (const std::string& id : {state + ":" + survey, state}) {
    if (const auto column = table.column(id)) return column;
  }
  return std::nullopt;
}

std::vector<Respondent> respondents(const model::Survey& survey, const align::Table& table,
                                    const align::Row& row, const std::string& question,
                                    const align::Table* known) {
  std::vector<Respondent> result;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    const model::Answer* given = answer->answer_to(question);
    if (given == nullptr || given->status != model::AnswerStatus::answered) continue;
    const auto column = answer_column(table, answer->state, survey.id);
    if (!column) continue;
    const align::Cell& cell = row.cells[*column];
    if (!cell.levels || cell.open) continue;
    result.push_back({answer->state, cell.levels->low, given->dissemination,
                      stands_on(table, row.key, cell), in_public(known, row.key, answer->state)});
  }
  return result;
}

}  // namespace

std::vector<CountedQuestion> counted_questions(const model::Survey& survey,
                                               const compare::Comparison& comparison,
                                               const model::Codebook& codebook,
                                               const align::Table* in_public) {
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
    question.respondents = respondents(survey, table, *row, about.id, in_public);
  }
  return result;
}

}  // namespace peil::disclose
