// SPDX-License-Identifier: EUPL-1.2
#include "cli/figure_views.hpp"

#include <algorithm>

#include "cli/cleared.hpp"
#include "cli/compare_options.hpp"
#include "cli/user_file.hpp"
#include "compare/history.hpp"
#include "compare/timeline.hpp"
#include "model/stated.hpp"

namespace peil::cli {
namespace {

using disclose::Audience;
using present::FigureNeed;

/// The baseline, and the other source when one alone is asked for, on every day on which either may
/// have changed up to the reference date; and what `peil history` says of those days.
template <Audience audience>
void add_days(const Invocation& invocation, const model::Repository& repository,
              const model::OriginId& origin, present::FigureViews<audience>& views) {
  compare::Request request = comparison_request(invocation, repository, origin);
  if (!request.against || request.against->size() != 1) request.against.emplace();
  const compare::Selection selection = compare::select(repository, request);
  const align::Voice& own = selection.voices.front();
  if (own.profile == nullptr) return;
  const auto first = compare::first_day(*own.profile);
  if (!first || *first > invocation.as_of) return;
  std::set<model::Date> days{*first, invocation.as_of};
  for (const align::Voice& voice : selection.voices) {
    for (const model::Date day :
         compare::turning_days(repository.codebook, voice, invocation.as_of)) {
      if (day > *first) days.insert(day);
    }
  }
  std::vector<compare::Comparison> comparisons;
  for (const model::Date day : days) {
    request.as_of = day;
    comparisons.push_back(compare::compare(repository, request));
  }
  views.days = all_cleared<audience>(comparisons);
  const model::Codebook& codebook = repository.codebook;
  views.net = disclose::ClearedHistory<audience>::clear(
      compare::history(codebook, origin, own, *first, invocation.as_of), own);
  for (const align::Voice& voice : selection.voices) {
    auto every = disclose::ClearedHistory<audience>::clear(
        compare::timeline(codebook, origin, voice, *first, invocation.as_of), voice);
    if (every) views.every.push_back(*std::move(every));
  }
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
                                                const model::OriginId& origin, model::Date day) {
  using enum model::Instrument;
  std::vector<compare::Comparison> result;
  for (const model::Source& source : repository.codebook.sources) {
    const model::Profile* profile = repository.profile(source.id, origin);
    if (profile == nullptr || !has_practice(*profile)) continue;
    compare::Request request;
    request.origin = origin;
    request.as_of = day;
    request.baseline = source.id;
    request.against = std::vector<model::SourceId>{source.id};
    request.instruments = {statute, policy, guidance, work_instruction};
    request.against_instruments = {practice, case_law};
    result.push_back(compare::compare(repository, request));
  }
  return result;
}

}  // namespace

template <Audience audience>
std::vector<disclose::View<audience>> practice_views(const model::Repository& repository,
                                                     const model::OriginId& origin,
                                                     model::Date day) {
  return all_cleared<audience>(on_instruments(repository, origin, day));
}

template std::vector<disclose::PublicView> practice_views<Audience::everyone>(
    const model::Repository&, const model::OriginId&, model::Date);
template std::vector<disclose::MinisterView> practice_views<Audience::minister>(
    const model::Repository&, const model::OriginId&, model::Date);

template <Audience audience>
std::vector<disclose::View<audience>> origin_views(const Invocation& invocation,
                                                   const model::Repository& repository) {
  return all_cleared<audience>(on_origins(invocation, repository));
}

template std::vector<disclose::PublicView> origin_views<Audience::everyone>(
    const Invocation&, const model::Repository&);
template std::vector<disclose::MinisterView> origin_views<Audience::minister>(
    const Invocation&, const model::Repository&);

template <Audience audience>
present::FigureViews<audience> figure_views(const Invocation& invocation,
                                            const model::Repository& repository,
                                            const std::set<FigureNeed>& needs) {
  present::FigureViews<audience> views{
      cleared<audience>(requested_comparison(invocation, repository))};
  const model::OriginId& origin = views.comparison.comparison().table.origin;
  if (needs.contains(FigureNeed::days)) {
    add_days(invocation, repository, origin, views);
  }
  if (needs.contains(FigureNeed::origins)) {
    views.origins = origin_views<audience>(invocation, repository);
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
