// SPDX-License-Identifier: EUPL-1.2
#include "model/profile.hpp"

#include <algorithm>

namespace peil::model {

const Document* Profile::document(std::string_view id) const {
  const auto found = std::ranges::find(documents, id, &Document::id);
  return found == documents.end() ? nullptr : &*found;
}

EvidenceKind evidence_of(const Profile& profile, const Position& position) {
  std::optional<EvidenceKind> strongest;
  for (const Citation& citation : position.citations) {
    const Document* document = profile.document(citation.document);
    if (document != nullptr && (!strongest || document->evidence < *strongest)) {
      strongest = document->evidence;
    }
  }
  return strongest.value_or(EvidenceKind::official);
}

bool is_public(const Profile& profile) {
  const auto open = [](const std::vector<Position>& positions) {
    return std::ranges::all_of(positions, [](const Position& position) {
      return position.dissemination == Dissemination::open;
    });
  };
  return open(profile.country) && std::ranges::all_of(profile.groups, open, &Group::positions) &&
         std::ranges::all_of(profile.regions, open, &RegionPositions::positions);
}

}  // namespace peil::model
