// SPDX-License-Identifier: EUPL-1.2
#include "model/outcomes.hpp"

namespace peil::model {

std::optional<double> recognition_rate(const Outcome& outcome) {
  if (!outcome.positive || !outcome.negative) return std::nullopt;
  const std::int64_t decided = *outcome.positive + *outcome.negative;
  if (decided == 0) return std::nullopt;
  return static_cast<double>(*outcome.positive) / static_cast<double>(decided);
}

}  // namespace peil::model
