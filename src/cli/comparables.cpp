// SPDX-License-Identifier: EUPL-1.2
#include "cli/comparables.hpp"

#include <algorithm>
#include <set>

#include "compare/points.hpp"
#include "compare/selection.hpp"
#include "disclose/audience.hpp"
#include "model/stated.hpp"
#include "platform/parallel.hpp"

namespace peil::cli {
namespace {

/// Of sources whose positions are public; most points first, of equals as the sources stand.
present::Comparables on_day(const model::Repository& repository, const model::SourceId& baseline,
                            const model::OriginId& origin, model::Date day) {
  compare::Request request;
  request.origin = origin;
  request.as_of = day;
  request.baseline = baseline;
  const compare::Comparison whole = compare::compare(repository, request);
  present::Comparables found{day, {}};
  if (whole.table.columns[whole.baseline].dissemination != model::Dissemination::open) return found;
  const auto view = disclose::Gate::for_public(whole);
  const compare::Comparison& comparison = view.comparison();
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    const std::size_t points = compare::count_points(comparison, k).comparable();
    if (points > 0) found.with.emplace_back(comparison.summary[k].against, points);
  }
  std::ranges::stable_sort(found.with, std::ranges::greater(),
                           &std::pair<std::string, std::size_t>::second);
  return found;
}

/// The last days of what sources said on an origin and no longer say on `day`, latest first.
std::set<model::Date, std::greater<>> last_days(const model::Repository& repository,
                                                const model::OriginId& origin, model::Date day) {
  std::set<model::Date, std::greater<>> days;
  for (const model::Profile& profile : repository.profiles) {
    if (profile.origin != origin) continue;
    for (const model::Stated& stated : model::stated(profile)) {
      const auto until = stated.position->validity.until;
      if (until && *until <= day) days.insert(*until - std::chrono::days(1));
    }
  }
  return days;
}

}  // namespace

std::map<model::OriginId, present::Comparables> comparables(const model::Repository& repository,
                                                            const model::SourceId& baseline,
                                                            model::Date day) {
  std::vector<std::pair<model::OriginId, present::Comparables>> each;
  for (const model::Profile& profile : repository.profiles) {
    if (profile.source != baseline) continue;
    each.emplace_back(profile.origin, present::Comparables{});
  }
  platform::for_each_parallel(each.size(), [&](std::size_t i) {
    auto& [origin, found] = each[i];
    found = on_day(repository, baseline, origin, day);
    for (const model::Date earlier : last_days(repository, origin, day)) {
      if (!found.with.empty()) break;
      found = on_day(repository, baseline, origin, earlier);
    }
  });
  std::erase_if(each, [](const auto& one) { return one.second.with.empty(); });
  return {each.begin(), each.end()};
}

}  // namespace peil::cli
