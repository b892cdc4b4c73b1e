// SPDX-License-Identifier: EUPL-1.2
#include "disclose/public_positions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "align/align.hpp"

namespace peil::disclose {
namespace {

void leave_out_closed(std::vector<model::Position>& positions) {
  std::erase_if(positions, [](const model::Position& position) {
    return position.dissemination != model::Dissemination::open;
  });
}

void leave_out_closed(model::Profile& profile) {
  for (model::Group& group : profile.groups) leave_out_closed(group.positions);
  for (model::RegionPositions& region : profile.regions) leave_out_closed(region.positions);
  leave_out_closed(profile.country);
  std::erase_if(profile.groups, [](const auto& group) { return group.positions.empty(); });
  std::erase_if(profile.regions, [](const auto& region) { return region.positions.empty(); });
}

/// The record without what is known inside government alone, whose presence may change nothing.
model::Repository open_record(model::Repository repository) {
  for (model::Profile& profile : repository.profiles) leave_out_closed(profile);
  for (model::Survey& survey : repository.surveys) {
    for (model::StateAnswer& answer : survey.answers) leave_out_closed(answer.profile);
  }
  std::erase_if(repository.profiles, [](const model::Profile& profile) {
    return profile.groups.empty() && profile.regions.empty() && profile.country.empty() &&
           profile.coverage.empty();
  });
  return repository;
}

/// A voice for each answer of a state that was asked, to another survey on the origin; its last
/// round first.
void add_answers_elsewhere(const model::Repository& open, const model::Survey& survey,
                           std::vector<align::Voice>& voices) {
  for (const model::Survey& other : open.surveys) {
    if (other.id == survey.id || other.origin != survey.origin) continue;
    for (const model::StateAnswer& answer : std::views::reverse(other.answers)) {
      if (std::ranges::find(survey.asked, answer.state) == survey.asked.end()) continue;
      align::Voice voice;
      voice.id = fmt::format("{}:{}:{}", answer.state, other.id, answer.round);
      voice.source = answer.state;
      voice.profile = &answer.profile;
      voices.push_back(std::move(voice));
    }
  }
}

/// What the states that were asked have made public on the origin by the day, on every row that is
/// asked about.
align::Table published_on(const model::Repository& open, const model::Survey& survey,
                          compare::Request request, model::Date day) {
  request.surveys.clear();
  request.as_of = day;
  for (const std::string& state : survey.asked) {
    const bool published = open.profile(state, request.origin) != nullptr;
    if (published && state != request.baseline) request.against->push_back(state);
  }
  std::vector<align::RowKey> asked;
  for (const model::SurveyQuestion& question : survey.questions) {
    asked.push_back({question.about.concept_id, question.about.region, question.about.dimension});
  }
  compare::Selection selection = compare::select(open, request);
  add_answers_elsewhere(open, survey, selection.voices);
  return align::align(open.codebook, request.origin, selection.voices, day, asked);
}

}  // namespace

align::Table public_positions(const model::Repository& repository, const model::Survey& survey,
                              const compare::Request& request) {
  const model::Repository open = open_record(repository);
  align::Table now = published_on(open, survey, request, request.as_of);
  if (!survey.sent_on) return now;
  const align::Table then = published_on(open, survey, request, *survey.sent_on);
  for (align::Row& row : now.rows) {
    const auto before = std::ranges::find(then.rows, row.key, &align::Row::key);
    if (before == then.rows.end()) continue;
    for (std::size_t c = 0; c < now.columns.size(); ++c) {
      const auto column = then.column(now.columns[c].id);
      if (column && !row.cells[c].levels) row.cells[c] = before->cells[*column];
    }
  }
  return now;
}

}  // namespace peil::disclose
