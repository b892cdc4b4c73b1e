// SPDX-License-Identifier: EUPL-1.2
#include "compare/across/group_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "align/hierarchy.hpp"
#include "compare/timeline.hpp"
#include "model/error.hpp"

namespace peil::compare {
namespace {

void require_known(const model::Codebook& codebook, const GroupRequest& request) {
  if (codebook.concept_named(request.group) == nullptr) {
    throw model::UsageError(fmt::format("unknown group '{}'", request.group));
  }
  for (const model::SourceId& id : request.sources) {
    if (codebook.source(id) != nullptr) continue;
    throw model::UsageError(fmt::format("unknown source '{}'", id),
                            {model::Advice::Kind::list_sources});
  }
}

std::set<model::ConceptId> with_narrower(const model::Codebook& codebook,
                                         const model::ConceptId& group) {
  const align::ConceptHierarchy concepts = align::concept_hierarchy(codebook);
  std::set<model::ConceptId> result;
  for (const model::Concept& one : codebook.concepts) {
    if (concepts.steps(concepts.node(one.id), concepts.node(group))) result.insert(one.id);
  }
  return result;
}

/// What the source states for everybody to see: what else it holds changes nothing here.
model::Profile open_part(model::Profile profile) {
  const auto drop_closed = [](std::vector<model::Position>& positions) {
    std::erase_if(positions, [](const model::Position& position) {
      return position.dissemination != model::Dissemination::open;
    });
  };
  for (model::Group& group : profile.groups) drop_closed(group.positions);
  std::erase_if(profile.groups, [](const model::Group& group) { return group.positions.empty(); });
  for (model::RegionPositions& region : profile.regions) drop_closed(region.positions);
  drop_closed(profile.country);
  return profile;
}

bool names_any(const model::Profile& profile, const std::set<model::ConceptId>& groups) {
  return std::ranges::any_of(profile.groups, [&](const model::Group& group) {
    return std::ranges::any_of(group.concepts,
                               [&](const auto& link) { return groups.contains(link.concept_id); });
  });
}

/// The profiles that are asked for, by origin, then source.
std::vector<const model::Profile*> profiles_of(const model::Repository& repository,
                                               const GroupRequest& request) {
  const auto wanted = [](const auto& list, const auto& id) {
    return list.empty() || std::ranges::find(list, id) != list.end();
  };
  std::vector<const model::Profile*> result;
  for (const model::Source& source : repository.codebook.sources) {
    if (!wanted(request.sources, source.id)) continue;
    for (const model::Profile& profile : repository.profiles) {
      if (profile.source == source.id && wanted(request.origins, profile.origin)) {
        result.push_back(&profile);
      }
    }
  }
  std::ranges::stable_sort(result, {}, &model::Profile::origin);
  return result;
}

}  // namespace

std::vector<History> group_changes(const model::Repository& repository, const GroupRequest& request,
                                   std::optional<model::Date> from, model::Date to) {
  require_known(repository.codebook, request);
  const std::set<model::ConceptId> groups = with_narrower(repository.codebook, request.group);
  std::vector<History> result;
  for (const model::Profile* recorded : profiles_of(repository, request)) {
    const model::Profile profile = open_part(*recorded);
    if (!names_any(profile, groups)) continue;
    align::Voice voice;
    voice.id = profile.source;
    voice.source = profile.source;
    voice.profile = &profile;
    const model::Date start = from.value_or(first_day(profile).value_or(to) - std::chrono::days{1});
    if (to < start) continue;
    History found = timeline(repository.codebook, profile.origin, voice, start, to);
    std::erase_if(found.changes, [&](const Change& change) {
      return !change.key.concept_id || !groups.contains(*change.key.concept_id);
    });
    if (!found.changes.empty()) result.push_back(std::move(found));
  }
  return result;
}

}  // namespace peil::compare
