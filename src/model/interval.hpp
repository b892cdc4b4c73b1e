// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_INTERVAL_HPP
#define PEIL_MODEL_INTERVAL_HPP

#include <algorithm>

namespace peil::model {

/// Closed interval of levels on one dimension's ordinal scale, `low <= high`. Levels count from 0,
/// higher is more favourable to the applicant; distances between levels mean nothing.
struct Interval {
  int low = 0;
  int high = 0;

  [[nodiscard]] bool is_point() const { return low == high; }
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Smallest interval that contains both.
[[nodiscard]] constexpr Interval hull(Interval a, Interval b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

}  // namespace peil::model

#endif  // PEIL_MODEL_INTERVAL_HPP
