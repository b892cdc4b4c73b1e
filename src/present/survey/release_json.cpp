// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/survey/release_report.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json optional(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json class_of(const disclose::HowMany& how_many) {
  if (const auto* tally = std::get_if<disclose::Tally>(&how_many)) return tally->counts;
  return std::get<disclose::Half>(how_many) == disclose::Half::below ? "below_half"
                                                                     : "half_or_more";
}

/// Where no number may be told, the classes of the rule would tell one.
Json rule(const disclose::ReleasedStatement& released, const disclose::Statement& said) {
  if (std::holds_alternative<disclose::Tally>(said.how_many)) return released.classes;
  return {class_of(disclose::Half::below), class_of(disclose::Half::at_least)};
}

Json respondents(const disclose::Statement& said) {
  const auto* tally = std::get_if<disclose::Tally>(&said.how_many);
  return tally == nullptr ? Json(nullptr) : Json(tally->respondents);
}

}  // namespace

std::string release_json(const disclose::Release& release, const model::Codebook& codebook,
                         const model::Source& baseline, const Texts& texts, bool recorded) {
  Json statements = Json::array();
  for (const disclose::ReleasedStatement& one : release.statements) {
    const auto said = disclose::told(one, release.respondents_public);
    if (!said) continue;
    statements.push_back({{"id", one.id},
                          {"concept", optional(said->about.concept_id)},
                          {"region", optional(said->about.region)},
                          {"dimension", said->about.dimension},
                          {"value", said->value.empty() ? Json(nullptr) : Json(said->value)},
                          {"pooled", one.pooled.empty() ? Json(nullptr) : Json(one.pooled)},
                          {"class", class_of(said->how_many)},
                          {"respondents", respondents(*said)},
                          {"text", statement_text(*said, codebook, baseline, texts)},
                          {"rule", {{"classes", rule(one, *said)}}}});
  }
  const Json result = {{"survey", release.survey},
                       {"safe", release.safe},
                       {"statements", statements},
                       {"withheld", release.withheld},
                       {"recorded", recorded}};
  return result.dump(2) + "\n";
}

}  // namespace peil::present
