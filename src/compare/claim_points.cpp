// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "compare/claims.hpp"
#include "compare/points.hpp"

namespace peil::compare {
namespace {

using model::Verdict;

ClaimPoint one_row(const align::Row& row, std::size_t index, const align::Cell& baseline,
                   const align::Cell& other, Verdict verdict, int top) {
  const auto possible = [&](const align::Cell& cell) {
    return cell.levels && !cell.open ? *cell.levels : model::Interval{0, top};
  };
  return {index, row.key.dimension, top, possible(baseline), possible(other), verdict};
}

/// By how many steps the point speaks for its verdict, at least.
int margin(const ClaimPoint& point) {
  return point.verdict == Verdict::stricter ? point.other.low - point.baseline.high
                                            : point.baseline.low - point.other.high;
}

/// Takes in a further row of the same point: of rows that agree, the levels that speak least for
/// the verdict; of others, all that any of them could be.
void take_in(ClaimPoint& point, const ClaimPoint& row) {
  point.also.push_back(row.row);
  if (point.verdict != row.verdict || !decided(point)) {
    point.verdict = Verdict::indeterminate;
    point.baseline = model::hull(point.baseline, row.baseline);
    point.other = model::hull(point.other, row.other);
  } else if (margin(row) < margin(point)) {
    point.baseline = row.baseline;
    point.other = row.other;
  }
}

}  // namespace

std::vector<ClaimPoint> claim_points(const Comparison& comparison, const model::Codebook& codebook,
                                     std::size_t k) {
  const PointOf numbers = points(comparison, k);
  std::map<std::size_t, std::size_t> places;  // of the points, in the result
  std::vector<ClaimPoint> result;
  for (std::size_t r = 0; r < comparison.table.rows.size(); ++r) {
    const align::Row& row = comparison.table.rows[r];
    const model::Dimension* dimension = codebook.dimension(row.key.dimension);
    if (dimension == nullptr || dimension->nominal()) continue;
    const align::Cell& baseline = row.cells[comparison.baseline];
    const align::Cell& other = row.cells[comparison.against[k]];
    if (!numbers[r] && baseline.levels && other.levels) continue;  // its parts are rows themselves
    ClaimPoint found =
        one_row(row, r, baseline, other, comparison.verdicts[r][k].verdict, dimension->top());
    const auto known = numbers[r] ? places.find(*numbers[r]) : places.end();
    if (known != places.end()) {
      take_in(result[known->second], found);
      continue;
    }
    if (numbers[r]) places[*numbers[r]] = result.size();
    result.push_back(std::move(found));
  }
  return result;
}

}  // namespace peil::compare
