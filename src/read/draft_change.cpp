// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "read/draft.hpp"

namespace peil::read {
namespace {

/// Positions of the profile that a proposal would stand beside or replace.
std::vector<const model::Position*> counterparts(const Proposal& proposal,
                                                 const model::Profile& profile) {
  std::vector<const model::Position*> result;
  const auto take = [&](const std::vector<model::Position>& positions,
                        const std::optional<model::RegionId>& region) {
    for (const model::Position& p : positions) {
      if (p.dimension == proposal.dimension && (region ? region : p.region) == proposal.region) {
        result.push_back(&p);
      }
    }
  };
  if (!proposal.group.empty()) {
    for (const model::Group& group : profile.groups) {
      const bool same = std::ranges::any_of(group.concepts, [&](const model::ConceptLink& link) {
        return proposal.concept_id && link.concept_id == *proposal.concept_id;
      });
      if (same) take(group.positions, std::nullopt);
    }
    return result;
  }
  for (const model::RegionPositions& region : profile.regions) {
    take(region.positions, region.region);
  }
  take(profile.country, std::nullopt);
  return result;
}

}  // namespace

Change change_against(const Proposal& proposal, const model::Profile& profile, model::Date day) {
  bool any = false;
  for (const model::Position* position : counterparts(proposal, profile)) {
    if (!position->validity.contains(day)) continue;
    if (position->term == proposal.term) return Change::keeps;
    any = true;
  }
  return any ? Change::changes : Change::opens;
}

}  // namespace peil::read
