// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MATCH_KNOWN_FOR_HPP
#define PEIL_MATCH_KNOWN_FOR_HPP

#include <set>
#include <string>
#include <string_view>

#include "model/repository.hpp"

namespace peil::match {

/// Concepts that any source has a group for on the origin: those that a name is likely to mean.
[[nodiscard]] std::set<model::ConceptId> concepts_known_for(const model::Repository& repository,
                                                            const model::OriginId& origin);

}  // namespace peil::match

#endif  // PEIL_MATCH_KNOWN_FOR_HPP
