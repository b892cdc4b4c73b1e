// SPDX-License-Identifier: EUPL-1.2
#include "disclose/type_order.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace peil::disclose {
namespace {

using Order = std::vector<std::size_t>;

/// Always the type next that leaves fewest counts begun and not finished.
Order fewest_open(const std::vector<std::vector<bool>>& counted_in) {
  const std::size_t constraints = counted_in.front().size();
  std::vector<std::size_t> left(constraints, 0);  // types still to come, per constraint
  for (const std::vector<bool>& type : counted_in) {
    for (std::size_t c = 0; c < constraints; ++c) left[c] += type[c] ? 1U : 0U;
  }
  const std::vector<std::size_t> all = left;
  Order order;
  std::vector<bool> used(counted_in.size(), false);
  while (order.size() < counted_in.size()) {
    std::pair<std::size_t, std::size_t> best{std::numeric_limits<std::size_t>::max(), 0};
    for (std::size_t t = 0; t < counted_in.size(); ++t) {
      if (used[t]) continue;
      std::size_t open = 0;
      for (std::size_t c = 0; c < constraints; ++c) {
        const std::size_t after = left[c] - (counted_in[t][c] ? 1U : 0U);
        open += after > 0 && after < all[c] ? 1U : 0U;
      }
      best = std::min(best, {open, t});
    }
    used[best.second] = true;
    order.push_back(best.second);
    for (std::size_t c = 0; c < constraints; ++c) left[c] -= counted_in[best.second][c] ? 1U : 0U;
  }
  return order;
}

}  // namespace

std::vector<std::vector<std::size_t>> promising_orders(
    const std::vector<std::vector<bool>>& counted_in) {
  Order most(counted_in.size());
  std::iota(most.begin(), most.end(), std::size_t{0});
  std::ranges::stable_sort(most, std::greater<>(),
                           [&](std::size_t t) { return std::ranges::count(counted_in[t], true); });
  Order fewest(most.rbegin(), most.rend());
  return {std::move(most), fewest_open(counted_in), std::move(fewest)};
}

}  // namespace peil::disclose
