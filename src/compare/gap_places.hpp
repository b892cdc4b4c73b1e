// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_GAP_PLACES_HPP
#define PEIL_COMPARE_GAP_PLACES_HPP

#include <vector>

#include "compare/gaps.hpp"

namespace peil::compare {

/// Where to read for a gap, each once: the places that what is known of the row cites, the source's
/// usual places, then the newest official document of its profile on the origin. `profile` may be
/// null.
[[nodiscard]] std::vector<LookIn> look_in(const model::Profile* profile,
                                          const model::ReadingPlaces& places, const Gap& gap,
                                          const align::Cell& cell);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_GAP_PLACES_HPP
