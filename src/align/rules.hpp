// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_RULES_HPP
#define PEIL_ALIGN_RULES_HPP

#include "align/speech.hpp"

namespace peil::align {

/// The hierarchies of one origin.
struct Space {
  Hierarchy concepts;
  Hierarchy regions;
  const model::Codebook& codebook;
  std::string origin;
};

/// What the voice says at a place, by the first rule of align.hpp that applies. Without levels the
/// basis is the speech's `otherwise`, or `silent` when the source names the place without a
/// conclusion that we know.
[[nodiscard]] Cell resolve(const Space& space, const Speech& speech, Place place);

}  // namespace peil::align

#endif  // PEIL_ALIGN_RULES_HPP
