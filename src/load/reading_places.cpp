// SPDX-License-Identifier: EUPL-1.2
#include "load/reading_places.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "load/decode_parts.hpp"
#include "load/format/json.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"

namespace peil::load {
namespace {

model::ReadingPlace decode(const Node& node, const model::Codebook& codebook, Report& report) {
  model::ReadingPlace place;
  for (const Node& item : node["on"].items()) {
    const model::DimensionId id(item.text());
    if (codebook.dimension(id) == nullptr) {
      report.add(item.pointer(), fmt::format("unknown dimension '{}'; expected an id of "
                                             "codebook/dimensions.json",
                                             id));
    }
    place.dimensions.insert(id);
  }
  place.title = node["title"].text();
  place.url = node["url"].text();
  place.place = node["place"].text();
  if (node["language"]) place.language = node["language"].text();
  return place;
}

}  // namespace

model::ReadingPlaces load_reading_places(const model::Repository& repository) {
  Report report("codebook/sources.json");
  const std::filesystem::path path =
      std::filesystem::path(repository.data) / "codebook" / "sources.json";
  model::ReadingPlaces places;
  const auto file = parse_json(platform::read_file(path), report);
  if (file) {
    for (const Node& source : file->root()["sources"].items()) {
      for (const Node& item : source["places"].items()) {
        places[model::SourceId(source["id"].text())].push_back(
            decode(item, repository.codebook, report));
      }
    }
  }
  if (!report.clean()) throw model::InputError(report.findings());
  return places;
}

}  // namespace peil::load
