// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_DATED_CHANGES_HPP
#define PEIL_PRESENT_TABLES_DATED_CHANGES_HPP

#include <algorithm>
#include <tuple>
#include <vector>

#include "compare/history.hpp"

namespace peil::present {

/// A change with the history that it is part of. Points into the histories.
struct DatedChange {
  const compare::History* history = nullptr;
  const compare::Change* change = nullptr;
};

/// All changes by day, then origin, then source.
[[nodiscard]] inline std::vector<DatedChange> in_order(
    const std::vector<compare::History>& histories) {
  std::vector<DatedChange> result;
  for (const compare::History& history : histories) {
    for (const compare::Change& change : history.changes) result.push_back({&history, &change});
  }
  std::ranges::stable_sort(result, {}, [](const DatedChange& dated) {
    return std::tuple(*dated.change->since, dated.history->origin);
  });
  return result;
}

/// What comes out points into the histories, so they may not be passing ones.
std::vector<DatedChange> in_order(std::vector<compare::History>&& histories) = delete;

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_DATED_CHANGES_HPP
