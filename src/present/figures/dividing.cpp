// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "compare/agreement.hpp"
#include "compare/origin_scores.hpp"
#include "compare/points.hpp"
#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kGroupsOnPage = 12;
constexpr std::size_t kGroupsOnSlide = 6;
/// Shares that differ by less are printed as the same percentage.
constexpr double kSameShare = 0.005;

/// One thing said once, with its rows' share in the disagreement.
struct Dividing {
  PointRow point;
  double share = 0;
};

/// The points that divide the sources, from the most dividing down.
std::vector<Dividing> dividing(const Material& material) {
  const align::Table& table = material.table();
  const model::NumberTable ratings = compare::ratings_of(table);
  const compare::Agreement agreement = compare::agreement(ratings, {.resamples = 0});
  std::map<std::string, double, std::less<>> share;
  for (std::size_t i = 0; i < ratings.names.size(); ++i) {
    share[ratings.names[i]] = agreement.dividing[i];
  }
  std::vector<std::size_t> columns(table.columns.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  std::vector<Dividing> result;
  for (const auto& rows : compare::rows_by_point(compare::points(table, columns))) {
    Dividing one{{rows.front(), rows.size() - 1}, 0};
    for (const std::size_t row : rows) {
      const auto found = share.find(compare::row_name(table.rows[row].key));
      if (found != share.end()) one.share += found->second;
    }
    if (one.share > 0) result.push_back(one);
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &Dividing::share);
  return result;
}

/// "Duitsland 1 · Nederland 3", from the strictest up.
std::string levels_text(const Material& material, const align::Row& row) {
  std::vector<std::pair<int, std::string>> levels;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const align::Cell& cell = row.cells[c];
    if (!cell.levels || !cell.levels->is_point() || cell.open) continue;  // is no rating
    levels.emplace_back(cell.levels->low, material.title(c));
  }
  std::ranges::stable_sort(levels, {}, &std::pair<int, std::string>::first);
  std::string text;
  int last = -1;
  for (const auto& [level, name] : levels) {
    text += level == last ? ", " + name
                          : fmt::format("{}{} {}", text.empty() ? "" : " · ", level, name);
    last = level;
  }
  return text;
}

}  // namespace

std::vector<Plot> dividing_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  Plot plot = blank(material, "dividing", file);
  const auto all = dividing(material);
  if (all.empty()) {
    return {missing(std::move(plot), texts("dividing.none", {{"origin", material.origin()}}),
                    {texts("dividing.nothing")})};
  }
  const std::size_t most = material.context.slide ? kGroupsOnSlide : kGroupsOnPage;
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    const align::Row& row = material.table().rows[all[i].point.row];
    const std::string name =
        fmt::format("{} ({})", point_name(material, all[i].point),
                    dimension_name(material.context.wording, row.key.dimension));
    const std::string levels = levels_text(material, row);
    const auto percent = static_cast<int>(100 * all[i].share + 0.5);
    rows.push_back({{"row", name},
                    {"share", all[i].share},
                    {"percent", fmt::format("{} %", percent)},
                    {"levels", levels}});
    plot.description += fmt::format(" {}: {} %; {}.", name, percent, levels);
  }
  // In the middle of a sentence.
  const align::RowKey& first = material.table().rows[all.front().point.row].key;
  const auto as_far = std::ranges::count_if(
      all, [&](const Dividing& one) { return one.share > all.front().share - kSameShare; });
  plot.title =
      texts("dividing.title",
            {{"origin", material.origin()},
             {"also", static_cast<std::size_t>(as_far - 1)},
             {"row", fmt::format("{} ({})", subject_name(material.context.wording, first),
                                 dimension_name(material.context.wording, first.dimension))}});
  plot.description = plot.title + "." + plot.description;
  plot.key.push_back(texts("dividing.key"));
  if (all.size() > most) {
    plot.key.push_back(texts("figure.left_out", {{"n", all.size() - most}}));
  }
  plot.data = {{"rows", rows.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
