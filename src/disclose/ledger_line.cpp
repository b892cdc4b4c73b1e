// SPDX-License-Identifier: EUPL-1.2
#include "disclose/ledger_line.hpp"

#include <algorithm>
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
  if (!said.value.empty()) json["value"] = said.value;
  if (!said.together.empty()) {
    json["together"] = said.together;
    json["floor"] = said.floor;
    json["rest"] = said.rest;
  }
  if (!said.pooled.empty()) json["pooled"] = said.pooled;
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
          json.value("variables", std::vector<std::vector<std::string>>{}),
          json.value("value", ""),
          json.value("together", std::vector<std::string>{}),
          json.value("floor", 0),
          json.value("rest", std::vector<std::set<int>>{}),
          json.value("pooled", std::vector<std::string>{})};
}

Json to_json(const std::vector<LedgerStatement>& all) {
  Json statements = Json::array();
  for (const LedgerStatement& said : all) statements.push_back(to_json(said));
  return statements;
}

std::vector<LedgerStatement> statements_of(const Json& json) {
  std::vector<LedgerStatement> all;
  for (const Json& said : json) all.push_back(statement(said));
  return all;
}

/// Lists that run parallel to the states do.
bool parallel(const LedgerStatement& said) {
  const std::size_t states = said.states.size();
  return (said.rounds.empty() || said.rounds.size() == states) &&
         (said.variables.empty() || said.variables.size() == states);
}

Json to_json(const LedgerRecord& record, std::string_view previous) {
  Json json{{"time", record.time},
            {"survey", record.survey},
            {"audience", record.audience},
            {"document", record.document},
            {"statements",
             to_json(record.closed.empty() ? record.statements : std::vector<LedgerStatement>{})},
            {"insiders", record.parameters.insiders},
            {"min_values", record.parameters.min_values},
            {"max_posterior", record.parameters.max_posterior},
            {"safe", record.safe},
            {"previous", previous}};
  if (!record.closed.empty()) json["closed"] = record.closed;
  if (record.officials_guarded) json["officials"] = "guarded";
  if (record.begun) {
    json["begun"] = {{"reason", record.begun->reason},
                     {"missing", record.begun->missing},
                     {"unknown", record.begun->unknown}};
  }
  return json;
}

LedgerRecord record(const Json& json) {
  LedgerRecord result{
      json.at("time"), json.at("survey"), json.at("audience"), json.at("document"), {}, {},
      json.at("safe")};
  result.statements = statements_of(json.at("statements"));
  result.parameters = {json.at("insiders"), json.at("min_values"), json.at("max_posterior")};
  result.closed = json.value("closed", "");
  result.officials_guarded = json.value("officials", "") == "guarded";
  if (const auto begun = json.find("begun"); begun != json.end()) {
    result.begun = Begun{begun->at("reason"), begun->at("missing"), begun->at("unknown")};
  }
  return result;
}

}  // namespace

ClosedLine write_closed(const std::vector<LedgerStatement>& statements, std::string_view nonce) {
  std::string text = Json{{"nonce", nonce}, {"statements", to_json(statements)}}.dump();
  std::string hash = sha256(text);
  return {std::move(text), std::move(hash)};
}

std::optional<std::vector<LedgerStatement>> read_closed(std::string_view line) {
  try {
    auto all = statements_of(Json::parse(line).at("statements"));
    if (!std::ranges::all_of(all, parallel)) return std::nullopt;
    return all;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

LedgerLine write_line(const LedgerRecord& record, std::string_view previous) {
  Json json = to_json(record, previous);
  std::string hash = sha256(json.dump());
  json["hash"] = hash;
  return {json.dump(), std::move(hash)};
}

bool has_hash(std::string_view text, std::string_view hash) {
  const std::string own = "\"hash\":\"" + std::string(hash) + "\",";
  const std::size_t place = text.find(own);
  if (hash.empty() || place == std::string_view::npos) return false;
  std::string rest(text.substr(0, place));
  rest += text.substr(place + own.size());
  return sha256(rest) == hash;
}

std::optional<ReadLine> read_line(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    ReadLine line{record(json), json.at("previous"), json.at("hash")};
    if (!std::ranges::all_of(line.record.statements, parallel)) return std::nullopt;
    if (!has_hash(text, line.hash)) return std::nullopt;
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
