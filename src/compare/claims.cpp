// SPDX-License-Identifier: EUPL-1.2
#include "compare/claims.hpp"

#include <algorithm>
#include <numeric>

#include "compare/weights.hpp"

namespace peil::compare {
namespace {

using model::Verdict;

/// The rows with baseline and other source exchanged.
std::vector<ClaimRow> mirrored(std::vector<ClaimRow> rows) {
  for (ClaimRow& row : rows) {
    std::swap(row.baseline, row.other);
    if (row.verdict == Verdict::more_lenient) {
      row.verdict = Verdict::stricter;
    } else if (row.verdict == Verdict::stricter) {
      row.verdict = Verdict::more_lenient;
    }
  }
  return rows;
}

double declared_weight(const model::ClaimWeights& weights, const std::string& dimension) {
  const auto found = weights.declared.find(dimension);
  return found == weights.declared.end() ? 1 : found->second;
}

void add_row(DimensionBalance& balance, const ClaimRow& row) {
  ++balance.rows;
  balance.difference += static_cast<double>(row.baseline.low - row.other.high) / row.top;
  for (int level = 1; level <= row.top; ++level) {
    const auto place = static_cast<std::size_t>(level) - 1;
    if (row.baseline.low >= level) ++balance.upper[place];
    if (row.other.high >= level) ++balance.lower[place];
  }
}

/// Per dimension, with the ends of intervals that speak least for the first side.
std::vector<DimensionBalance> balance_of(const std::vector<ClaimRow>& rows,
                                         const model::ClaimWeights& weights) {
  std::vector<DimensionBalance> result;
  for (const ClaimRow& row : rows) {
    auto found = std::ranges::find(result, row.dimension, &DimensionBalance::dimension);
    if (found == result.end()) {
      const auto top = static_cast<std::size_t>(row.top);
      found = result.insert(result.end(), {row.dimension, 0, 0, 0, std::vector<std::size_t>(top),
                                           std::vector<std::size_t>(top)});
      found->weight = declared_weight(weights, row.dimension);
    }
    add_row(*found, row);
  }
  double sum = 0;
  for (const DimensionBalance& each : result) sum += each.weight;
  for (DimensionBalance& each : result) {
    each.difference /= static_cast<double>(each.rows);
    if (sum > 0) each.weight /= sum;
  }
  return result;
}

bool dominates(const std::vector<ClaimRow>& rows) {
  return std::ranges::all_of(rows,
                             [](const ClaimRow& row) {
                               return row.baseline.low > row.other.high ||
                                      (row.baseline == row.other && row.baseline.is_point());
                             }) &&
         std::ranges::any_of(rows,
                             [](const ClaimRow& row) { return row.baseline.low > row.other.high; });
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
    shares.groups[d] = balance[d].weight;
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
Strength strongest(const std::vector<ClaimRow>& rows, const model::ClaimWeights& weights) {
  if (rows.empty()) return Strength::none;
  if (dominates(rows)) return Strength::dominance;
  const auto balance = balance_of(rows, weights);
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

/// All rows, those not decided filled so as to speak least for the first side.
std::vector<ClaimRow> filled_worst(std::vector<ClaimRow> rows) {
  for (ClaimRow& row : rows) {
    if (decided(row)) continue;
    row.baseline = {row.baseline.low, row.baseline.low};
    row.other = {row.other.high, row.other.high};
  }
  return rows;
}

bool overturned(const std::vector<ClaimRow>& rows, Strength strength,
                const model::ClaimWeights& weights) {
  // Rungs are nested: a filling that leaves a stronger one leaves this one true as well.
  return strongest(filled_worst(rows), weights) > strength;
}

bool could_differ(const std::vector<ClaimRow>& rows) {
  return std::ranges::any_of(rows, [](const ClaimRow& row) {
    return !decided(row) && !(row.baseline.is_point() && row.baseline == row.other);
  });
}

void sort_rows(const std::vector<ClaimRow>& rows, Claim& claim) {
  for (const ClaimRow& row : rows) {
    switch (row.verdict) {
      case Verdict::more_lenient:
        claim.more_lenient.push_back(row.row);
        break;
      case Verdict::equal:
        claim.equal.push_back(row.row);
        break;
      case Verdict::stricter:
        claim.stricter.push_back(row.row);
        break;
      case Verdict::no_basis:
        ++claim.no_basis;
        break;
      default:
        ++claim.indeterminate;
        break;
    }
  }
  claim.rows = claim.more_lenient.size() + claim.equal.size() + claim.stricter.size();
}

ClaimRow claim_row(const align::Row& row, std::size_t index, const align::Cell& baseline,
                   const align::Cell& other, Verdict verdict, int top) {
  const auto possible = [&](const align::Cell& cell) {
    return cell.levels && !cell.open ? *cell.levels : model::Interval{0, top};
  };
  return {index, row.key.dimension, top, possible(baseline), possible(other), verdict};
}

}  // namespace

bool DimensionBalance::crosses() const {
  return !std::ranges::equal(upper, lower, std::ranges::greater_equal());
}

Claim claim(const std::vector<ClaimRow>& rows, const model::ClaimWeights& weights) {
  Claim result;
  sort_rows(rows, result);
  std::vector<ClaimRow> known;
  std::ranges::copy_if(rows, std::back_inserter(known), decided);
  result.balance = balance_of(known, weights);
  if (result.rows > 0 && result.equal.size() == result.rows) {
    result.strength = Strength::dominance;
    result.direction = Direction::equal;
    result.overturned_by_unknown = could_differ(rows);
    return result;
  }
  const auto try_direction = [&](Direction direction, const std::vector<ClaimRow>& sides,
                                 const std::vector<ClaimRow>& all) {
    const Strength strength = strongest(sides, weights);
    if (strength >= result.strength) return;
    result.strength = strength;
    result.direction = direction;
    result.balance = balance_of(sides, weights);
    result.overturned_by_unknown = overturned(all, strength, weights);
  };
  try_direction(Direction::more_lenient, known, rows);
  try_direction(Direction::stricter, mirrored(known), mirrored(rows));
  if (result.strength == Strength::weights) {
    result.least = least_difference(result.balance, weights.limit);
  }
  if (result.strength == Strength::declared_weights) result.reversing = reverse(result.balance);
  return result;
}

bool decided(const ClaimRow& row) {
  return row.verdict == Verdict::more_lenient || row.verdict == Verdict::equal ||
         row.verdict == Verdict::stricter;
}

std::vector<ClaimRow> claim_rows(const Comparison& comparison, const model::Codebook& codebook,
                                 std::size_t k) {
  std::vector<ClaimRow> rows;
  for (std::size_t r = 0; r < comparison.table.rows.size(); ++r) {
    const align::Row& row = comparison.table.rows[r];
    const model::Dimension* dimension = codebook.dimension(row.key.dimension);
    if (dimension == nullptr || dimension->nominal()) continue;
    rows.push_back(claim_row(row, r, row.cells[comparison.baseline],
                             row.cells[comparison.against[k]], comparison.verdicts[r][k].verdict,
                             dimension->top()));
  }
  return rows;
}

std::vector<Claim> claims(const Comparison& comparison, const model::Codebook& codebook,
                          const model::ClaimWeights& weights) {
  std::vector<Claim> result;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    result.push_back(claim(claim_rows(comparison, codebook, k), weights));
    result.back().against = comparison.against[k];
  }
  return result;
}

}  // namespace peil::compare
