// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/index_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "present/medium/or_null.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json element(const std::string& name, const compare::IndexedElement& element) {
  Json json;
  json["name"] = name;
  json["index"] = or_null<Json>(element.index);
  json["bounds"] = or_null<Json>(element.bounds);
  json["rank"] = or_null<Json>(element.rank);
  json["rank_bounds"] = or_null<Json>(element.rank_bounds);
  json["rank_probability"] =
      element.rank_probability.empty() ? Json(nullptr) : Json(element.rank_probability);
  json["rank_median"] = or_null<Json>(element.rank_median);
  json["rank_interval_90"] = or_null<Json>(element.rank_interval_90);
  return json;
}

Json notes(const compare::Index& index, const compare::IndexOptions& options) {
  Json json = Json::array();
  if (options.uncertainty.kind == compare::WeightUncertainty::Kind::uniform) {
    json.push_back(
        fmt::format("rank_bounds: no weights within {} of those declared, as a share of "
                    "each, give a rank outside",
                    options.uncertainty.amount));
  } else {
    json.push_back("rank_bounds: no weights at all give a rank outside");
  }
  if (index.missing > 0) json.push_back(fmt::format("missing values: {}", index.missing));
  return json;
}

}  // namespace

std::string index_json(const compare::Index& index, const compare::ScoreTable& table,
                       const compare::IndexOptions& options) {
  Json json;
  json["elements"] = Json::array();
  for (std::size_t i = 0; i < table.names.size(); ++i) {
    json["elements"].push_back(element(table.names[i], index.elements[i]));
  }
  json["weights"] = Json::object();
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    json["weights"][table.columns[c]] = index.weights[c];
  }
  json["draws"] = options.draws;
  json["seed"] = options.seed;
  json["notes"] = notes(index, options);
  return json.dump(2) + '\n';
}

}  // namespace peil::present
