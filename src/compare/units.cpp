// SPDX-License-Identifier: EUPL-1.2
#include "compare/units.hpp"

#include <algorithm>

namespace peil::compare {
namespace {

/// How often each value occurs, unit by unit.
std::vector<double> marginals(const Units& units, std::span<const std::uint16_t> times) {
  std::vector<double> counts(units.values.size());
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (times[u] == 0) continue;
    for (const Tally& tally : units.unit(u)) counts[tally.value] += times[u] * tally.count;
  }
  return counts;
}

/// Where the values lie so that their squared distance is alpha's difference function. Of an
/// ordinal scale the distance of two values is the number of ratings between them, half of their
/// own included, so a value lies at its mean rank.
std::vector<double> positions(const Units& units, Scale scale, const std::vector<double>& counts) {
  if (scale == Scale::interval) return units.values;
  std::vector<double> ranks(counts.size());
  double below = 0;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    ranks[v] = below + counts[v] / 2;
    below += counts[v];
  }
  return ranks;
}

/// Ratings, and the sum of the difference function over all ordered pairs of them.
struct Spread {
  double ratings = 0;
  double differences = 0;
};

/// Measured from the first position, so that ratings which are all alike differ by exactly 0.
template <typename Counts>
Spread metric_spread(const Counts& tallies, const std::vector<double>& position) {
  const double origin = position[tallies.front().value];
  double ratings = 0;
  double sum = 0;
  double squares = 0;
  for (const Tally& tally : tallies) {
    const double at = position[tally.value] - origin;
    ratings += tally.count;
    sum += tally.count * at;
    squares += tally.count * at * at;
  }
  return {ratings, 2 * (ratings * squares - sum * sum)};
}

template <typename Counts>
Spread nominal_spread(const Counts& tallies) {
  double ratings = 0;
  double alike = 0;
  for (const Tally& tally : tallies) {
    ratings += tally.count;
    alike += tally.count * tally.count;
  }
  return {ratings, ratings * ratings - alike};
}

}  // namespace

Units units_of(const model::NumberTable& table) {
  Units units;
  for (const auto& row : table.rows) {
    if (std::ranges::count_if(row, [](const auto& cell) { return cell.has_value(); }) < 2) continue;
    for (const auto& cell : row) {
      if (cell) units.values.push_back(*cell);
    }
  }
  units.pairable = units.values.size();
  std::ranges::sort(units.values);
  units.values.erase(std::ranges::unique(units.values).begin(), units.values.end());

  std::vector<std::uint32_t> given;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    given.clear();
    for (const auto& cell : table.rows[r]) {
      if (!cell) continue;
      const auto place = std::ranges::lower_bound(units.values, *cell);
      given.push_back(static_cast<std::uint32_t>(place - units.values.begin()));
    }
    if (given.size() < 2) continue;
    std::ranges::sort(given);
    units.rows.push_back(r);
    units.first.push_back(units.tallies.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (i == 0 || given[i] != given[i - 1]) units.tallies.push_back({given[i], 0});
      units.tallies.back().count += 1;
    }
  }
  units.first.push_back(units.tallies.size());
  return units;
}

std::optional<double> alpha(const Units& units, Scale scale, std::span<const std::uint16_t> times,
                            std::vector<double>* observed) {
  const std::vector<double> counts = marginals(units, times);
  std::vector<Tally> all;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    if (counts[v] > 0) all.push_back({static_cast<std::uint32_t>(v), counts[v]});
  }
  if (all.size() < 2) return std::nullopt;
  const std::vector<double> position = positions(units, scale, counts);
  const auto spread = [&](const auto& tallies) {
    return scale == Scale::nominal ? nominal_spread(tallies) : metric_spread(tallies, position);
  };
  double disagreement = 0;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (times[u] == 0) continue;
    const Spread unit = spread(units.unit(u));
    const double part = times[u] * unit.differences / (unit.ratings - 1);
    disagreement += part;
    if (observed != nullptr) (*observed)[u] = part;
  }
  const Spread expected = spread(all);
  return 1 - disagreement * (expected.ratings - 1) / expected.differences;
}

}  // namespace peil::compare
