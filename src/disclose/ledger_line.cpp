// SPDX-License-Identifier: EUPL-1.2
#include "disclose/ledger_line.hpp"

#include <nlohmann/json.hpp>

namespace peil::disclose {
namespace {

using Json = nlohmann::json;

Json to_json(const LedgerStatement& said) {
  Json json{{"id", said.id},
            {"question", said.question},
            {"at_least", said.at_least},
            {"states", said.states},
            {"counts", said.counts},
            {"classes", said.classes},
            {"above_baseline", said.above_baseline},
            {"silent", said.silent}};
  if (!said.rounds.empty()) json["rounds"] = said.rounds;
  if (!said.variables.empty()) json["variables"] = said.variables;
  return json;
}

LedgerStatement statement(const Json& json) {
  return {json.at("id"),
          json.at("question"),
          json.at("at_least"),
          json.at("states"),
          json.at("counts"),
          json.at("classes"),
          json.at("above_baseline"),
          json.at("silent"),
          json.value("rounds", std::vector<int>{}),
          json.value("variables", std::vector<std::vector<std::string>>{})};
}

Json to_json(const LedgerRecord& record, std::string_view previous) {
  Json statements = Json::array();
  for (const LedgerStatement& said : record.statements) statements.push_back(to_json(said));
  return {{"time", record.time},
          {"survey", record.survey},
          {"audience", record.audience},
          {"document", record.document},
          {"statements", statements},
          {"insiders", record.parameters.insiders},
          {"min_values", record.parameters.min_values},
          {"max_posterior", record.parameters.max_posterior},
          {"safe", record.safe},
          {"previous", previous}};
}

LedgerRecord record(const Json& json) {
  LedgerRecord result{
      json.at("time"), json.at("survey"), json.at("audience"), json.at("document"), {}, {},
      json.at("safe")};
  for (const Json& said : json.at("statements")) result.statements.push_back(statement(said));
  result.parameters = {json.at("insiders"), json.at("min_values"), json.at("max_posterior")};
  return result;
}

}  // namespace

LedgerLine write_line(const LedgerRecord& record, std::string_view previous) {
  Json json = to_json(record, previous);
  std::string hash = sha256(json.dump());
  json["hash"] = hash;
  return {json.dump(), std::move(hash)};
}

std::optional<ReadLine> read_line(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    ReadLine line{record(json), json.at("previous"), json.at("hash")};
    for (const LedgerStatement& said : line.record.statements) {
      const std::size_t states = said.states.size();
      if (!said.rounds.empty() && said.rounds.size() != states) return std::nullopt;
      if (!said.variables.empty() && said.variables.size() != states) return std::nullopt;
    }
    const LedgerLine written = write_line(line.record, line.previous);
    if (written.text != text || written.hash != line.hash) return std::nullopt;
    return line;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string write_head_line(const LedgerHead& head) {
  return Json{{"records", head.records}, {"hash", head.hash}}.dump() + "\n";
}

std::optional<LedgerHead> read_head_line(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    LedgerHead head{json.at("records"), json.at("hash")};
    if (write_head_line(head) != text) return std::nullopt;
    return head;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace peil::disclose
