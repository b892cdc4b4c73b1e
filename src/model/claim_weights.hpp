// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_CLAIM_WEIGHTS_HPP
#define PEIL_MODEL_CLAIM_WEIGHTS_HPP

#include <functional>
#include <map>
#include <string>

#include "model/id.hpp"

namespace peil::model {

/// What each dimension counts for in a claim about the whole (codebook/weights.json).
struct ClaimWeights {
  std::map<DimensionId, double, std::less<>> declared;  ///< above 0; 1 where not named
  /// Each weight may lie this share of the declared one below or above it; from 0 to 1.
  double limit = 0;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_CLAIM_WEIGHTS_HPP
