// SPDX-License-Identifier: EUPL-1.2
#include "compare/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "compare/sampling/resampling.hpp"

namespace peil::compare {
namespace {

using Kind = AgreementNote::Kind;
using Ratings = std::vector<std::vector<double>>;  // complete rows

/// Value below which this share of the ascending list lies, interpolated.
double quantile(const std::vector<double>& ascending, double share) {
  const double at = share * static_cast<double>(ascending.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, ascending.size() - 1);
  return std::lerp(ascending[low], ascending[high], at - static_cast<double>(low));
}

/// Alphas of resamples of the rows; ascending, without those undefined.
std::vector<double> defined_alphas(const Units& units, const AgreementOptions& options) {
  std::vector<double> defined;
  for (const auto& alpha :
       resampled_alphas(units, options.scale, options.resamples, options.seed)) {
    if (alpha) defined.push_back(*alpha);
  }
  std::ranges::sort(defined);
  return defined;
}

void add_alpha(const model::NumberTable& table, const AgreementOptions& options,
               Agreement& result) {
  const Units units = units_of(table);
  result.pairable = units.pairable;
  result.dividing.assign(table.rows.size(), 0);
  if (units.size() == 0) return result.notes.push_back({Kind::alpha_nothing_pairable});
  result.alpha = alphas(units, options.scale, once(units)).front();
  if (!result.alpha) return result.notes.push_back({Kind::alpha_nothing_varies});

  const std::vector<double> parts = disagreements(units, options.scale);
  const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
  for (std::size_t u = 0; u < units.size() && sum > 0; ++u) {
    result.dividing[units.rows[u]] = parts[u] / sum;
  }
  if (options.resamples == 0) return;
  const std::vector<double> resampled = defined_alphas(units, options);
  if (resampled.size() * 2 < options.resamples) {
    return result.notes.push_back({Kind::interval_undefined});
  }
  result.alpha_interval = {quantile(resampled, 0.025), quantile(resampled, 0.975)};
}

Ratings complete_rows(const model::NumberTable& table) {
  Ratings rows;
  for (const auto& row : table.rows) {
    if (std::ranges::any_of(row, [](const auto& cell) { return !cell; })) continue;
    auto& numbers = rows.emplace_back();
    for (const auto& cell : row) numbers.push_back(*cell);
  }
  return rows;
}

/// Adds one rater's ranks of the rows to their sums, the mean rank where rows tie; returns the sum
/// of t^3 - t over groups of t tied rows.
double add_ranks(const Ratings& rows, std::size_t rater, std::vector<double>& sums) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t r) { return rows[r][rater]; });
  double ties = 0;
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last < order.size() && rows[order[last]][rater] == rows[order[first]][rater]) ++last;
    for (std::size_t i = first; i < last; ++i) {
      sums[order[i]] += static_cast<double>(first + last + 1) / 2;
    }
    const auto tied = static_cast<double>(last - first);
    ties += tied * tied * tied - tied;
    first = last;
  }
  return ties;
}

void add_w(const Ratings& rows, const model::NumberTable& table, Agreement& result) {
  const AgreementNote about{Kind::w_complete_rows, rows.size(), table.rows.size()};
  if (result.raters < 2) return result.notes.push_back({Kind::w_one_rater});
  if (rows.size() < 2) {
    return result.notes.push_back({Kind::w_too_few_rows, about.rows, about.total});
  }
  if (rows.size() < table.rows.size()) result.notes.push_back(about);

  const auto n = static_cast<double>(rows.size());
  const auto m = static_cast<double>(result.raters);
  std::vector<double> sums(rows.size());
  double ties = 0;
  for (std::size_t rater = 0; rater < result.raters; ++rater) ties += add_ranks(rows, rater, sums);
  double squares = 0;
  for (const double sum : sums) squares += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
  const double most = m * m * (n * n * n - n);
  if (ties == m * (n * n * n - n)) return result.notes.push_back({Kind::w_nothing_varies});
  result.w = 12 * squares / most;
  result.w_tie_corrected = 12 * squares / (most - m * ties);
}

void add_kappa(const Ratings& rows, const model::NumberTable& table, Agreement& result) {
  const AgreementNote about{Kind::fleiss_complete_rows, rows.size(), table.rows.size()};
  if (result.raters < 2) return result.notes.push_back({Kind::fleiss_one_rater});
  if (rows.empty()) return result.notes.push_back({Kind::fleiss_no_rows, 0, about.total});
  if (rows.size() < table.rows.size()) result.notes.push_back(about);

  const auto n = static_cast<double>(result.raters);
  std::map<double, double> totals;
  double agreement = 0;
  for (const auto& row : rows) {
    std::map<double, double> counts;
    for (const double rating : row) counts[rating] += 1;
    for (const auto& [rating, count] : counts) {
      totals[rating] += count;
      agreement += count * (count - 1) / (n * (n - 1));
    }
  }
  if (totals.size() < 2) return result.notes.push_back({Kind::fleiss_nothing_varies});
  const auto size = static_cast<double>(rows.size());
  double chance = 0;
  for (const auto& [rating, count] : totals) chance += std::pow(count / (size * n), 2);
  result.kappa = (agreement / size - chance) / (1 - chance);
}

}  // namespace

Agreement agreement(const model::NumberTable& table, const AgreementOptions& options) {
  Agreement result;
  result.rows = table.rows.size();
  result.raters = table.columns.size();
  add_alpha(table, options, result);
  const Ratings rows = complete_rows(table);
  add_w(rows, table, result);
  add_kappa(rows, table, result);
  return result;
}

std::vector<std::size_t> most_dividing(const Agreement& agreement) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < agreement.dividing.size(); ++r) {
    if (agreement.dividing[r] > 0) rows.push_back(r);
  }
  std::ranges::stable_sort(rows, std::greater<>(),
                           [&](std::size_t r) { return agreement.dividing[r]; });
  return rows;
}

}  // namespace peil::compare
