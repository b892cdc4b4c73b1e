// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/rank_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "present/medium/or_null.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

void add_probabilities(Json& json, const compare::Probabilities& found,
                       const std::vector<std::string>& names) {
  for (std::size_t x = 0; x < names.size(); ++x) {
    json["expected_rank"][names[x]] = found.expected_rank[x];
    json["rank_probability"][names[x]] = found.place[x];
    Json& above = json["above_probability"][names[x]] = Json::object();
    for (std::size_t y = 0; y < names.size(); ++y) {
      if (x != y) above[names[y]] = found.above[x][y];
    }
  }
}

}  // namespace

std::string rank_json(const compare::Ranking& ranking) {
  const std::vector<std::string>& names = ranking.order.elements;
  Json json;
  json["elements"] = names;
  json["method"] = ranking.samples ? "sample" : "exact";
  json["linear_extensions"] = or_null<Json>(ranking.linear_extensions);
  for (const char* key : {"expected_rank", "rank_probability", "above_probability"}) {
    json[key] = ranking.probabilities ? Json::object() : Json(nullptr);
  }
  if (ranking.probabilities) add_probabilities(json, *ranking.probabilities, names);
  json["rank_range"] = Json::object();
  for (std::size_t x = 0; x < names.size(); ++x) {
    json["rank_range"][names[x]] = {ranking.ranges[x].first, ranking.ranges[x].last};
  }
  json["cover"] = Json::array();
  for (const auto& [above, below] : ranking.cover) {
    json["cover"].push_back({names[above], names[below]});
  }
  json["standard_error"] = or_null<Json>(ranking.standard_error);
  json["ties"] = ranking.order.ties;
  if (ranking.order.lacking > 0) {
    json["notes"] = Json::array({fmt::format(
        "rows incomparable to all others for want of a number: {}", ranking.order.lacking)});
  }
  if (ranking.samples) json["samples"] = *ranking.samples;
  return json.dump(2) + '\n';
}

}  // namespace peil::present
