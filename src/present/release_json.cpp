// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/release_report.hpp"

namespace peil::present {

std::string release_json(const disclose::Release& release, const model::Codebook& codebook,
                         const model::Source& baseline, const Texts& texts, bool recorded) {
  using Json = nlohmann::ordered_json;
  const auto optional = [](const std::optional<std::string>& text) {
    return text ? Json(*text) : Json(nullptr);
  };
  Json statements = Json::array();
  for (const disclose::ReleasedStatement& one : release.statements) {
    if (one.silent) continue;
    statements.push_back({{"id", one.id},
                          {"concept", optional(one.about.concept_id)},
                          {"region", optional(one.about.region)},
                          {"dimension", one.about.dimension},
                          {"class", one.published},
                          {"respondents", one.respondents.size()},
                          {"text", statement_text(disclose::statement(one), codebook, baseline, texts)},
                          {"rule", {{"classes", one.classes}}}});
  }
  const Json result = {{"survey", release.survey},
                       {"safe", release.audit.safe},
                       {"statements", statements},
                       {"withheld", release.withheld},
                       {"recorded", recorded}};
  return result.dump(2) + "\n";
}

}  // namespace peil::present
