// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "disclose/survey_release.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

std::string variable(const align::Table& table, const std::string& group, const std::string& region,
                     const model::DimensionId& dimension) {
  return fmt::format("{}|{}|{}|{}", table.origin, group, region, dimension);
}

/// The concepts of the group that a position is on. A group's id is the coder's word for it: in
/// another survey the same group has another.
std::vector<std::string> concepts_of(const model::Profile& profile, const std::string& group) {
  const auto found = std::ranges::find(profile.groups, group, &model::Group::id);
  if (found == profile.groups.end()) return {group};
  std::vector<std::string> concepts;
  for (const model::ConceptLink& link : found->concepts) concepts.push_back(link.concept_id);
  return concepts;
}

/// The row itself, every place on the way to where the evidence stands, and every place of a
/// position that the levels rest on: more than the position, so that two cells which may rest on
/// one position never pass for two. The row comes first, the others in the order of their names,
/// which tells nothing of the levels.
std::vector<std::string> stands_on(const align::Table& table, const align::RowKey& row,
                                   const align::Cell& cell, const model::Profile& profile) {
  const std::string group = row.concept_id.value_or(model::ConceptId());
  const std::string region = row.region.value_or(model::RegionId());
  const std::string own = variable(table, group, region, row.dimension);
  std::set<std::string> others;
  const auto add = [&](const std::string& group_or_region, const std::string& place) {
    others.insert(variable(table, group_or_region, place, row.dimension));
  };
  for (const std::string& place : cell.path) {
    if (place != group && place != region && place != table.origin) add(place, "");
  }
  if (!region.empty()) {
    if (!group.empty()) add(group, "");
    add(region, "");
  }
  if (cell.basis == model::Basis::framework) add("framework", "");
  for (const align::Evidence& one : cell.evidence) {
    for (const std::string& concept_id : concepts_of(profile, one.group)) {
      add(concept_id, one.region);
    }
  }
  others.erase(own);
  std::vector<std::string> result{own};
  result.insert(result.end(), others.begin(), others.end());
  return result;
}

/// The more closed of the mark on the answer and those on what was read from it.
model::Dissemination mark(const model::Answer& given, const align::Cell& cell) {
  model::Dissemination closed = given.dissemination;
  for (const align::Evidence& one : cell.evidence) {
    closed = std::max(closed, one.position.dissemination);
  }
  return closed;
}

/// What a reader knows of the state on the row, as it would be counted; the hull where it is said
/// in two ways.
std::optional<model::Interval> known(const align::Table* table, const align::RowKey& key,
                                     const std::string& state) {
  if (table == nullptr) return std::nullopt;
  const auto row = std::ranges::find(table->rows, key, &align::Row::key);
  if (row == table->rows.end()) return std::nullopt;
  std::optional<model::Interval> result;
  for (std::size_t c = 0; c < table->columns.size(); ++c) {
    const align::Cell& cell = row->cells[c];
    if (table->columns[c].source != state || !cell.levels || cell.open) continue;
    const int counted = cell.levels->low;
    if (!result) result = model::Interval{counted, counted};
    result = model::Interval{std::min(result->low, counted), std::max(result->high, counted)};
  }
  return result;
}

/// The column of a state's answer; empty when it gave none.
std::optional<std::size_t> answer_column(const align::Table& table, const std::string& state,
                                         const std::string& survey) {
  for (const std::string& id : {state + ":" + survey, state}) {
    if (const auto column = table.column(id)) return column;
  }
  return std::nullopt;
}

/// A respondent with the mark that its answer itself carries.
struct Marked {
  Respondent respondent;
  model::Dissemination own;
};

std::vector<Marked> respondents(const model::Survey& survey, const align::Table& table,
                                const align::Row& row, const std::string& question,
                                const Elsewhere& elsewhere) {
  std::vector<Marked> result;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    const model::Answer* given = answer->answer_to(question);
    if (given == nullptr || given->status != model::AnswerStatus::answered) continue;
    const auto column = answer_column(table, answer->state, survey.id);
    if (!column) continue;
    const align::Cell& cell = row.cells[*column];
    // What follows from its answer on a broader group counts no more than what does not: whether it
    // follows hangs on the term.
    if (!cell.levels || cell.open || cell.basis != model::Basis::stated) continue;
    const auto in_public = known(elsewhere.in_public, row.key, answer->state);
    const auto inside = known(elsewhere.inside, row.key, answer->state);
    result.push_back({{answer->state, cell.levels->low, mark(*given, cell),
                       stands_on(table, row.key, cell, answer->profile), in_public,
                       inside.has_value() && inside != in_public},
                      given->dissemination});
  }
  return result;
}

bool overlap(const Respondent& a, const Respondent& b) {
  return a.state == b.state && std::ranges::any_of(a.stands_on, [&](const std::string& one) {
           return std::ranges::find(b.stands_on, one) != b.stands_on.end();
         });
}

/// Somebody may know a position of the state by one mark, and not by another: who knows what of a
/// count that rests on it cannot be told.
bool marks_differ(const std::vector<Marked>& a, const std::vector<Marked>& b) {
  for (const Marked& one : a) {
    for (const Marked& other : b) {
      if (!overlap(one.respondent, other.respondent)) continue;
      const std::set<model::Dissemination> marks{one.own, one.respondent.dissemination, other.own,
                                                 other.respondent.dissemination};
      if (marks.size() > 1) return true;
    }
  }
  return false;
}

/// What is public of a state is said in two ways, on two sides of what is counted: nobody can tell
/// what a reader goes by.
bool is_told_both_ways(const CountedQuestion& question, const std::vector<Marked>& answers) {
  return question.at_least && std::ranges::any_of(answers, [&](const Marked& one) {
           const auto& in_public = one.respondent.in_public;
           return in_public && in_public->low < *question.at_least &&
                  in_public->high >= *question.at_least;
         });
}

/// Gives questions their respondents, but those that share a position under different marks, with
/// another or within one, and those of which public word is divided, none: they are not counted.
void fill_in(std::vector<CountedQuestion>& questions,
             const std::vector<std::vector<Marked>>& answers) {
  for (std::size_t a = 0; a < questions.size(); ++a) {
    bool mixed = is_told_both_ways(questions[a], answers[a]);
    for (std::size_t b = 0; b < questions.size() && !mixed; ++b) {
      mixed = questions[a].about.dimension == questions[b].about.dimension &&
              marks_differ(answers[a], answers[b]);
    }
    if (mixed) continue;
    for (const Marked& one : answers[a]) questions[a].respondents.push_back(one.respondent);
  }
}

}  // namespace

std::vector<CountedQuestion> counted_questions(const model::Survey& survey,
                                               const compare::Comparison& comparison,
                                               const model::Codebook& codebook,
                                               const Elsewhere& elsewhere) {
  std::vector<CountedQuestion> result;
  std::vector<std::vector<Marked>> answers;
  const align::Table& table = comparison.table;
  for (const model::SurveyQuestion& asked : survey.questions) {
    const model::Question& about = asked.about;
    const model::Dimension* dimension = codebook.dimension(about.dimension);
    if (dimension == nullptr || dimension->nominal()) continue;
    CountedQuestion& question = result.emplace_back();
    question.id = about.id;
    question.about = {about.concept_id, about.region, about.dimension};
    question.top = dimension->top();
    answers.emplace_back();
    const auto row = std::ranges::find(table.rows, question.about, &align::Row::key);
    if (row == table.rows.end()) continue;
    const align::Cell& own = row->cells[comparison.baseline];
    if (own.levels && own.levels->low == own.levels->high && !own.open) {
      question.above_baseline = own.levels->low == 0;
      question.at_least = std::max(own.levels->low, 1);
    }
    answers.back() = respondents(survey, table, *row, about.id, elsewhere);
  }
  fill_in(result, answers);
  return result;
}

}  // namespace peil::disclose
