// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "model/stated.hpp"
#include "present/medium/or_null.hpp"
#include "present/tables/statistics_json.hpp"
#include "present/words/origin_view.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const OriginView& view, const model::Profile& profile, const model::Stated& stated) {
  const model::Position& position = *stated.position;
  const auto* term = model::worth(view.codebook, profile, position, view.as_of);
  Json concepts = Json::array();
  Json group = nullptr;
  if (stated.group != nullptr) {
    group = {{"id", stated.group->id},
             {"label", stated.group->label},
             {"qualifier", stated.group->qualifier}};
    for (const model::ConceptLink& link : stated.group->concepts) {
      concepts.push_back({{"concept", link.concept_id}, {"relation", model::name(link.relation)}});
    }
  }
  Json citations = Json::array();
  for (const model::Citation& citation : position.citations) {
    citations.push_back({{"document", citation.document}, {"locator", citation.locator}});
  }
  return {{"group", group},
          {"concepts", concepts},
          {"region", stated.region ? Json(*stated.region) : Json(nullptr)},
          {"dimension", position.dimension},
          {"term", position.term},
          {"levels", term == nullptr ? Json(nullptr) : levels_or_null<Json>(term->levels)},
          {"range", term == nullptr ? Json(nullptr) : levels_or_null<Json>(term->range)},
          {"from", day_or_null<Json>(position.validity.from)},
          {"until", day_or_null<Json>(position.validity.until)},
          {"instrument", model::name(position.instrument)},
          {"qualifier", position.qualifier},
          {"exceptions", position.exceptions},
          {"note", position.note},
          {"unverified", position.unverified},
          {"dissemination", model::name(position.dissemination)},
          {"citations", citations}};
}

Json json_of(const OriginView& view, const model::Profile& profile) {
  Json coverage = Json::array();
  for (const model::Coverage& entry : profile.coverage) {
    if (!entry.validity.contains(view.as_of)) continue;
    coverage.push_back({{"dimensions", entry.dimensions},
                        {"state", model::name(entry.state)},
                        {"note", entry.note}});
  }
  Json positions = Json::array();
  for (const model::Stated& stated : model::stated_on(profile, view.as_of)) {
    positions.push_back(json_of(view, profile, stated));
  }
  Json documents = Json::array();
  for (const model::Document& document : profile.documents) {
    documents.push_back({{"id", document.id},
                         {"title", document.title},
                         {"publisher", document.publisher},
                         {"date", or_null<Json>(document.date)},
                         {"reference", or_null<Json>(document.reference)},
                         {"url", or_null<Json>(document.url)},
                         {"language", or_null<Json>(document.language)}});
  }
  return {{"id", profile.source},
          {"kind", model::name(view.codebook.source(profile.source)->kind)},
          {"no_policy", profile.no_policy},
          {"coverage", coverage},
          {"positions", positions},
          {"documents", documents}};
}

}  // namespace

std::string origin_json(const OriginView& view, const Texts& texts) {
  Json sources = Json::array();
  for (const model::Profile* profile : view.profiles) sources.push_back(json_of(view, *profile));
  Json result{
      {"origin", view.origin}, {"as_of", model::to_string(view.as_of)}, {"sources", sources}};
  if (view.outcomes != nullptr)
    result["outcomes"] = Json::parse(outcomes_json(*view.outcomes, texts));
  return result.dump(2) + "\n";
}

}  // namespace peil::present
