// SPDX-License-Identifier: EUPL-1.2
#include "model/stated.hpp"

#include <algorithm>

namespace peil::model {

std::vector<Stated> stated(const Profile& profile) {
  std::vector<Stated> result;
  for (const Group& group : profile.groups) {
    for (const Position& position : group.positions) {
      result.push_back({&group, position.region, &position});
    }
  }
  for (const RegionPositions& entry : profile.regions) {
    for (const Position& position : entry.positions) {
      result.push_back({nullptr, entry.region, &position});
    }
  }
  for (const Position& position : profile.country) {
    result.push_back({nullptr, std::nullopt, &position});
  }
  return result;
}

std::vector<Stated> stated_on(const Profile& profile, Date day) {
  std::vector<Stated> result = stated(profile);
  std::erase_if(result, [&](const Stated& s) { return !s.position->validity.contains(day); });
  return result;
}

bool is_public(const Profile& profile, const Document& document) {
  return profile.no_policy || std::ranges::any_of(stated(profile), [&](const Stated& entry) {
           return entry.position->dissemination == Dissemination::open &&
                  std::ranges::count(entry.position->citations, document.id, &Citation::document) >
                      0;
         });
}

const Term* worth(const Codebook& codebook, const Profile& profile, const Position& position,
                  Date day) {
  if (const Term* own = find_term(profile.terms, position.dimension, position.term, day))
    return own;
  const Vocabulary* vocabulary = codebook.vocabulary(profile.source);
  return vocabulary == nullptr ? nullptr
                               : find_term(*vocabulary, position.dimension, position.term, day);
}

}  // namespace peil::model
