// SPDX-License-Identifier: EUPL-1.2
// What dominance leaves open of an order of the sources: ranks with their probabilities, and the
// order itself.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "compare/points.hpp"
#include "compare/rank.hpp"
#include "compare/shared_block.hpp"
#include "present/figures/material.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::ptrdiff_t kHasseWidth = 620;  ///< pixels

/// The ranking of the sources that share most rows, by names for people; ties in one.
struct Ranked {
  compare::Ranking ranking;
  std::vector<std::string> names;
  std::vector<std::string> left_out;
  std::size_t rows = 0;
  std::size_t points = 0;
};

Ranked ranked(const Material& material) {
  const compare::SharedBlock block = compare::largest_block(material.table());
  Ranked result;
  result.rows = block.rows.size();
  const TableWords words(material.context.wording.codebook, material.texts());
  for (const align::Column& column : block.left_out)
    result.left_out.push_back(words.source(column));
  if (block.rows.empty()) return result;
  std::vector<std::size_t> columns(block.table.columns.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  result.points = compare::points_among(compare::points(block.table, columns), block.rows);
  result.ranking = compare::rank(compare::order_of(block.table), {});
  const auto name = [&](const std::string& id) {
    return words.source(block.table.columns[*block.table.column(id)]);
  };
  const compare::Order& order = result.ranking.order;
  for (const std::string& element : order.elements) {
    std::vector<std::string> names{name(element)};
    for (const auto& tie : order.ties) {  // only of several
      if (tie.empty() || tie.front() != element) continue;
      for (std::size_t i = 1; i < tie.size(); ++i) names.push_back(name(tie[i]));
    }
    result.names.push_back(
        material.texts().capitalised(fmt::format("{}", fmt::join(names, " = "))));
  }
  return result;
}

/// What is certain of the top: that one source stands there, or that it depends.
std::string title(const Material& material, const Ranked& ranked) {
  const auto& ranges = ranked.ranking.ranges;
  for (std::size_t x = 0; x < ranges.size(); ++x) {
    if (ranges[x].last == 1) {
      return material.texts()("ranks.first",
                              {{"origin", material.origin()}, {"source", ranked.names[x]}});
    }
  }
  return material.texts()("ranks.open", {{"origin", material.origin()}});
}

void finish(const Material& material, const Ranked& ranked, std::string_view key, Plot& plot) {
  plot.subtitle.push_back(material.texts()("ranks.rests_on", {{"rows", ranked.rows}}));
  plot.key.push_back(material.texts()(key));
  if (!ranked.left_out.empty()) {
    plot.key.push_back(material.texts()("ranks.left_out", {{"sources", ranked.left_out}}));
  }
}

bool too_little(const Material& material, const Ranked& ranked) {
  return ranked.points < material.context.fewest_points || ranked.names.size() < 2;
}

Plot nothing(const Material& material, const Ranked& ranked, Plot plot) {
  const Texts& texts = material.texts();
  const auto because = [&] {
    if (ranked.rows == 0) return texts("ranks.nothing");
    const std::size_t fewest = material.context.fewest_points;
    if (ranked.points < fewest) {
      return texts("ranks.too_few", {{"points", ranked.points}, {"n", fewest}});
    }
    return texts("ranks.all_equal", {{"sources", ranked.names.front()}, {"rows", ranked.rows}});
  };
  return missing(std::move(plot), texts("ranks.none", {{"origin", material.origin()}}),
                 {because()});
}

/// Per element how many stand above it in the longest chain.
std::vector<std::size_t> layers(const compare::Order& order) {
  std::vector<std::size_t> layer(order.size(), 0);
  for (std::size_t round = 0; round < order.size(); ++round) {
    for (std::size_t a = 0; a < order.size(); ++a) {
      for (std::size_t b = 0; b < order.size(); ++b) {
        if (order.above[a][b]) layer[b] = std::max(layer[b], layer[a] + 1);
      }
    }
  }
  return layer;
}

}  // namespace

std::vector<Plot> ranks_figure(const Material& material, const std::string& file) {
  Plot plot = blank(material, "ranks", file);
  const Ranked ranked = present::ranked(material);
  if (too_little(material, ranked)) return {nothing(material, ranked, std::move(plot))};
  const compare::Ranking& ranking = ranked.ranking;
  plot.title = title(material, ranked);
  plot.description = plot.title + ".";
  std::vector<std::size_t> order(ranked.names.size());
  for (std::size_t x = 0; x < order.size(); ++x) order[x] = x;
  std::ranges::stable_sort(order, {},
                           [&](auto x) { return ranking.probabilities->expected_rank[x]; });
  Json cells = Json::array();
  for (const std::size_t x : order) {
    for (std::size_t k = 0; k < ranked.names.size(); ++k) {
      const bool possible = k + 1 >= ranking.ranges[x].first && k + 1 <= ranking.ranges[x].last;
      const double p = ranking.probabilities->place[x][k];
      cells.push_back({{"source", ranked.names[x]},
                       {"place", k + 1},
                       {"p", possible ? Json(p) : Json(nullptr)},
                       {"text", possible ? fmt::format("{:.0f} %", 100 * p) : ""}});
    }
    plot.description += " " + material.texts()("ranks.line", {{"source", ranked.names[x]},
                                                              {"first", ranking.ranges[x].first},
                                                              {"last", ranking.ranges[x].last}});
  }
  finish(material, ranked, "ranks.key", plot);
  plot.words = Json{{"rank", material.texts()("ranks.axis")}}.dump();
  plot.data = {{"cells", cells.dump()}};
  return {std::move(plot)};
}

std::vector<Plot> hasse_figure(const Material& material, const std::string& file) {
  Plot plot = blank(material, "hasse", file);
  const Ranked ranked = present::ranked(material);
  if (too_little(material, ranked)) return {nothing(material, ranked, std::move(plot))};
  const auto layer = layers(ranked.ranking.order);
  std::vector<double> x(layer.size());
  for (std::size_t a = 0; a < layer.size(); ++a) {
    const auto before =
        std::count(layer.begin(), layer.begin() + static_cast<std::ptrdiff_t>(a), layer[a]);
    x[a] = static_cast<double>(before + 1) /
           static_cast<double>(std::ranges::count(layer, layer[a]) + 1);
  }
  Json nodes = Json::array();
  for (std::size_t a = 0; a < layer.size(); ++a) {
    nodes.push_back({{"source", ranked.names[a]}, {"x", x[a]}, {"layer", layer[a]}});
  }
  Json edges = Json::array();
  plot.title = title(material, ranked);
  plot.description = plot.title + ".";
  for (const auto& [a, b] : ranked.ranking.cover) {
    edges.push_back({{"x", x[a]}, {"layer", layer[a]}, {"x2", x[b]}, {"layer2", layer[b]}});
    plot.description += " " + material.texts()("hasse.line", {{"above", ranked.names[a]},
                                                              {"below", ranked.names[b]}});
  }
  if (edges.empty()) plot.description += " " + material.texts()("hasse.no_line");
  finish(material, ranked, "hasse.key", plot);
  std::ptrdiff_t widest = 0;
  for (const std::size_t one : layer) widest = std::max(widest, std::ranges::count(layer, one));
  const auto room = static_cast<int>(kHasseWidth / (widest + 1)) - 8;
  plot.words = Json{{"width", kHasseWidth},
                    {"node", std::clamp(room, 64, 118)},
                    {"height", 90 * (1 + std::ranges::max(layer))}}
                   .dump();
  plot.data = {{"nodes", nodes.dump()}, {"edges", edges.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
