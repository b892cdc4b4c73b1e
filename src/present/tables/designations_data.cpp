// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/or_null.hpp"
#include "present/tables/dated_changes.hpp"
#include "present/tables/designations.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json also_reported(const align::Cell& cell) {
  Json list = Json::array();
  for (const align::Evidence& evidence : cell.reported) {
    Json documents = Json::array();
    for (const model::Citation& citation : evidence.position.citations) {
      documents.push_back(citation.document);
    }
    list.push_back({{"term", evidence.position.term},
                    {"levels", levels_or_null<Json>(evidence.levels)},
                    {"evidence", model::name(evidence.kind)},
                    {"documents", documents}});
  }
  return list;
}

Json designation_json(const model::SourceId& source, const align::Cell& cell,
                      const std::optional<model::Date>& since) {
  return {{"source", source},
          {"term", or_null<Json>(deciding_term(cell))},
          {"levels", levels_or_null<Json>(cell.levels)},
          {"since", day_or_null<Json>(since)},
          {"documents", cited_documents(cell)},
          {"basis", model::name(cell.basis)},
          {"reported", also_reported(cell)}};
}

Json state_json(const std::optional<align::Cell>& cell) {
  if (!cell) return nullptr;
  return {{"term", or_null<Json>(deciding_term(*cell))},
          {"levels", levels_or_null<Json>(cell->levels)}};
}

using Fields = std::vector<std::string>;

/// Term, lowest and highest level.
void add_state(Fields& fields, const std::optional<align::Cell>& cell) {
  fields.push_back(cell ? deciding_term(*cell) : "");
  const bool level = cell && cell->levels;
  fields.push_back(level ? fmt::format("{}", cell->levels->low) : "");
  fields.push_back(level ? fmt::format("{}", cell->levels->high) : "");
}

std::string with_semicolons(const std::vector<std::string>& ids) {
  return fmt::format("{}", fmt::join(ids, "; "));
}

}  // namespace

std::string designations_json(const compare::Designations& found) {
  Json json{
      {"on", model::to_string(found.on)}, {"sources", found.sources}, {"rows", Json::array()}};
  for (const compare::DesignationRow& row : found.rows) {
    Json cells = Json::array();
    for (const compare::Designation& entry : row.cells) {
      cells.push_back(designation_json(entry.source, entry.cell, entry.since));
    }
    json["rows"].push_back({{"origin", row.origin}, {"cells", cells}});
  }
  return json.dump(2) + "\n";
}

std::string designations_csv(const compare::Designations& found) {
  std::string text = csv_line({"on", "origin", "source", "term", "level_low", "level_high", "since",
                               "documents", "reported_term", "reported_evidence"});
  for (const compare::DesignationRow& row : found.rows) {
    for (const compare::Designation& entry : row.cells) {
      const align::Cell& cell = entry.cell;
      if (cell.evidence.empty() && cell.reported.empty()) continue;
      Fields fields{model::to_string(found.on), row.origin, entry.source};
      add_state(fields, cell);
      fields.push_back(entry.since ? model::to_string(*entry.since) : "");
      fields.push_back(with_semicolons(cited_documents(cell)));
      const bool weak = !cell.reported.empty();
      fields.push_back(weak ? cell.reported.front().position.term : "");
      fields.emplace_back(weak ? model::name(cell.reported.front().kind) : "");
      text += csv_line(fields);
    }
  }
  return text;
}

std::string designation_changes_json(const std::vector<compare::History>& histories,
                                     const std::optional<model::Date>& from, model::Date to) {
  Json json{
      {"from", day_or_null<Json>(from)}, {"to", model::to_string(to)}, {"changes", Json::array()}};
  for (const DatedChange& dated : in_order(histories)) {
    const compare::Change& change = *dated.change;
    json["changes"].push_back({{"since", day_or_null<Json>(change.since)},
                               {"origin", dated.history->origin},
                               {"source", dated.history->source},
                               {"kind", compare::name(change.kind)},
                               {"direction", compare::name(change.direction)},
                               {"before", state_json(change.before)},
                               {"after", state_json(change.after)},
                               {"documents", change.documents}});
  }
  return json.dump(2) + "\n";
}

std::string designation_changes_csv(const std::vector<compare::History>& histories) {
  std::string text = csv_line({"since", "origin", "source", "kind", "direction", "before_term",
                               "before_level_low", "before_level_high", "after_term",
                               "after_level_low", "after_level_high", "documents"});
  for (const DatedChange& dated : in_order(histories)) {
    const compare::Change& change = *dated.change;
    Fields fields{model::to_string(*change.since), dated.history->origin, dated.history->source,
                  std::string(compare::name(change.kind)),
                  std::string(compare::name(change.direction))};
    add_state(fields, change.before);
    add_state(fields, change.after);
    fields.push_back(with_semicolons(change.documents));
    text += csv_line(fields);
  }
  return text;
}

}  // namespace peil::present
