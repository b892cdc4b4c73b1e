// SPDX-License-Identifier: EUPL-1.2
#include "compare/claims.hpp"

#include <algorithm>
#include <numeric>

#include "compare/weights.hpp"

namespace peil::compare {
namespace {

using model::Verdict;

/// The points with baseline and other source exchanged.
std::vector<ClaimPoint> mirrored(std::vector<ClaimPoint> points) {
  for (ClaimPoint& point : points) {
    std::swap(point.baseline, point.other);
    if (point.verdict == Verdict::more_lenient) {
      point.verdict = Verdict::stricter;
    } else if (point.verdict == Verdict::stricter) {
      point.verdict = Verdict::more_lenient;
    }
  }
  return points;
}

double declared_weight(const model::ClaimWeights& weights, const model::DimensionId& dimension) {
  const auto found = weights.declared.find(dimension);
  return found == weights.declared.end() ? 1 : found->second;
}

void add_point(DimensionBalance& balance, const ClaimPoint& point) {
  ++balance.points;
  balance.difference += static_cast<double>(point.baseline.low - point.other.high) / point.top;
  for (int level = 1; level <= point.top; ++level) {
    const auto place = static_cast<std::size_t>(level) - 1;
    if (point.baseline.low >= level) ++balance.upper[place];
    if (point.other.high >= level) ++balance.lower[place];
  }
}

/// Per dimension, with the ends of intervals that speak least for the first side.
std::vector<DimensionBalance> balance_of(const std::vector<ClaimPoint>& points,
                                         const model::ClaimWeights& weights) {
  std::vector<DimensionBalance> result;
  for (const ClaimPoint& point : points) {
    auto found = std::ranges::find(result, point.dimension, &DimensionBalance::dimension);
    if (found == result.end()) {
      const auto top = static_cast<std::size_t>(point.top);
      found = result.insert(result.end(), {point.dimension, 0, 0, 0, std::vector<std::size_t>(top),
                                           std::vector<std::size_t>(top)});
      found->weight = declared_weight(weights, point.dimension);
    }
    add_point(*found, point);
  }
  double sum = 0;
  for (const DimensionBalance& each : result) sum += each.weight;
  for (DimensionBalance& each : result) {
    each.difference /= static_cast<double>(each.points);
    if (sum > 0) each.weight /= sum;
  }
  return result;
}

bool dominates(const std::vector<ClaimPoint>& points) {
  return std::ranges::all_of(points,
                             [](const ClaimPoint& point) {
                               return point.baseline.low > point.other.high ||
                                      (point.baseline == point.other && point.baseline.is_point());
                             }) &&
         std::ranges::any_of(
             points, [](const ClaimPoint& point) { return point.baseline.low > point.other.high; });
}

bool wins_any_scoring(const std::vector<DimensionBalance>& balance) {
  return std::ranges::none_of(balance, &DimensionBalance::crosses) &&
         std::ranges::any_of(balance, [](const auto& each) { return each.upper != each.lower; });
}

/// Smallest weighted difference when each weight lies within the limit.
double least_difference(const std::vector<DimensionBalance>& balance, double limit) {
  Weights shares = equal_weights(balance.size());
  std::vector<std::optional<double>> losses;
  for (std::size_t d = 0; d < balance.size(); ++d) {
    shares.shares[d + 1] = balance[d].weight;
    losses.emplace_back(-balance[d].difference);
  }
  const WeightUncertainty within{WeightUncertainty::Kind::uniform, limit};
  return -largest_mean(shares, within, losses).value_or(0);
}

double declared_difference(const std::vector<DimensionBalance>& balance) {
  return std::transform_reduce(
      balance.begin(), balance.end(), 0.0, std::plus<>(),
      [](const DimensionBalance& each) { return each.weight * each.difference; });
}

/// The strongest rung on which the first side is more lenient; `none` when there is none.
Strength strongest(const std::vector<ClaimPoint>& points, const model::ClaimWeights& weights) {
  if (points.empty()) return Strength::none;
  if (dominates(points)) return Strength::dominance;
  const auto balance = balance_of(points, weights);
  if (wins_any_scoring(balance)) return Strength::any_scoring;
  if (least_difference(balance, weights.limit) > kRounding) return Strength::weights;
  if (declared_difference(balance) > kRounding) return Strength::declared_weights;
  return Strength::none;
}

/// Weight moved to the dimension that speaks most against the claim, from those that speak most for
/// it first: no weighting at which the two are equal moves less.
std::optional<ReversingWeights> reverse(const std::vector<DimensionBalance>& balance) {
  const auto worst = std::ranges::min_element(balance, {}, &DimensionBalance::difference);
  if (worst == balance.end() || worst->difference >= 0) return std::nullopt;
  std::vector<const DimensionBalance*> best;
  for (const auto& each : balance) best.push_back(&each);
  std::ranges::sort(best, std::greater<>(), &DimensionBalance::difference);

  ReversingWeights result;
  for (const auto& each : balance) result.weights[each.dimension] = each.weight;
  double left = declared_difference(balance);
  for (const DimensionBalance* each : best) {
    const double gain = each->difference - worst->difference;
    if (left <= 0 || gain <= 0) break;
    const double moved = std::min(each->weight, left / gain);
    result.weights[each->dimension] -= moved;
    result.weights[worst->dimension] += moved;
    result.moved += moved;
    left -= moved * gain;
  }
  return result;
}

/// All points, those not decided filled so as to speak least for the first side.
std::vector<ClaimPoint> filled_worst(std::vector<ClaimPoint> points) {
  for (ClaimPoint& point : points) {
    if (decided(point)) continue;
    point.baseline = {point.baseline.low, point.baseline.low};
    point.other = {point.other.high, point.other.high};
  }
  return points;
}

bool overturned(const std::vector<ClaimPoint>& points, Strength strength,
                const model::ClaimWeights& weights) {
  // Rungs are nested: a filling that leaves a stronger one leaves this one true as well.
  return strongest(filled_worst(points), weights) > strength;
}

bool could_differ(const std::vector<ClaimPoint>& points) {
  return std::ranges::any_of(points, [](const ClaimPoint& point) {
    return !decided(point) && !(point.baseline.is_point() && point.baseline == point.other);
  });
}

void sort_points(const std::vector<ClaimPoint>& points, Claim& claim) {
  for (const ClaimPoint& point : points) {
    if (!point.also.empty()) claim.also[point.row] = point.also;
    switch (point.verdict) {
      case Verdict::more_lenient:
        claim.more_lenient.push_back(point.row);
        break;
      case Verdict::equal:
        claim.equal.push_back(point.row);
        break;
      case Verdict::stricter:
        claim.stricter.push_back(point.row);
        break;
      case Verdict::no_basis:
        ++claim.no_basis;
        break;
      default:
        ++claim.indeterminate;
        break;
    }
  }
  claim.points = claim.more_lenient.size() + claim.equal.size() + claim.stricter.size();
}

}  // namespace

bool DimensionBalance::crosses() const {
  return !std::ranges::equal(upper, lower, std::ranges::greater_equal());
}

Claim claim(const std::vector<ClaimPoint>& points, const model::ClaimWeights& weights) {
  Claim result;
  sort_points(points, result);
  std::vector<ClaimPoint> known;
  std::ranges::copy_if(points, std::back_inserter(known), decided);
  result.balance = balance_of(known, weights);
  if (result.points > 0 && result.equal.size() == result.points) {
    result.strength = Strength::dominance;
    result.direction = Direction::equal;
    result.overturned_by_unknown = could_differ(points);
    return result;
  }
  const auto try_direction = [&](Direction direction, const std::vector<ClaimPoint>& sides,
                                 const std::vector<ClaimPoint>& all) {
    const Strength strength = strongest(sides, weights);
    if (strength >= result.strength) return;
    result.strength = strength;
    result.direction = direction;
    result.balance = balance_of(sides, weights);
    result.overturned_by_unknown = overturned(all, strength, weights);
  };
  try_direction(Direction::more_lenient, known, points);
  try_direction(Direction::stricter, mirrored(known), mirrored(points));
  if (result.strength == Strength::weights) {
    result.least = least_difference(result.balance, weights.limit);
  }
  if (result.strength == Strength::declared_weights) result.reversing = reverse(result.balance);
  return result;
}

bool decided(const ClaimPoint& point) {
  return point.verdict == Verdict::more_lenient || point.verdict == Verdict::equal ||
         point.verdict == Verdict::stricter;
}

std::vector<std::size_t> rows_of(const Claim& claim, const std::vector<std::size_t>& points) {
  std::vector<std::size_t> rows = points;
  for (const std::size_t point : points) {
    if (const auto also = claim.also.find(point); also != claim.also.end()) {
      rows.insert(rows.end(), also->second.begin(), also->second.end());
    }
  }
  std::ranges::sort(rows);
  return rows;
}

std::size_t row_count(const Claim& claim) {
  return rows_of(claim, claim.more_lenient).size() + rows_of(claim, claim.equal).size() +
         rows_of(claim, claim.stricter).size();
}

std::vector<Claim> claims(const Comparison& comparison, const model::Codebook& codebook,
                          const model::ClaimWeights& weights) {
  std::vector<Claim> result;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    result.push_back(claim(claim_points(comparison, codebook, k), weights));
    result.back().against = comparison.against[k];
  }
  return result;
}

}  // namespace peil::compare
