// SPDX-License-Identifier: EUPL-1.2
#include "compare/least_change.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace peil::compare {
namespace {

/// A decided point's part of the weighted difference; positive where it speaks for the direction.
struct PointPart {
  std::size_t row;
  double part;
};

double weight_of_point(const Claim& claim, const model::DimensionId& dimension) {
  const auto found = std::ranges::find(claim.balance, dimension, &DimensionBalance::dimension);
  return found->weight / static_cast<double>(found->points);
}

std::vector<PointPart> parts_of(const std::vector<ClaimPoint>& points, const Claim& claim) {
  std::vector<PointPart> parts;
  for (const ClaimPoint& point : points) {
    if (!decided(point)) continue;
    const bool stricter = claim.direction == Direction::stricter;
    const int steps =
        stricter ? point.other.low - point.baseline.high : point.baseline.low - point.other.high;
    parts.push_back({point.row, weight_of_point(claim, point.dimension) * steps / point.top});
  }
  return parts;
}

std::vector<std::size_t> points_to_reverse(std::vector<PointPart> parts) {
  double left = 0;
  for (const PointPart& part : parts) left += part.part;
  std::ranges::stable_sort(parts, std::greater<>(), &PointPart::part);
  std::vector<std::size_t> points;
  for (const PointPart& part : parts) {
    if (left <= kRounding) break;
    points.push_back(part.row);
    left -= part.part;
  }
  return points;
}

}  // namespace

LeastChange least_change(const std::vector<ClaimPoint>& points,
                         const model::ClaimWeights& weights) {
  const Claim stated = claim(points, weights);
  const std::vector<PointPart> parts = parts_of(points, stated);
  LeastChange result;
  std::ranges::merge(stated.more_lenient, stated.stricter, std::back_inserter(result.to_equal));
  if (stated.direction == Direction::more_lenient || stated.direction == Direction::stricter) {
    result.to_reverse = points_to_reverse(parts);
  }
  double distance = 0;
  for (const PointPart& part : parts) distance += std::abs(part.part);
  for (const PointPart& part : parts) {
    const std::vector<std::size_t> rows = rows_of(stated, {part.row});
    const double share = distance > 0 ? std::abs(part.part) / distance : 0;
    result.rows.insert(result.rows.end(), rows.begin(), rows.end());
    result.share.insert(result.share.end(), rows.size(), share / static_cast<double>(rows.size()));
  }
  return result;
}

std::vector<GroupShare> group_shares(const LeastChange& change, const align::Table& table) {
  std::vector<GroupShare> groups;
  for (std::size_t i = 0; i < change.rows.size(); ++i) {
    if (change.share[i] <= 0) continue;
    const align::RowKey& key = table.rows[change.rows[i]].key;
    const auto region = key.concept_id ? std::nullopt : key.region;
    auto group = std::ranges::find_if(groups, [&](const GroupShare& known) {
      return known.concept_id == key.concept_id && known.region == region;
    });
    if (group == groups.end()) {
      group = groups.insert(group, GroupShare{key.concept_id, region, {}, 0});
    }
    group->rows.push_back(change.rows[i]);
    group->share += change.share[i];
  }
  std::ranges::stable_sort(groups, std::greater<>(), &GroupShare::share);
  return groups;
}

}  // namespace peil::compare
