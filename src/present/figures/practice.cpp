// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "compare/points.hpp"
#include "present/figures/level_dots.hpp"
#include "present/figures/material.hpp"

namespace peil::present {
namespace {

constexpr std::size_t kPracticeOnPage = 16;
constexpr std::size_t kPracticeOnSlide = 7;

/// Policy of one source against its own practice.
struct Pair {
  Material material;
  std::vector<std::size_t> columns;  ///< policy, practice
  std::vector<PointRow> points;      ///< on which both have a level
};

std::vector<Pair> pairs(const Material& material) {
  std::vector<Pair> result;
  for (const compare::Comparison* comparison : material.instruments) {
    if (comparison->against.empty()) continue;  // the other half is not for this audience
    Pair pair{{*comparison, material.context, material.marking},
              {comparison->baseline, comparison->against.front()},
              {}};
    pair.points = point_rows(pair.material, pair.columns);
    result.push_back(std::move(pair));
  }
  return result;
}

/// The verdicts of policy against practice, over all sources.
compare::PointCounts counts(const std::vector<Pair>& pairs) {
  compare::PointCounts sum;
  for (const Pair& pair : pairs) {
    const compare::PointCounts one = compare::count_points(pair.material.comparison, 0);
    sum.more_lenient += one.more_lenient;
    sum.equal += one.equal;
    sum.stricter += one.stricter;
    sum.indeterminate += one.indeterminate + one.split;
  }
  return sum;
}

/// "Van de 4 punten van vergelijking is de praktijk op 3 restrictiever dan het beleid en op 1
/// gelijk".
std::string title(const Material& material, const compare::PointCounts& sum) {
  const Texts& texts = material.texts();
  std::vector<std::string> ways;
  const auto add = [&](const char* key, std::size_t n) {
    if (n > 0) ways.push_back(texts(key, {{"n", n}, {"all", sum.total()}}));
  };
  add("practice.stricter", sum.more_lenient);  // the policy is more lenient
  add("practice.more_lenient", sum.stricter);
  add("practice.equal", sum.equal);
  add("practice.undecided", sum.indeterminate);
  return texts("practice.title",
               {{"origin", material.origin()}, {"points", sum.total()}, {"ways", ways}});
}

}  // namespace

std::vector<Plot> practice_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  Plot plot = blank(material, "divergence", file);
  const auto all = pairs(material);
  std::vector<std::string> without;
  for (const Pair& pair : all) {
    if (pair.points.empty()) without.push_back(pair.material.baseline());
  }
  if (without.size() == all.size()) {
    std::vector<std::string> lines{texts("practice.nothing", {{"origin", material.origin()}})};
    if (!without.empty()) lines.push_back(texts("practice.apart", {{"sources", without}}));
    return {missing(std::move(plot), texts("practice.none", {{"origin", material.origin()}}),
                    std::move(lines))};
  }
  plot.title = title(material, counts(all));
  plot.description = plot.title + ".";
  plot.key.push_back(texts("practice.key"));
  LevelDots dots({texts("practice.policy"), texts("practice.practice")});
  std::size_t room = material.context.slide ? kPracticeOnSlide : kPracticeOnPage;
  std::size_t left_out = 0;
  for (const Pair& pair : all) {
    for (const PointRow& point : pair.points) {
      if (room == 0) {
        ++left_out;
        continue;
      }
      --room;
      dots.write(pair.material, pair.columns, point,
                 pair.material.title(pair.material.comparison.baseline) + ": ");
    }
  }
  if (left_out > 0) plot.key.push_back(texts("figure.left_out", {{"n", left_out}}));
  if (!without.empty()) plot.key.push_back(texts("practice.apart", {{"sources", without}}));
  dots.finish(plot);
  return {std::move(plot)};
}

}  // namespace peil::present
