// SPDX-License-Identifier: EUPL-1.2
#include "load/decode_publication.hpp"

#include "load/decode.hpp"
#include "load/decode_parts.hpp"

namespace peil::load {
namespace {

model::Publication::Agent decode_agent(const Node& node) {
  return {node["name"].text(), node["url"].text(), node["email"].text()};
}

}  // namespace

model::Publication decode_publication(const Node& root, Report& report) {
  model::Publication result;
  result.name = root["name"].text();
  result.title = decode_text(root["title"]);
  result.description = decode_text(root["description"]);
  result.provenance = decode_text(root["provenance"]);
  result.version = root["version"].text();
  for (const auto& [key, day] :
       {std::pair("issued", &result.issued), std::pair("modified", &result.modified)}) {
    *day = root[key].text();
    if (!day->empty() && !model::parse_date(*day)) {
      report.add(std::string("/") + key, report.quote(*day) + " is no day; expected YYYY-MM-DD");
    }
  }
  const Node licence = root["licence"];
  result.licence = {licence["id"].text(), licence["title"].text(), licence["url"].text()};
  result.publisher = decode_agent(root["publisher"]);
  result.contact = decode_agent(root["contact"]);
  if (root["base"]) result.base = root["base"].text();
  result.landing_page = root["landing_page"].text();
  result.keywords = decode_lists(root["keywords"]);
  result.themes = decode_strings(root["themes"]);
  result.spatial = decode_strings(root["spatial"]);
  return result;
}

}  // namespace peil::load
