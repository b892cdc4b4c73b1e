// SPDX-License-Identifier: EUPL-1.2
#include "match/known_for.hpp"

namespace peil::match {

std::set<model::ConceptId> concepts_known_for(const model::Repository& repository,
                                              const model::OriginId& origin) {
  std::set<model::ConceptId> result;
  for (const model::Profile& profile : repository.profiles) {
    if (profile.origin != origin) continue;
    for (const model::Group& group : profile.groups) {
      for (const model::ConceptLink& link : group.concepts) result.insert(link.concept_id);
    }
  }
  return result;
}

}  // namespace peil::match
