// SPDX-License-Identifier: EUPL-1.2
#include "compare/across/designations.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "present/figures/material.hpp"
#include "present/words/name_order.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// The dimension that this figure is about; without it in the codebook there is nothing to draw.
using compare::kSafeCountry;

constexpr std::size_t kOriginsOnSlide = 16;

/// What every source says of one origin as a whole.
struct Origin {
  std::string name;
  std::map<std::string, model::Interval, std::less<>> levels;  ///< by name of the source
  bool designated = false;                                     ///< by any of them
};

Origin origin_of(const Material& material, const compare::Comparison& comparison) {
  const Wording& wording = material.context.wording;
  Origin result{origin_name(wording, comparison.table.origin), {}, false};
  const TableWords words(wording.codebook, wording.texts);
  const int top = wording.codebook.dimension(kSafeCountry) == nullptr
                      ? 0
                      : wording.codebook.dimension(kSafeCountry)->top();
  for (const align::Row& row : comparison.table.rows) {
    if (row.key != align::RowKey{std::nullopt, std::nullopt, kSafeCountry}) continue;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!row.cells[c].levels) continue;
      result.levels.emplace(words.source(comparison.table.columns[c]), *row.cells[c].levels);
      result.designated = result.designated || row.cells[c].levels->high < top;
    }
  }
  return result;
}

/// Names of all sources with a level somewhere, in the order in which they first speak.
std::vector<std::string> sources(const Material& material, const std::vector<Origin>& origins) {
  const TableWords words(material.context.wording.codebook, material.texts());
  std::vector<std::string> names;
  for (const compare::Comparison* comparison : material.origins) {
    for (const align::Column& column : comparison->table.columns) {
      const std::string name = words.source(column);
      const bool speaks = std::ranges::any_of(
          origins, [&](const Origin& origin) { return origin.levels.contains(name); });
      if (speaks && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

void sort_by_name(std::vector<Origin>& origins, const std::string& language) {
  std::vector<std::string> names;
  for (const Origin& origin : origins) names.push_back(origin.name);
  std::vector<Origin> sorted;
  for (const std::size_t place : in_name_order(names, language)) {
    sorted.push_back(std::move(origins[place]));
  }
  origins = std::move(sorted);
}

/// A slide has room for those that most sources designate; returns how many are left out.
std::size_t keep_most_designated(std::vector<Origin>& origins, int top, std::size_t most) {
  if (origins.size() <= most) return 0;
  std::ranges::stable_sort(origins, std::ranges::greater{}, [&](const Origin& origin) {
    return std::ranges::count_if(origin.levels,
                                 [&](const auto& level) { return level.second.high < top; });
  });
  const std::size_t rest = origins.size() - most;
  origins.resize(most);
  return rest;
}

const char* sign(const model::Interval& levels, int top) {
  if (levels.high == 0) return "●";
  return levels.low == top ? "–" : "◐";
}

/// A cell for every origin and source; empty where the source says nothing.
std::string cells(const Texts& texts, const std::vector<Origin>& origins,
                  const std::vector<std::string>& names, int top) {
  Json cells = Json::array();
  for (const Origin& origin : origins) {
    for (const std::string& name : names) {
      const auto found = origin.levels.find(name);
      Json cell{{"origin", origin.name},
                {"source", texts.capitalised(name)},
                {"level", nullptr},
                {"text", ""}};
      if (found != origin.levels.end()) {
        cell["level"] = found->second.low;
        cell["text"] = sign(found->second, top);
      }
      cells.push_back(std::move(cell));
    }
  }
  return cells.dump();
}

}  // namespace

std::vector<Plot> designations_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  Plot plot = blank(material, "designations", file);
  plot.subtitle.resize(1);
  std::vector<Origin> origins;
  for (const compare::Comparison* comparison : material.origins) {
    Origin origin = origin_of(material, *comparison);
    if (origin.designated) origins.push_back(std::move(origin));
  }
  if (origins.empty()) {
    return {missing(std::move(plot), texts("designations.none"), {texts("designations.nothing")})};
  }
  const int top = material.context.wording.codebook.dimension(kSafeCountry)->top();
  const auto names = sources(material, origins);
  std::map<std::string, std::size_t> count;
  for (const Origin& origin : origins) {
    for (const auto& [name, levels] : origin.levels) count[name] += levels.high < top ? 1 : 0;
  }
  plot.title = texts("designations.title", {{"baseline", material.baseline()},
                                            {"n", count[material.baseline()]},
                                            {"all", origins.size()}});
  plot.key.push_back(texts("designations.key"));
  if (material.context.slide) {
    const std::size_t rest = keep_most_designated(origins, top, kOriginsOnSlide);
    if (rest > 0) plot.key.front() += " " + texts("designations.left_out", {{"n", rest}});
  }
  sort_by_name(origins, texts.language());
  plot.description = plot.title + ".";
  for (const std::string& name : names) {
    plot.description += " " + texts("designations.line", {{"source", name}, {"n", count[name]}});
  }
  plot.data = {{"cells", cells(texts, origins, names, top)}};
  return {std::move(plot)};
}

}  // namespace peil::present
