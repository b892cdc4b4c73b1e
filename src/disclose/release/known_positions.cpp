// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release/known_positions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "align/align.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

void leave_out_closed(std::vector<model::Position>& positions, model::Dissemination limit) {
  std::erase_if(positions,
                [&](const model::Position& position) { return position.dissemination > limit; });
}

void leave_out_closed(model::Profile& profile, model::Dissemination limit) {
  for (model::Group& group : profile.groups) leave_out_closed(group.positions, limit);
  for (model::RegionPositions& region : profile.regions) leave_out_closed(region.positions, limit);
  leave_out_closed(profile.country, limit);
  std::erase_if(profile.groups, [](const auto& group) { return group.positions.empty(); });
  std::erase_if(profile.regions, [](const auto& region) { return region.positions.empty(); });
}

/// The record without what the reader does not know, whose presence may change nothing.
model::Repository known_record(model::Repository repository, Reader reader) {
  const model::Dissemination limit =
      reader == Reader::official ? model::Dissemination::government : model::Dissemination::open;
  for (model::Profile& profile : repository.profiles) leave_out_closed(profile, limit);
  for (model::Survey& survey : repository.surveys) {
    for (model::StateAnswer& answer : survey.answers) leave_out_closed(answer.profile, limit);
  }
  std::erase_if(repository.profiles, [](const model::Profile& profile) {
    return profile.groups.empty() && profile.regions.empty() && profile.country.empty() &&
           profile.coverage.empty();
  });
  return repository;
}

/// The round that is counted, by state.
std::map<std::string, int> counted_rounds(const model::Survey& survey) {
  std::map<std::string, int> rounds;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    rounds[answer->state] = answer->round;
  }
  return rounds;
}

/// A voice for each answer of a state that was asked, to another survey on the origin or in an
/// earlier round of this one; the last round first.
void add_other_answers(const model::Repository& known, const model::Survey& survey,
                       std::vector<align::Voice>& voices) {
  const auto counted = counted_rounds(survey);
  for (const model::Survey& other : known.surveys) {
    if (other.origin != survey.origin) continue;
    for (const model::StateAnswer& answer : std::views::reverse(other.answers)) {
      if (std::ranges::find(survey.asked, answer.state) == survey.asked.end()) continue;
      if (other.id == survey.id && answer.round == counted.at(answer.state)) continue;
      align::Voice voice;
      voice.id = fmt::format("{}:{}:{}", answer.state, other.id, answer.round);
      voice.source = model::SourceId(answer.state);
      voice.profile = &answer.profile;
      voices.push_back(std::move(voice));
    }
  }
}

/// What the reader knows of the states that were asked on the day.
align::Table known_on(const model::Repository& known, const model::Survey& survey,
                      compare::Request request, model::Date day) {
  request.surveys.clear();
  request.as_of = day;
  // A reader may go by what he reads in a newspaper, or what somebody recalls.
  request.unverified = true;
  request.all_evidence = true;
  for (const std::string& state : survey.asked) {
    const model::SourceId source(state);
    const bool published = known.profile(source, request.origin) != nullptr;
    if (published && source != request.baseline) request.against->push_back(source);
  }
  compare::Selection selection = compare::select(known, request);
  add_other_answers(known, survey, selection.voices);
  return align::align(known.codebook, request.origin, selection.voices, day, asked_rows(survey));
}

/// Takes cells of columns from `other` where `wanted`, given the cell as it is, says so.
template <typename Wanted>
void take(align::Table& table, const align::Table& other, const Wanted& wanted) {
  for (align::Row& row : table.rows) {
    const auto there = std::ranges::find(other.rows, row.key, &align::Row::key);
    if (there == other.rows.end()) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const auto column = other.column(table.columns[c].id);
      if (!column || !there->cells[*column].levels) continue;
      if (wanted(table.columns[c], row.cells[c])) row.cells[c] = there->cells[*column];
    }
  }
}

}  // namespace

std::vector<align::RowKey> asked_rows(const model::Survey& survey) {
  std::vector<align::RowKey> rows;
  for (const model::SurveyQuestion& question : survey.questions) {
    rows.push_back({question.about.concept_id, question.about.region, question.about.dimension});
  }
  return rows;
}

align::Table known_positions(const model::Repository& repository, const model::Survey& survey,
                             const compare::Request& request, Reader reader) {
  const model::Repository known = known_record(repository, reader);
  align::Table table = known_on(known, survey, request, request.as_of);
  if (survey.sent_on && *survey.sent_on != request.as_of) {
    take(table, known_on(known, survey, request, *survey.sent_on),
         [](const align::Column&, const align::Cell&) { return true; });
  }
  std::map<model::Date, std::vector<std::string>> received;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    if (answer->received_on && answer->received_on != survey.sent_on) {
      received[*answer->received_on].push_back(answer->state);
    }
  }
  for (const auto& [day, states] : received) {
    take(table, known_on(known, survey, request, day),
         [&states = states](const align::Column& column, const align::Cell&) {
           return std::ranges::find(states, column.source) != states.end();
         });
  }
  return table;
}

}  // namespace peil::disclose
