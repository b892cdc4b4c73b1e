// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// The dimension that this figure is about; without it in the codebook there is nothing to draw.
constexpr const char* kIndiscriminateViolence = "art15c";
constexpr std::size_t kMostSources = 4;

std::vector<std::size_t> region_rows(const Material& material) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < material.table().rows.size(); ++r) {
    const align::RowKey& key = material.table().rows[r].key;
    const bool region = key.region && !key.concept_id && key.dimension == kIndiscriminateViolence;
    if (region && material.chosen(key)) rows.push_back(r);
  }
  return rows;
}

/// The baseline and the others, those with levels on most regions, at most four.
std::vector<std::size_t> columns(const Material& material, const std::vector<std::size_t>& rows) {
  const auto known = [&](std::size_t c) {
    return std::ranges::count_if(
        rows, [&](std::size_t r) { return material.table().rows[r].cells[c].levels.has_value(); });
  };
  std::vector<std::size_t> result;
  if (known(material.comparison.baseline) > 0) result.push_back(material.comparison.baseline);
  std::vector<std::size_t> others = material.comparison.against;
  std::erase_if(others, [&](std::size_t c) { return known(c) == 0; });
  std::ranges::stable_sort(others, std::ranges::greater{}, known);
  others.resize(std::min(others.size(), kMostSources - result.size()));
  result.insert(result.end(), others.begin(), others.end());
  return result;
}

/// One source's regions, by level from the most favourable down; without a level last.
std::string write_column(const Material& material, std::size_t column,
                         const std::vector<std::size_t>& rows, Json& tiles) {
  std::map<std::pair<int, int>, std::vector<std::size_t>, std::greater<>> by_level;
  for (const std::size_t r : rows) {
    const auto& levels = material.table().rows[r].cells[column].levels;
    by_level[levels ? std::pair(levels->high, levels->low) : std::pair(-1, -1)].push_back(r);
  }
  const auto steps = scale_steps(material, kIndiscriminateViolence);
  const std::string source = material.title(column);
  std::string said = fmt::format(" {}.", source);
  std::size_t place = 0;
  for (const auto& [level, members] : by_level) {
    const auto [high, low] = level;
    std::string head = material.texts()("regions.no_level");
    if (high == low && high >= 0) head = steps[static_cast<std::size_t>(low)];
    if (high > low) {
      head =
          material.texts()("regions.levels", {{"levels", level_text(model::Interval{low, high})}});
    }
    tiles.push_back({{"source", source}, {"place", place++}, {"text", head}, {"head", true}});
    std::vector<std::string> names;
    for (const std::size_t r : members) {
      names.push_back(material.subject(material.table().rows[r].key));
      Json tile{{"source", source}, {"place", place++}, {"text", names.back()}, {"head", false}};
      tile["shade"] = high < 0
                          ? Json(nullptr)
                          : Json(static_cast<double>(low) / static_cast<double>(steps.size() - 1));
      tiles.push_back(std::move(tile));
    }
    said += fmt::format(" {}: {}.", head, material.texts().list(names));
  }
  return said;
}

std::string title(const Material& material, const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& shown) {
  const auto other =
      std::ranges::find_if(shown, [&](std::size_t c) { return c != material.comparison.baseline; });
  std::map<model::Verdict, std::size_t> count;
  if (other != shown.end()) {
    const auto k = std::ranges::find(material.comparison.against, *other) -
                   material.comparison.against.begin();
    for (const std::size_t r : rows)
      ++count[material.comparison.verdicts[r][static_cast<std::size_t>(k)].verdict];
  }
  const std::size_t decided = count[model::Verdict::more_lenient] + count[model::Verdict::equal] +
                              count[model::Verdict::stricter];
  if (decided == 0) {
    std::vector<std::string> names;
    for (const std::size_t c : shown) names.push_back(material.source(c));
    return material.texts()("regions.apart", {{"origin", material.origin()}, {"sources", names}});
  }
  return material.texts()("regions.title", {{"origin", material.origin()},
                                            {"baseline", material.baseline()},
                                            {"other", material.source(*other)},
                                            {"n", decided},
                                            {"more", count[model::Verdict::more_lenient]},
                                            {"equal", count[model::Verdict::equal]},
                                            {"stricter", count[model::Verdict::stricter]}});
}

}  // namespace

std::vector<Plot> regions_figure(const Material& material, const std::string& file) {
  const auto rows = region_rows(material);
  const auto shown = columns(material, rows);
  Plot plot = blank(material, "regions", file, shown);
  if (shown.empty()) {
    return {missing(std::move(plot),
                    material.texts()("regions.none", {{"origin", material.origin()}}),
                    {material.texts()("regions.nothing")})};
  }
  Json tiles = Json::array();
  plot.title = title(material, rows, shown);
  plot.description = plot.title + ".";
  for (const std::size_t column : shown) {
    plot.description += write_column(material, column, rows, tiles);
  }
  plot.key.push_back(material.texts()("regions.key"));
  plot.data = {{"tiles", tiles.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
