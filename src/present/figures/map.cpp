// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <unicode/region.h>

#include <map>
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

/// How the baseline stands to a state on the points that are decided.
const char* standing(const compare::PointCounts& points) {
  if (points.total() == 0) return nullptr;
  if (points.total() < kFewestPoints) return "too_few";
  if (points.comparable() == 0) return "undecided";
  if (points.more_lenient > 0 && points.stricter > 0) return "both_ways";
  if (points.more_lenient > 0) return "more_lenient";
  return points.stricter > 0 ? "stricter" : "equal";
}

}  // namespace

std::vector<Plot> map_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  Plot plot = blank(material, "map", file);
  Json words = Json::object();
  for (const char* word :
       {"more_lenient", "equal", "stricter", "both_ways", "undecided", "too_few", "baseline"}) {
    words[word] = texts.capitalised(texts(
        fmt::format("map.{}", word), {{"baseline", material.baseline()}, {"n", kFewestPoints}}));
  }
  Json states = Json::array();
  std::string said;
  bool comparable = false;
  bool enough = false;
  for (std::size_t k = 0; k < material.comparison.against.size(); ++k) {
    const std::size_t column = material.comparison.against[k];
    const std::string code = numeric_code(material.table().columns[column].source);
    const char* stands = standing(compare::count_points(material.comparison, k));
    comparable = comparable || stands != nullptr;
    if (code.empty() || stands == nullptr) continue;
    enough = enough || std::string_view(stands) != "too_few";
    states.push_back({{"id", code}, {"standing", words[stands]}});
    said += fmt::format(" {}: {}.", material.title(column), words[stands].get<std::string>());
  }
  if (states.empty()) {
    return {missing(std::move(plot), finding(material),
                    comparable ? std::vector{texts("map.nothing")} : nothing_comparable(material))};
  }
  if (!enough) {
    return {missing(std::move(plot), finding(material),
                    {texts("map.all_too_few", {{"n", kFewestPoints}})})};
  }
  const std::string own =
      numeric_code(material.table().columns[material.comparison.baseline].source);
  if (!own.empty()) states.push_back({{"id", own}, {"standing", words["baseline"]}});
  plot.title = finding(material);
  plot.description = plot.title + "." + said;
  plot.key.push_back(texts("map.key"));
  plot.source.push_back(texts("map.source"));
  plot.words = words.dump();
  plot.data = {{"states", states.dump()},
               {"world", R"({"module": "world-atlas/countries-50m.json"})"}};
  return {std::move(plot)};
}

}  // namespace peil::present
