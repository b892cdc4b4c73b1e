// SPDX-License-Identifier: EUPL-1.2
#include "present/export/panel.hpp"

#include <algorithm>
#include <chrono>

namespace peil::present {
namespace {

using Value = Listing::Value;
using Ids = std::map<std::string, model::PositionIds>;

void put(std::vector<Value>& row, const std::optional<model::Interval>& levels) {
  row.push_back(levels ? Value(std::int64_t{levels->low}) : Value());
  row.push_back(levels ? Value(std::int64_t{levels->high}) : Value());
}

/// How completely our record holds what the source says on the dimension.
std::string record(const align::Column& column, const model::DimensionId& dimension) {
  if (!column.recorded) return "none";
  if (column.no_policy) return "no_policy";
  bool complete = false;
  for (const model::Coverage& coverage : column.coverage) {
    if (std::ranges::find(coverage.dimensions, dimension) == coverage.dimensions.end()) continue;
    if (coverage.state == model::CoverageState::partial) return "partial";
    complete = true;
  }
  return complete ? "complete" : "partial";
}

void add_new(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(text);
}

/// Regions in which a cell's evidence can stand.
std::vector<model::RegionId> regions(const align::Row& row, const align::Cell& cell) {
  std::vector<model::RegionId> result(cell.path.begin(), cell.path.end());
  if (row.key.region) result.push_back(*row.key.region);
  return result;
}

std::vector<std::string> positions(const align::Row& row, const align::Cell& cell,
                                   const model::PositionIds& ids) {
  std::vector<std::string> found;
  const std::vector<model::RegionId> within = regions(row, cell);
  for (const align::Evidence& evidence : cell.evidence) {
    for (const std::string& id : ids.of(evidence.group, evidence.position, within)) {
      add_new(found, id);
    }
  }
  return found;
}

std::vector<Value> panel_row(const align::Table& table, const align::Row& row, std::size_t c,
                             const Ids& ids) {
  const align::Column& column = table.columns[c];
  const align::Cell& cell = row.cells[c];
  const std::chrono::year_month_day day{table.as_of};
  std::vector<Value> values{std::int64_t{static_cast<int>(day.year())},
                            model::to_string(table.as_of),
                            table.origin,
                            column.source,
                            std::string(model::name(column.kind)),
                            value_of(row.key.concept_id.value_or(model::ConceptId())),
                            value_of(row.key.region.value_or(model::RegionId())),
                            row.key.dimension};
  put(values, cell.levels);
  put(values, cell.range);
  values.emplace_back(cell.open);
  values.emplace_back(std::string(model::name(cell.basis)));
  values.emplace_back(record(column, row.key.dimension));
  if (cell.evidence.empty()) {
    values.resize(values.size() + 5);
    values.emplace_back(value_of(cell.confirmed_until));
    return values;
  }
  std::vector<std::string> terms;
  std::vector<std::string> groups;
  std::vector<std::string> documents;
  for (const align::Evidence& evidence : cell.evidence) {
    add_new(terms, evidence.position.term);
    add_new(groups, evidence.group);
    for (const model::Citation& citation : evidence.position.citations) {
      add_new(documents, citation.document);
    }
  }
  const auto own = ids.find(column.source);
  values.emplace_back(std::string(model::name(cell.evidence.front().kind)));
  values.emplace_back(std::move(terms));
  values.emplace_back(std::move(groups));
  values.emplace_back(own == ids.end() ? std::vector<std::string>{}
                                       : positions(row, cell, own->second));
  values.emplace_back(std::move(documents));
  values.emplace_back(value_of(cell.confirmed_until));
  return values;
}

}  // namespace

Listing empty_panel() {
  Listing panel;
  for (const char* key :
       {"year",      "day",       "origin",         "source",     "kind",      "concept",
        "region",    "dimension", "level_low",      "level_high", "range_low", "range_high",
        "open",      "basis",     "record",         "evidence",   "term",      "stated_groups",
        "positions", "documents", "confirmed_until"}) {
    panel.columns.push_back({key});
  }
  return panel;
}

void move_to(model::Date day, std::vector<std::vector<Value>>& rows) {
  const std::chrono::year_month_day date{day};
  for (std::vector<Value>& row : rows) {
    row[0] = std::int64_t{static_cast<int>(date.year())};
    row[1] = model::to_string(day);
  }
}

std::vector<std::vector<Value>> panel_rows(const align::Table& table, const Ids& ids) {
  std::vector<std::vector<Value>> rows;
  for (const align::Row& row : table.rows) {
    // As in every product: a row that no source shown speaks of is none.
    const auto spoken_of = [](const align::Cell& cell) {
      return cell.named || !cell.reported.empty();
    };
    if (std::ranges::none_of(row.cells, spoken_of)) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      rows.push_back(panel_row(table, row, c, ids));
    }
  }
  return rows;
}

}  // namespace peil::present
