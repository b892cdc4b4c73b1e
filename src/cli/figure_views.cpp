// SPDX-License-Identifier: EUPL-1.2
#include "cli/figure_views.hpp"

#include <algorithm>

#include "cli/cleared.hpp"
#include "cli/compare_options.hpp"
#include "cli/user_file.hpp"
#include "compare/history.hpp"
#include "model/stated.hpp"

namespace peil::cli {
namespace {

using disclose::Audience;
using present::FigureNeed;

/// The baseline, and the other source when one alone is asked for, on every day on which either
/// changed, up to the reference date.
std::vector<compare::Comparison> on_days(const Invocation& invocation,
                                         const model::Repository& repository,
                                         const std::string& origin) {
  compare::Request request = comparison_request(invocation, repository, origin);
  if (!request.against || request.against->size() != 1) request.against.emplace();
  const compare::Selection selection = compare::select(repository, request);
  const align::Voice& own = selection.voices.front();
  std::vector<compare::Comparison> result;
  if (own.profile == nullptr) return result;
  const auto first = compare::first_day(*own.profile);
  if (!first || *first > invocation.as_of) return result;
  for (const model::Date day :
       compare::series_days(own, selection.voices.back(), *first, invocation.as_of, true)) {
    request.as_of = day;
    result.push_back(compare::compare(repository, request));
  }
  return result;
}

/// Every origin on which there is anything, with all its sources.
std::vector<compare::Comparison> on_origins(const Invocation& invocation,
                                            const model::Repository& repository) {
  std::vector<compare::Comparison> result;
  for (const auto& [origin, folder] : repository.origin_folders) {
    compare::Request request = comparison_request(invocation, repository, origin);
    request.surveys.clear();  // each is on one origin
    result.push_back(compare::compare(repository, request));
  }
  return result;
}

bool has_practice(const model::Profile& profile) {
  return std::ranges::any_of(model::stated(profile), [](const model::Stated& stated) {
    return stated.position->instrument == model::Instrument::practice ||
           stated.position->instrument == model::Instrument::case_law;
  });
}

/// Policy of every source that has practice or case law on the origin, against these.
std::vector<compare::Comparison> on_instruments(const model::Repository& repository,
                                                const std::string& origin, model::Date day) {
  using enum model::Instrument;
  std::vector<compare::Comparison> result;
  for (const model::Source& source : repository.codebook.sources) {
    const model::Profile* profile = repository.profile(source.id, origin);
    if (profile == nullptr || !has_practice(*profile)) continue;
    compare::Request request;
    request.origin = origin;
    request.as_of = day;
    request.baseline = source.id;
    request.against = std::vector<std::string>{source.id};
    request.instruments = {statute, policy, guidance, work_instruction};
    request.against_instruments = {practice, case_law};
    result.push_back(compare::compare(repository, request));
  }
  return result;
}

}  // namespace

template <Audience audience>
std::vector<disclose::View<audience>> practice_views(const model::Repository& repository,
                                                     const std::string& origin, model::Date day) {
  return all_cleared<audience>(on_instruments(repository, origin, day));
}

template std::vector<disclose::PublicView> practice_views<Audience::everyone>(
    const model::Repository&, const std::string&, model::Date);
template std::vector<disclose::MinisterView> practice_views<Audience::minister>(
    const model::Repository&, const std::string&, model::Date);

template <Audience audience>
present::FigureViews<audience> figure_views(const Invocation& invocation,
                                            const model::Repository& repository,
                                            const std::set<FigureNeed>& needs) {
  present::FigureViews<audience> views{
      cleared<audience>(requested_comparison(invocation, repository))};
  const std::string origin = views.comparison.comparison().table.origin;
  if (needs.contains(FigureNeed::days)) {
    views.days = all_cleared<audience>(on_days(invocation, repository, origin));
  }
  if (needs.contains(FigureNeed::origins)) {
    views.origins = all_cleared<audience>(on_origins(invocation, repository));
  }
  if (needs.contains(FigureNeed::instruments)) {
    views.instruments = practice_views<audience>(repository, origin, invocation.as_of);
  }
  return views;
}

template present::FigureViews<Audience::everyone> figure_views<Audience::everyone>(
    const Invocation&, const model::Repository&, const std::set<FigureNeed>&);
template present::FigureViews<Audience::minister> figure_views<Audience::minister>(
    const Invocation&, const model::Repository&, const std::set<FigureNeed>&);

}  // namespace peil::cli
