// SPDX-License-Identifier: EUPL-1.2
#include "compare/proposal.hpp"

#include <algorithm>
#include <stdexcept>

namespace peil::compare {
namespace {

using Positions = std::vector<model::Position>;

/// Ends what `newer` replaces; what would only have begun later is dropped.
void end_replaced(Positions& positions, const Positions& newer) {
  for (const model::Position& draft : newer) {
    std::erase_if(positions, [&](model::Position& old) {
      if (old.dimension != draft.dimension || old.region != draft.region) return false;
      if (!draft.validity.from) return true;
      old.validity.until =
          std::min(old.validity.until.value_or(*draft.validity.from), *draft.validity.from);
      return old.validity.empty();
    });
  }
}

void append(Positions& positions, const Positions& newer) {
  positions.insert(positions.end(), newer.begin(), newer.end());
}

}  // namespace

model::Profile overlay(const model::Profile& in_force, const model::Profile& draft) {
  if (in_force.source != draft.source || in_force.origin != draft.origin) {
    throw std::invalid_argument("a proposal is laid over policy of the same source and origin");
  }
  model::Profile result = in_force;
  result.no_policy = false;
  result.file = draft.file;
  for (const model::Group& group : draft.groups) {
    for (model::Group& old : result.groups) {
      if (old.id == group.id) end_replaced(old.positions, group.positions);
    }
  }
  // The draft may draw a group anew, so its groups stand beside what is left of the old ones.
  result.groups.insert(result.groups.end(), draft.groups.begin(), draft.groups.end());
  for (const model::RegionPositions& region : draft.regions) {
    for (model::RegionPositions& old : result.regions) {
      if (old.region == region.region) end_replaced(old.positions, region.positions);
    }
    result.regions.push_back(region);
  }
  end_replaced(result.country, draft.country);
  append(result.country, draft.country);
  result.documents.insert(result.documents.begin(), draft.documents.begin(), draft.documents.end());
  result.coverage.insert(result.coverage.end(), draft.coverage.begin(), draft.coverage.end());
  return result;
}

}  // namespace peil::compare
