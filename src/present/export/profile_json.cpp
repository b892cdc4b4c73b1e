// SPDX-License-Identifier: EUPL-1.2
#include "present/export/profile_json.hpp"

#include <nlohmann/json.hpp>

#include "present/export/json_layout.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// Dutch first, as the files have it.
Json json(const model::Text& text) {
  Json item = Json::object();
  if (const auto dutch = text.find("nl"); dutch != text.end()) item["nl"] = dutch->second;
  for (const auto& [language, words] : text) item[language] = words;
  return item;
}

void put_text(Json& target, const char* key, const model::Text& text) {
  if (!text.empty()) target[key] = json(text);
}

void put_period(Json& target, const model::Period& period) {
  if (period.from) target["from"] = model::to_string(*period.from);
  if (period.until) target["until"] = model::to_string(*period.until);
}

Json json(const model::Document& document) {
  Json item{{"id", document.id},
            {"title", document.title},
            {"publisher", document.publisher},
            {"date", document.date}};
  if (document.date.empty()) item["date"] = nullptr;
  if (!document.reference.empty()) item["reference"] = document.reference;
  if (!document.url.empty()) item["url"] = document.url;
  item["language"] = document.language;
  item["evidence"] = model::name(document.evidence);
  return item;
}

Json json(const model::Position& position) {
  Json item{{"on", position.dimension}, {"term", position.term}};
  put_period(item, position.validity);
  if (position.confirmed_until) {
    item["confirmed_until"] = model::to_string(*position.confirmed_until);
  }
  item["document"] = position.citations.front().document;
  item["locator"] = position.citations.front().locator;
  for (std::size_t i = 1; i < position.citations.size(); ++i) {
    item["also"].push_back(
        {{"document", position.citations[i].document}, {"locator", position.citations[i].locator}});
  }
  item["instrument"] = model::name(position.instrument);
  if (position.region) item["region"] = *position.region;
  put_text(item, "qualifier", position.qualifier);
  put_text(item, "exceptions", position.exceptions);
  put_text(item, "note", position.note);
  if (position.dissemination != model::Dissemination::open) {
    item["dissemination"] = model::name(position.dissemination);
  }
  if (position.unverified) item["unverified"] = true;
  return item;
}

Json json(const std::vector<model::Position>& positions) {
  Json list = Json::array();
  for (const model::Position& position : positions) list.push_back(json(position));
  return list;
}

Json json(const model::Group& group) {
  Json concepts = Json::array();
  for (const model::ConceptLink& link : group.concepts) {
    concepts.push_back({{"concept", link.concept_id}, {"relation", model::name(link.relation)}});
  }
  Json item{{"id", group.id}, {"label", json(group.label)}, {"concepts", std::move(concepts)}};
  put_text(item, "qualifier", group.qualifier);
  item["positions"] = json(group.positions);
  return item;
}

Json json(const model::Coverage& coverage) {
  Json item{{"dimensions", coverage.dimensions}};
  put_period(item, coverage.validity);
  item["state"] = model::name(coverage.state);
  put_text(item, "note", coverage.note);
  return item;
}

template <typename T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json(value));
  return list;
}

}  // namespace

std::string profile_json(const model::Profile& profile, std::string_view schema) {
  Json file{{"$schema", schema}, {"source", profile.source}, {"origin", profile.origin}};
  if (profile.no_policy) file["no_policy"] = true;
  file["coverage"] = list_of(profile.coverage);
  file["documents"] = list_of(profile.documents);
  file["groups"] = list_of(profile.groups);
  file["regions"] = Json::array();
  for (const model::RegionPositions& region : profile.regions) {
    file["regions"].push_back({{"region", region.region}, {"positions", json(region.positions)}});
  }
  file["country"] = json(profile.country);
  return laid_out(file.dump(), {});
}

}  // namespace peil::present
