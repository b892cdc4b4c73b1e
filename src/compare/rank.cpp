// SPDX-License-Identifier: EUPL-1.2
#include "compare/rank.hpp"

#include "compare/linear_extensions.hpp"
#include "compare/sampling/sampler.hpp"

namespace peil::compare {

Ranking rank(Order order, const RankOptions& options) {
  Ranking ranking;
  ranking.ranges = place_ranges(order);
  ranking.cover = cover(order);
  ranking.order = std::move(order);
  if (options.method != RankMethod::sample) {
    if (auto figures = extension_figures(ranking.order)) {
      ranking.linear_extensions = figures->total.str();
      ranking.probabilities = {std::move(figures->expected_rank), std::move(figures->place),
                               std::move(figures->above)};
      return ranking;
    }
    if (options.method == RankMethod::exact) return ranking;
  }
  ranking.samples = options.samples != 0 ? options.samples : default_samples(ranking.order.size());
  SampledFigures figures = sample_figures(ranking.order, *ranking.samples, options.seed);
  ranking.standard_error = figures.standard_error;
  ranking.probabilities = {std::move(figures.expected_rank), std::move(figures.place),
                           std::move(figures.above)};
  return ranking;
}

}  // namespace peil::compare
