// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/export/open_data.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// Type of a column in a table schema, from its first value that is not missing.
std::string_view type_of(const Listing& listing, std::size_t column) {
  for (const auto& row : listing.rows) {
    if (std::holds_alternative<std::int64_t>(row.at(column))) return "integer";
    if (std::holds_alternative<bool>(row.at(column))) return "boolean";
    if (!std::holds_alternative<std::monostate>(row.at(column))) break;
  }
  const std::string& key = listing.columns[column].key;
  return key == "from" || key == "until" ? "date" : "string";
}

Json resource(const std::string& name, const Listing& listing) {
  Json fields = Json::array();
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    if (listing.columns[c].shown == Listing::Shown::to_people) continue;
    fields.push_back({{"name", listing.columns[c].key}, {"type", type_of(listing, c)}});
  }
  return {{"name", name},
          {"path", name + ".csv"},
          {"profile", "tabular-data-resource"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"schema", {{"fields", fields}, {"missingValues", {""}}}}};
}

std::string address(const std::string& concept_id) { return "urn:peil:concept:" + concept_id; }

Json references(const std::vector<std::string>& concepts) {
  Json list = Json::array();
  for (const std::string& id : concepts) list.push_back({{"@id", address(id)}});
  return list;
}

}  // namespace

std::string datapackage_json(const Tables& tables, model::Date as_of) {
  Json resources = Json::array();
  for (const auto& [name, listing] : tables) resources.push_back(resource(name, listing));
  const Json package{{"profile", "tabular-data-package"},
                     {"name", "asylum-country-policy"},
                     {"title", "Asylum country policy in Europe: public positions"},
                     {"description", "Levels as of " + model::to_string(as_of) +
                                         ", or of a position's own first day when it is not in "
                                         "force then."},
                     {"resources", resources}};
  return package.dump(2) + "\n";
}

std::string concepts_skos(const model::Codebook& codebook) {
  const std::string scheme = "urn:peil:concepts";
  Json graph = Json::array({{{"@id", scheme}, {"@type", "skos:ConceptScheme"}}});
  for (const model::Concept& entry : codebook.concepts) {
    Json node{{"@id", address(entry.id)},
              {"@type", "skos:Concept"},
              {"skos:inScheme", {{"@id", scheme}}},
              {"skos:notation", entry.id},
              {"prefLabel", entry.label}};
    if (!entry.alternatives.empty()) node["altLabel"] = entry.alternatives;
    if (!entry.definition.empty()) node["definition"] = entry.definition;
    if (!entry.broader.empty()) node["skos:broader"] = references(entry.broader);
    if (!entry.related.empty()) node["skos:related"] = references(entry.related);
    graph.push_back(std::move(node));
  }
  Json context{{"skos", "http://www.w3.org/2004/02/skos/core#"}};
  for (const char* name : {"prefLabel", "altLabel", "definition"}) {
    context[name] = {{"@id", std::string("skos:") + name}, {"@container", "@language"}};
  }
  return Json{{"@context", context}, {"@graph", graph}}.dump(2) + "\n";
}

}  // namespace peil::present
