// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/findings.hpp"

#include <nlohmann/json.hpp>

#include "model/finding_lines.hpp"
#include "model/text/control_signs.hpp"
#include "present/medium/csv.hpp"

namespace peil::present {

std::string findings_json(const std::vector<model::Finding>& findings) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const model::Finding& finding : findings) {
    nlohmann::ordered_json item{{"file", finding.file}, {"place", nullptr}};
    if (!finding.place.empty()) item["place"] = finding.place;
    item["message"] = finding.message;
    list.push_back(std::move(item));
  }
  const nlohmann::ordered_json result{{"valid", findings.empty()}, {"findings", std::move(list)}};
  return result.dump(2) + "\n";
}

std::string findings_csv(const std::vector<model::Finding>& findings) {
  std::string text = csv_line({"file", "place", "message"});
  for (const model::Finding& finding : findings) {
    text += csv_line({finding.file, finding.place, finding.message});
  }
  return text;
}

std::string findings_text(const std::vector<model::Finding>& findings) {
  if (findings.empty()) return "";
  return model::with_visible_controls(model::finding_lines(findings)) + "\n";
}

}  // namespace peil::present
