// SPDX-License-Identifier: EUPL-1.2
#include "compare/least_change.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace peil::compare {
namespace {

/// A decided row's part of the weighted difference; positive where it speaks for the direction.
struct RowPart {
  std::size_t row;
  double part;
};

double weight_of_row(const Claim& claim, const std::string& dimension) {
  const auto found = std::ranges::find(claim.balance, dimension, &DimensionBalance::dimension);
  return found->weight / static_cast<double>(found->rows);
}

std::vector<RowPart> parts_of(const std::vector<ClaimRow>& rows, const Claim& claim) {
  std::vector<RowPart> parts;
  for (const ClaimRow& row : rows) {
    if (!decided(row)) continue;
    const bool stricter = claim.direction == Direction::stricter;
    const int steps =
        stricter ? row.other.low - row.baseline.high : row.baseline.low - row.other.high;
    parts.push_back({row.row, weight_of_row(claim, row.dimension) * steps / row.top});
  }
  return parts;
}

std::vector<std::size_t> rows_to_reverse(std::vector<RowPart> parts) {
  double left = 0;
  for (const RowPart& part : parts) left += part.part;
  std::ranges::stable_sort(parts, std::greater<>(), &RowPart::part);
  std::vector<std::size_t> rows;
  for (const RowPart& part : parts) {
    if (left <= kRounding) break;
    rows.push_back(part.row);
    left -= part.part;
  }
  return rows;
}

}  // namespace

LeastChange least_change(const std::vector<ClaimRow>& rows, const model::ClaimWeights& weights) {
  const Claim stated = claim(rows, weights);
  const std::vector<RowPart> parts = parts_of(rows, stated);
  LeastChange result;
  std::ranges::merge(stated.more_lenient, stated.stricter, std::back_inserter(result.to_equal));
  if (stated.direction == Direction::more_lenient || stated.direction == Direction::stricter) {
    result.to_reverse = rows_to_reverse(parts);
  }
  double distance = 0;
  for (const RowPart& part : parts) distance += std::abs(part.part);
  for (const RowPart& part : parts) {
    result.rows.push_back(part.row);
    result.share.push_back(distance > 0 ? std::abs(part.part) / distance : 0);
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
