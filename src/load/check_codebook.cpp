// SPDX-License-Identifier: EUPL-1.2
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "load/check.hpp"
#include "load/check_parts.hpp"
#include "load/cycles.hpp"
#include "load/format/json.hpp"
#include "model/country.hpp"

namespace peil::load {
namespace {

template <typename Item>
using IdOf = decltype(Item::id);

template <typename Item>
bool has(const std::vector<Item>& items, const IdOf<Item>& id) {
  return std::ranges::find(items, id, &Item::id) != items.end();
}

/// Reports ids that no item has, and cycles; whether there are none of these. `parents` is the
/// member that the graph is made of.
template <typename Item>
bool check_graph(const std::vector<Item>& items, std::vector<IdOf<Item>> Item::*parents,
                 std::string_view list, std::string_view key, Report& report) {
  std::map<std::string, std::vector<std::string>> graph;
  for (std::size_t i = 0; i < items.size(); ++i) {
    graph[items[i].id].assign((items[i].*parents).begin(), (items[i].*parents).end());
    for (std::size_t k = 0; k < (items[i].*parents).size(); ++k) {
      const IdOf<Item>& parent = (items[i].*parents)[k];
      if (has(items, parent)) continue;
      report.add(fmt::format("{}/{}/{}/{}", list, i, key, k),
                 fmt::format("unknown {}; expected the id of another entry of this list",
                             report.quote(parent)));
    }
  }
  const auto circles = cycles(std::move(graph));
  for (const auto& cycle : circles) {
    report.add(std::string(list), fmt::format("'{}' goes in a circle: {}; expected an end", key,
                                              fmt::join(cycle, " → ")));
  }
  return circles.empty();
}

/// Every concept above `id`, by way of any number of others; a circle ends.
void add_above(const std::map<model::ConceptId, const model::Concept*>& by_id,
               const model::ConceptId& id, std::set<model::ConceptId>& above) {
  const auto found = by_id.find(id);
  if (found == by_id.end()) return;
  for (const model::ConceptId& broader : found->second->broader) {
    if (above.insert(broader).second) add_above(by_id, broader, above);
  }
}

/// SKOS S27: what is related is neither above nor below.
void check_related(const std::vector<model::Concept>& concepts, Report& report) {
  std::map<model::ConceptId, const model::Concept*> by_id;
  for (const model::Concept& entry : concepts) by_id.emplace(entry.id, &entry);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    for (std::size_t k = 0; k < concepts[i].related.size(); ++k) {
      const model::ConceptId& related = concepts[i].related[k];
      std::set<model::ConceptId> above;
      std::set<model::ConceptId> above_related;
      add_above(by_id, concepts[i].id, above);
      add_above(by_id, related, above_related);
      if (!above.contains(related) && !above_related.contains(concepts[i].id)) continue;
      report.add(fmt::format("/concepts/{}/related/{}", i, k),
                 fmt::format("{} is broader or narrower already; expected one relation or the "
                             "other",
                             report.quote(related)));
    }
  }
}

/// SKOS S13: an alternative label is another than the preferred one, and stands there once.
void check_labels(const std::vector<model::Concept>& concepts, Report& report) {
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    for (const auto& [language, labels] : concepts[i].alternatives) {
      std::set<std::string> said;
      if (const auto own = concepts[i].label.find(language); own != concepts[i].label.end()) {
        said.insert(own->second);
      }
      for (std::size_t k = 0; k < labels.size(); ++k) {
        if (said.insert(labels[k]).second) continue;
        report.add(fmt::format("/concepts/{}/alternatives/{}/{}", i, language, k),
                   fmt::format("{} is a label of this concept already; expected another",
                               report.quote(labels[k])));
      }
    }
  }
}

}  // namespace

void check_dimensions(const std::vector<model::Dimension>& dimensions, Report& report) {
  check_distinct(dimensions, &model::Dimension::id, "/dimensions", "dimension", report);
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    const model::Dimension& dimension = dimensions[i];
    const std::string list = fmt::format("/dimensions/{}/values", i);
    check_distinct(dimension.values, &model::AttributeValue::id, list, "value", report);
    if (!dimension.nominal() && !dimension.values.empty()) {
      report.add(list, "stands beside levels; expected values of a nominal attribute only");
    }
  }
}

void check_concepts(const std::vector<model::Concept>& concepts, Report& report) {
  check_distinct(concepts, &model::Concept::id, "/concepts", "concept", report);
  const bool ordered =
      check_graph(concepts, &model::Concept::broader, "/concepts", "broader", report);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    for (std::size_t k = 0; k < concepts[i].related.size(); ++k) {
      const model::ConceptId& related = concepts[i].related[k];
      if (has(concepts, related)) continue;
      report.add(fmt::format("/concepts/{}/related/{}", i, k),
                 fmt::format("unknown {}; expected the id of another entry of this list",
                             report.quote(related)));
    }
  }
  if (ordered) check_related(concepts, report);
  check_labels(concepts, report);
}

void check_regions(const std::vector<model::Region>& regions, Report& report) {
  check_distinct(regions, &model::Region::id, "/regions", "region", report);
  (void)check_graph(regions, &model::Region::within, "/regions", "within", report);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const model::Region& region = regions[i];
    const std::string place = fmt::format("/regions/{}/", i);
    check_country(region.origin, place + "origin", report);
    if (model::is_country(region.origin) &&
        model::find_country(region.id.text().substr(0, 2)) != region.origin) {
      report.add(place + "id", fmt::format("{} does not begin with the country code of {}",
                                           report.quote(region.id), region.origin));
    }
    for (const model::RegionId& outer : region.within) {
      const auto found = std::ranges::find(regions, outer, &model::Region::id);
      if (found == regions.end() || found->origin == region.origin) continue;
      report.add(place + "within", fmt::format("{} is in {}; expected a region of {}",
                                               report.quote(outer), found->origin, region.origin));
    }
  }
}

void check_sources(const std::vector<model::Source>& sources, Report& report) {
  check_distinct(sources, &model::Source::id, "/sources", "source", report);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const model::Source& source = sources[i];
    const bool user_assigned = source.id.text().size() == 3 && source.id.text().starts_with("XX");
    const std::string place = fmt::format("/sources/{}/id", i);
    if (source.fictional && !user_assigned) {
      report.add(place, fmt::format("{} is fictional; expected a code from XXA to XXZ",
                                    report.quote(source.id)));
    }
    if (!source.fictional && user_assigned) {
      report.add(place, fmt::format("{} is a user-assigned code; expected \"fictional\": true",
                                    report.quote(source.id)));
    }
    const bool state = source.kind == model::SourceKind::national_policy ||
                       source.kind == model::SourceKind::comparator;
    if (state && !user_assigned) {
      check_country(source.id, place, report);
    }
  }
}

void check_texts(const std::vector<std::string>& own, const std::vector<std::string>& all,
                 Report& report) {
  std::vector<std::string> missing;
  std::ranges::set_difference(all, own, std::back_inserter(missing));
  for (const std::string& key : missing) {
    report.add("", fmt::format("'{}' is missing; expected the same texts in every language", key));
  }
}

void check_weights(const model::ClaimWeights& weights, const model::Codebook& codebook,
                   Report& report) {
  for (const auto& [id, weight] : weights.declared) {
    const model::Dimension* dimension = codebook.dimension(id);
    if (dimension != nullptr && !dimension->nominal()) continue;
    report.add("/weights/" + pointer_token(id),
               fmt::format("unknown {}; expected a dimension with levels", report.quote(id)));
  }
  for (const model::Dimension& dimension : codebook.dimensions) {
    if (dimension.nominal() || weights.declared.contains(dimension.id)) continue;
    report.add("/weights", fmt::format("'{}' is missing; expected a weight for every dimension "
                                       "with levels",
                                       dimension.id));
  }
}

void check_frameworks(const model::Codebook& codebook, Report& report) {
  for (std::size_t f = 0; f < codebook.frameworks.size(); ++f) {
    const model::Framework& framework = codebook.frameworks[f];
    const std::string root = fmt::format("/frameworks/{}", f);
    if (codebook.source(framework.source) == nullptr) {
      report.add(root + "/source", fmt::format("unknown source {}; expected one of "
                                               "codebook/sources.json",
                                               report.quote(framework.source)));
    }
    for (std::size_t i = 0; i < framework.attributes.size(); ++i) {
      const model::Attribute& attribute = framework.attributes[i];
      const std::string place = fmt::format("{}/attributes/{}", root, i);
      const model::Dimension* dimension = codebook.dimension(attribute.dimension);
      if (dimension == nullptr || !dimension->nominal()) {
        report.add(place + "/on", fmt::format("{} is not a nominal attribute of "
                                              "codebook/dimensions.json",
                                              report.quote(attribute.dimension)));
      } else {
        check_values(attribute.values, *dimension, Listed::as_it_allows, place + "/values", report);
      }
      check_citation(attribute.citation, framework.documents, place, report);
    }
  }
}

}  // namespace peil::load
