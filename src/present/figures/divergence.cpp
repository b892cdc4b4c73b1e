// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "compare/points.hpp"
#include "present/figures/level_dots.hpp"
#include "present/figures/material.hpp"

namespace peil::present {
namespace {

constexpr std::size_t kMostOthers = 4;
/// So many marks below one another fill a page, or a slide; a row takes one per source.
constexpr std::size_t kMarksOnPage = 48;
constexpr std::size_t kMarksOnSlide = 18;

/// The other sources (places in `against`) with most points; at equal numbers the first.
std::vector<std::size_t> most_comparable(const compare::Comparison& comparison) {
  std::vector<std::size_t> others(comparison.against.size());
  std::iota(others.begin(), others.end(), std::size_t{0});
  std::vector<std::size_t> total;
  for (const std::size_t k : others) total.push_back(compare::count_points(comparison, k).total());
  std::ranges::stable_sort(others, [&](auto a, auto b) { return total[a] > total[b]; });
  if (others.size() > kMostOthers) others.resize(kMostOthers);
  std::erase_if(others, [&](std::size_t k) { return total[k] == 0; });
  std::ranges::sort(others);
  return others;
}

/// How far the levels lie apart, as a share of the scale.
double spread(const Material& material, const align::Row& row,
              const std::vector<std::size_t>& columns) {
  const model::Dimension* dimension =
      material.context.wording.codebook.dimension(row.key.dimension);
  std::optional<model::Interval> hull;
  for (const std::size_t c : columns) {
    if (const auto& levels = row.cells[c].levels)
      hull = hull ? model::hull(*hull, *levels) : *levels;
  }
  return hull ? static_cast<double>(hull->high - hull->low) / std::max(1, dimension->top()) : 0.0;
}

/// The points furthest apart, panel by panel and within one by distance.
std::vector<PointRow> furthest_apart(const Material& material,
                                     const std::vector<std::size_t>& columns,
                                     std::vector<PointRow> points, std::size_t most) {
  const auto& dimensions = material.context.wording.codebook.dimensions;
  const auto row = [&](const PointRow& point) { return material.table().rows[point.row]; };
  std::ranges::stable_sort(points, std::ranges::greater{}, [&](const PointRow& point) {
    return spread(material, row(point), columns);
  });
  if (points.size() > most) points.resize(most);
  std::ranges::stable_sort(points, {}, [&](const PointRow& point) {
    return std::ranges::find(dimensions, row(point).key.dimension, &model::Dimension::id) -
           dimensions.begin();
  });
  return points;
}

}  // namespace

std::vector<Plot> divergence_figure(const Material& material, const std::string& file) {
  const auto others = most_comparable(material.comparison);
  if (others.empty()) {
    return {missing(blank(material, "divergence", file), finding(material),
                    nothing_comparable(material))};
  }
  std::vector<std::size_t> columns{material.comparison.baseline};
  for (const std::size_t k : others) columns.push_back(material.comparison.against[k]);
  Plot plot = blank(material, "divergence", file, columns);
  auto all = point_rows(material, columns);
  std::erase_if(all, [&](const PointRow& point) {
    return !material.table().rows[point.row].cells[columns.front()].levels;
  });
  if (all.empty()) {
    return {missing(std::move(plot), finding(material), {material.texts()("figure.none_chosen")})};
  }
  const std::size_t marks = material.context.slide ? kMarksOnSlide : kMarksOnPage;
  const auto points = furthest_apart(material, columns, all, marks / columns.size());
  plot.title = finding(material, others);
  plot.key.push_back(material.texts()("divergence.key"));
  if (const std::size_t rest = all.size() - points.size(); rest > 0) {
    plot.key.push_back(material.texts()("divergence.left_out", {{"n", rest}}));
  }
  plot.description = plot.title + ".";
  std::vector<std::string> labels;
  for (const std::size_t c : columns) labels.push_back(material.title(c));
  LevelDots dots(std::move(labels));
  for (const PointRow& point : points) dots.write(material, columns, point);
  dots.finish(plot);
  return {std::move(plot)};
}

}  // namespace peil::present
