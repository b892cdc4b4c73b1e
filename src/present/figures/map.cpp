// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <unicode/region.h>

#include <nlohmann/json.hpp>

#include "compare/points.hpp"
#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// `528` for `NLD`: what the map calls a state. Empty for what is no state.
std::string numeric_code(const std::string& alpha3) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Region* region = icu::Region::getInstance(alpha3.c_str(), status);
  if (U_FAILURE(status) != 0 || region == nullptr || region->getNumericCode() <= 0) return {};
  return fmt::format("{:03}", region->getNumericCode());
}

/// The colour of a state; what titles say "on balance" of goes both ways.
const char* colour_of(Standing standing) {
  switch (standing) {
    case Standing::above:
      return "more_lenient";
    case Standing::equal:
      return "equal";
    case Standing::below:
      return "stricter";
    case Standing::undecided:
      return "undecided";
    case Standing::too_few:
      return "too_few";
    default:
      return "both_ways";
  }
}

Json words_of(const Material& material) {
  Json words = Json::object();
  for (const char* word :
       {"more_lenient", "equal", "stricter", "both_ways", "undecided", "too_few", "baseline"}) {
    words[word] = material.texts().capitalised(material.texts()(
        fmt::format("map.{}", word),
        {{"baseline", material.baseline()}, {"n", material.context.fewest_points}}));
  }
  return words;
}

/// States of which the map says how they stand, as places in `against`.
struct OnMap {
  std::vector<std::size_t> all;
  std::vector<std::size_t> told;  ///< those that a title may name
};

OnMap on_map(const Material& material, const std::vector<Standing>& standing) {
  OnMap result;
  for (std::size_t k = 0; k < standing.size(); ++k) {
    const align::Column& column = material.table().columns[material.comparison.against[k]];
    if (standing[k] == Standing::apart || numeric_code(column.source).empty()) continue;
    result.all.push_back(k);
    if (is_told(standing[k])) result.told.push_back(k);
  }
  return result;
}

/// The columns of the baseline and of those states.
std::vector<std::size_t> columns_of(const Material& material, const OnMap& shown) {
  std::vector<std::size_t> columns{material.comparison.baseline};
  for (const std::size_t k : shown.all) columns.push_back(material.comparison.against[k]);
  return columns;
}

Plot nothing(const Material& material, const std::vector<Standing>& standing, Plot plot) {
  const bool comparable =
      std::ranges::any_of(standing, [](Standing one) { return one != Standing::apart; });
  return missing(
      std::move(plot), finding(material),
      comparable ? std::vector{material.texts()("map.nothing")} : nothing_comparable(material));
}

}  // namespace

std::vector<Plot> map_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  const auto standing = standings(material);
  const OnMap shown = on_map(material, standing);
  if (shown.all.empty()) return {nothing(material, standing, blank(material, "map", file))};
  Plot plot = blank(material, "map", file, columns_of(material, shown));
  const Json words = words_of(material);
  Json states = Json::array();
  std::string said;
  for (const std::size_t k : shown.all) {
    const std::size_t column = material.comparison.against[k];
    const std::string& word = words[colour_of(standing[k])].get_ref<const std::string&>();
    const compare::PointCounts points = compare::count_points(material.comparison, k);
    states.push_back({{"id", numeric_code(material.table().columns[column].source)},
                      {"standing", word},
                      {"points", fmt::format("{}/{}", points.comparable(), points.total())}});
    said += " " + texts("map.line", {{"state", material.title(column)},
                                     {"standing", word},
                                     {"decided", points.comparable()},
                                     {"n", points.total()}});
  }
  const std::string own =
      numeric_code(material.table().columns[material.comparison.baseline].source);
  if (!own.empty()) {
    states.push_back({{"id", own}, {"standing", words["baseline"]}, {"points", ""}});
  }
  plot.title = shown.told.empty() ? texts("map.none", {{"origin", material.origin()},
                                                       {"baseline", material.baseline()},
                                                       {"n", material.context.fewest_points}})
                                  : finding(material, shown.told);
  plot.description = plot.title + "." + said;
  plot.key.push_back(texts("map.key"));
  plot.source.push_back(texts("map.source"));
  plot.words = words.dump();
  plot.data = {{"states", states.dump()}, {"world", R"({"geography": "europe"})"}};
  return {std::move(plot)};
}

}  // namespace peil::present
