// SPDX-License-Identifier: EUPL-1.2
#include "compare/units.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

namespace peil::compare {
namespace {

/// How often each value occurs in each sample.
std::vector<Samples> marginals(const Units& units, std::span<const Samples> times) {
  std::vector<Samples> counts(units.values.size());
  for (std::size_t u = 0; u < units.size(); ++u) {
    for (const Tally& tally : units.unit(u)) {
      Samples& count = counts[tally.value];
      for (std::size_t s = 0; s < kSamples; ++s) count[s] += times[u][s] * tally.count;
    }
  }
  return counts;
}

/// Per sample, the sum of the difference function over all ordered pairs of a unit's ratings,
/// divided by their number less one. Positions are measured from the first, so that ratings which
/// are all alike differ by exactly 0.
Samples metric_disagreement(std::span<const Tally> unit, std::span<const Samples> position) {
  const Samples& origin = position[unit.front().value];
  double ratings = 0;
  Samples sum{};
  Samples squares{};
  for (const Tally& tally : unit) {
    const Samples& at = position[tally.value];
    ratings += tally.count;
    for (std::size_t s = 0; s < kSamples; ++s) {
      const double distance = at[s] - origin[s];
      sum[s] += tally.count * distance;
      squares[s] += tally.count * distance * distance;
    }
  }
  const double share = 2 / (ratings - 1);
  Samples result;
  for (std::size_t s = 0; s < kSamples; ++s) {
    result[s] = share * (ratings * squares[s] - sum[s] * sum[s]);
  }
  return result;
}

Samples nominal_disagreement(std::span<const Tally> unit) {
  double ratings = 0;
  double alike = 0;
  for (const Tally& tally : unit) {
    ratings += tally.count;
    alike += tally.count * tally.count;
  }
  Samples result;
  result.fill((ratings * ratings - alike) / (ratings - 1));
  return result;
}

Samples disagreement(std::span<const Tally> unit, Scale scale, std::span<const Samples> position) {
  return scale == Scale::nominal ? nominal_disagreement(unit) : metric_disagreement(unit, position);
}

/// The same of all ratings of one sample, taken together; absent when only one value occurs.
std::optional<double> pooled_disagreement(std::span<const Samples> counts, Scale scale,
                                          std::span<const Samples> position, std::size_t sample) {
  std::optional<double> origin;
  double ratings = 0;
  double alike = 0;
  double sum = 0;
  double squares = 0;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    const double count = counts[v][sample];
    if (count == 0) continue;
    if (!origin) origin = position[v][sample];
    const double distance = position[v][sample] - *origin;
    ratings += count;
    alike += count * count;
    sum += count * distance;
    squares += count * distance * distance;
  }
  if (alike == ratings * ratings) return std::nullopt;
  const double differences =
      scale == Scale::nominal ? ratings * ratings - alike : 2 * (ratings * squares - sum * sum);
  return differences / (ratings - 1);
}

/// The place of each value in ascending order; the values are put in that order.
std::vector<std::uint32_t> sort_values(std::vector<double>& values) {
  const std::vector<double> found = values;
  std::ranges::sort(values);
  std::vector<std::uint32_t> places;
  for (const double value : found) {
    places.push_back(
        static_cast<std::uint32_t>(std::ranges::lower_bound(values, value) - values.begin()));
  }
  return places;
}

}  // namespace

Units units_of(const model::NumberTable& table) {
  Units units;
  boost::unordered_flat_map<double, std::uint32_t> places;  // of values, as they appear
  std::vector<std::size_t> tally_of;  // per place, one past it in its last unit
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto given = static_cast<std::size_t>(
        std::ranges::count_if(table.rows[r], [](const auto& cell) { return cell.has_value(); }));
    if (given < 2) continue;
    const std::size_t first = units.tallies.size();
    units.rows.push_back(r);
    units.first.push_back(first);
    units.pairable += given;
    for (const auto& cell : table.rows[r]) {
      if (!cell) continue;
      const auto next = static_cast<std::uint32_t>(places.size());
      const std::uint32_t place = places.try_emplace(*cell + 0.0, next).first->second;
      if (place == next) {
        units.values.push_back(*cell);
        tally_of.push_back(0);
      }
      if (tally_of[place] <= first) {
        units.tallies.push_back({place, 0});
        tally_of[place] = units.tallies.size();
      }
      units.tallies[tally_of[place] - 1].count += 1;
    }
  }
  units.first.push_back(units.tallies.size());
  const std::vector<std::uint32_t> sorted = sort_values(units.values);
  for (Tally& tally : units.tallies) tally.value = sorted[tally.value];
  return units;
}

/// Of an ordinal scale the distance of two values is the number of ratings between them, half of
/// their own included, so a value lies at its mean rank.
std::vector<Samples> positions(const Units& units, Scale scale, std::span<const Samples> counts) {
  std::vector<Samples> places(counts.size());
  Samples below{};
  for (std::size_t v = 0; v < counts.size(); ++v) {
    for (std::size_t s = 0; s < kSamples; ++s) {
      places[v][s] = scale == Scale::interval ? units.values[v] : below[s] + counts[v][s] / 2;
      below[s] += counts[v][s];
    }
  }
  return places;
}

Alphas alphas(Scale scale, std::span<const Samples> counts, std::span<const Samples> position,
              const Samples& observed) {
  Alphas result;
  for (std::size_t s = 0; s < kSamples; ++s) {
    const auto expected = pooled_disagreement(counts, scale, position, s);
    if (expected) result[s] = 1 - observed[s] / *expected;
  }
  return result;
}

Alphas alphas(const Units& units, Scale scale, std::span<const Samples> times) {
  const std::vector<Samples> counts = marginals(units, times);
  const std::vector<Samples> position = positions(units, scale, counts);
  Samples observed{};
  for (std::size_t u = 0; u < units.size(); ++u) {
    const Samples unit = disagreement(units.unit(u), scale, position);
    for (std::size_t s = 0; s < kSamples; ++s) observed[s] += times[u][s] * unit[s];
  }
  return alphas(scale, counts, position, observed);
}

std::vector<double> disagreements(const Units& units, Scale scale) {
  const std::vector<Samples> position = positions(units, scale, marginals(units, once(units)));
  std::vector<double> result;
  for (std::size_t u = 0; u < units.size(); ++u) {
    result.push_back(disagreement(units.unit(u), scale, position).front());
  }
  return result;
}

std::vector<Samples> once(const Units& units) {
  Samples all;
  all.fill(1);
  return std::vector<Samples>(units.size(), all);
}

}  // namespace peil::compare
