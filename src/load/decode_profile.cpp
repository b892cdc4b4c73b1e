// SPDX-License-Identifier: EUPL-1.2
#include "load/decode.hpp"
#include "load/decode_parts.hpp"

namespace peil::load {
namespace {

/// The enumeration value that the node names; `otherwise` when the key is absent.
template <typename E>
E decode_enum(const Node& node, E otherwise) {
  return model::from_name<E>(node.text()).value_or(otherwise);
}

model::Position decode_position(const Node& node, Report& report) {
  model::Position position;
  position.dimension = model::DimensionId(node["on"].text());
  position.term = node["term"].text();
  position.validity = decode_period(node, report);
  position.citations = decode_citations(node);
  position.instrument = decode_enum(node["instrument"], model::Instrument::policy);
  position.qualifier = decode_text(node["qualifier"]);
  position.exceptions = decode_text(node["exceptions"]);
  position.note = decode_text(node["note"]);
  position.region = decode_optional_id<model::RegionId>(node["region"]);
  position.dissemination = decode_enum(node["dissemination"], model::Dissemination::open);
  position.confirmed_until = decode_day(node["confirmed_until"], report);
  position.unverified = node["unverified"].flag();
  position.question = node["question"].text();
  position.cites = node["cites"].text();
  return position;
}

std::vector<model::Position> decode_positions(const Node& list, Report& report) {
  std::vector<model::Position> positions;
  for (const Node& item : list.items()) positions.push_back(decode_position(item, report));
  return positions;
}

model::Group decode_group(const Node& node, Report& report) {
  model::Group group{node["id"].text(),
                     decode_text(node["label"]),
                     {},
                     decode_text(node["qualifier"]),
                     decode_positions(node["positions"], report)};
  for (const Node& item : node["concepts"].items()) {
    group.concepts.push_back({model::ConceptId(item["concept"].text()),
                              decode_enum(item["relation"], model::Relation::exact)});
  }
  return group;
}

}  // namespace

model::Profile decode_profile(const Node& root, Report& report) {
  model::Profile profile;
  profile.source = model::SourceId(root["source"].text());
  profile.origin = model::OriginId(root["origin"].text());
  profile.documents = decode_documents(root["documents"]);
  for (const Node& item : root["coverage"].items()) {
    profile.coverage.push_back(
        {decode_ids<model::DimensionId>(item["dimensions"]), decode_period(item, report),
         decode_enum(item["state"], model::CoverageState::partial), decode_text(item["note"])});
  }
  for (const Node& item : root["groups"].items()) {
    profile.groups.push_back(decode_group(item, report));
  }
  for (const Node& item : root["regions"].items()) {
    profile.regions.push_back(
        {model::RegionId(item["region"].text()), decode_positions(item["positions"], report)});
  }
  profile.country = decode_positions(root["country"], report);
  profile.no_policy = root["no_policy"].flag();
  return profile;
}

model::Figures decode_figures(const Node& root) {
  model::Figures figures{model::OriginId(root["origin"].text()),
                         decode_documents(root["documents"]),
                         {},
                         decode_text(root["note"])};
  for (const Node& item : root["series"].items()) {
    model::Series series{item["id"].text(),
                         model::SourceId(item["source"].text()),
                         decode_text(item["label"]),
                         item["part_of"].optional_text(),
                         {},
                         decode_citations(item)};
    for (const Node& figure : item["figures"].items()) {
      series.figures.push_back(
          {figure["period"].text(), figure["text"].text(), figure["value"].number()});
    }
    figures.series.push_back(std::move(series));
  }
  return figures;
}

}  // namespace peil::load
