// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/compare_json.hpp"

#include <nlohmann/json.hpp>

#include "compare/points.hpp"
#include "compare/proposed_changes.hpp"
#include "present/medium/or_null.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// What only weaker evidence tells of the row.
Json reported_json(const align::Cell& cell) {
  Json list = Json::array();
  for (const align::Evidence& evidence : cell.reported) {
    Json documents = Json::array();
    for (const auto& citation : evidence.position.citations) documents.push_back(citation.document);
    list.push_back({{"term", evidence.position.term},
                    {"levels", levels_or_null<Json>(evidence.levels)},
                    {"evidence", model::name(evidence.kind)},
                    {"documents", std::move(documents)}});
  }
  return list;
}

Json cell_json(const std::string& source, const align::Cell& cell) {
  const bool rests = !cell.evidence.empty();
  return {{"source", source},
          {"levels", levels_or_null<Json>(cell.levels)},
          {"range", levels_or_null<Json>(cell.range)},
          {"open", cell.open},
          {"divided", cell.divided},
          {"basis", model::name(cell.basis)},
          {"term", or_null<Json>(deciding_term(cell))},
          {"group", or_null<Json>(cell.evidence.empty() ? "" : cell.evidence.front().group)},
          {"path", cell.path},
          {"documents", cited_documents(cell)},
          {"evidence", rests ? Json(model::name(cell.evidence.front().kind)) : Json(nullptr)},
          {"confirmed_until", day_or_null<Json>(cell.confirmed_until)},
          {"also_reported", reported_json(cell)}};
}

Json key_json(const align::RowKey& key) {
  return {{"concept", or_null<Json>(key.concept_id)},
          {"region", or_null<Json>(key.region)},
          {"dimension", key.dimension}};
}

Json coverage_json(const align::Column& column) {
  Json list = Json::array();
  for (const model::Coverage& coverage : column.coverage) {
    list.push_back({{"dimensions", coverage.dimensions}, {"state", model::name(coverage.state)}});
  }
  return list;
}

Json sources_json(const align::Table& table) {
  Json sources = Json::array();
  for (const align::Column& column : table.columns) {
    sources.push_back(
        {{"id", column.id},
         {"kind", model::name(column.kind)},
         {"dissemination", model::name(column.dissemination)},
         {"no_policy", column.no_policy},
         {"coverage", coverage_json(column)},
         {"newest_document", or_null<Json>(align::newest_document(column, table.as_of))}});
  }
  return sources;
}

/// The row's cells, the proposal's apart.
Json row_json(const align::Table& table, const align::Row& row,
              const std::optional<compare::Proposed>& proposed) {
  Json json = key_json(row.key);
  json["cells"] = Json::array();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (proposed && proposed->column == c) continue;
    json["cells"].push_back(cell_json(table.columns[c].id, row.cells[c]));
  }
  if (proposed) {
    json["proposed"] = cell_json(table.columns[proposed->column].id, row.cells[proposed->column]);
  }
  return json;
}

Json summary_json(const std::vector<compare::Summary>& summaries) {
  Json json = Json::array();
  for (const compare::Summary& summary : summaries) {
    json.push_back({{"against", summary.against},
                    {"more_lenient", summary.more_lenient},
                    {"equal", summary.equal},
                    {"stricter", summary.stricter},
                    {"indeterminate", summary.indeterminate},
                    {"no_basis", summary.no_basis}});
  }
  return json;
}

Json points_json(const std::vector<compare::PointOf>& points, const align::Table& table,
                 const compare::Comparison& comparison, std::size_t row) {
  Json json = Json::array();
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    if (const auto point = points[k][row]) {
      json.push_back({{"against", table.columns[comparison.against[k]].id}, {"point", *point + 1}});
    }
  }
  return json;
}

/// Adds to each source's counts of rows those of points.
void add_points(Json& summary, const compare::Comparison& comparison) {
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    const compare::PointCounts counts = compare::count_points(comparison, k);
    summary[k]["points"] = {{"more_lenient", counts.more_lenient},
                            {"equal", counts.equal},
                            {"stricter", counts.stricter},
                            {"indeterminate", counts.indeterminate},
                            {"split", counts.split}};
  }
}

Json verdicts_json(const compare::Comparison& comparison, std::size_t row) {
  Json json = Json::array();
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    const compare::RowVerdict& found = comparison.verdicts[row][k];
    Json entry{
        {"against", comparison.table.columns[comparison.against[k]].id},
        {"verdict", model::name(found.verdict)},
        {"robust", found.verdict == model::Verdict::no_basis ? Json(nullptr) : Json(found.robust)}};
    if (comparison.proposed) {
      entry["proposed_verdict"] = model::name(comparison.proposed->verdicts[row][k].verdict);
    }
    json.push_back(std::move(entry));
  }
  return json;
}

Json groups_json(const compare::Comparison& comparison) {
  Json json = Json::array();
  for (std::size_t g = 0; g < comparison.groups.size(); ++g) {
    const compare::GroupVerdict& group = comparison.groups[g];
    Json entry{{"concept", group.concept_id},
               {"against", group.against},
               {"verdict", model::name(group.verdict)}};
    if (comparison.proposed) {
      entry["proposed_verdict"] = model::name(comparison.proposed->groups[g].verdict);
    }
    json.push_back(std::move(entry));
  }
  return json;
}

void add_proposal(Json& json, const compare::Comparison& comparison) {
  json["proposed_summary"] = summary_json(comparison.proposed->summary);
  add_points(json["proposed_summary"], compare::as_proposed(comparison));
  json["movement"] = Json::array();
  for (const compare::Movement& move : comparison.proposed->movement) {
    json["movement"].push_back(
        {{"against", move.against}, {"in_line", move.in_line.size()}, {"away", move.away.size()}});
  }
}

/// From when a proposal is to hold, and what is odd about it.
void add_days(Json& json, const compare::Outlook& outlook) {
  json["proposed_from"] = day_or_null<Json>(outlook.first);
  json["proposed_whole_from"] = day_or_null<Json>(outlook.last);
  json["proposal_remarks"] = outlook.remarks;
}

Json change_json(const std::string& source, const compare::Change& change) {
  Json json = key_json(change.key);
  json["kind"] = compare::name(change.kind);
  json["direction"] = compare::name(change.direction);
  json["robust"] = change.robust;
  json["reform"] = change.reform == nullptr ? Json(nullptr) : Json(change.reform->id);
  json["since"] = day_or_null<Json>(change.since);
  json["before"] = change.before ? cell_json(source, *change.before) : Json(nullptr);
  json["after"] = change.after ? cell_json(source, *change.after) : Json(nullptr);
  json["documents"] = change.documents;
  return json;
}

Json series_json(const std::vector<compare::Standpoint>& series) {
  Json json = Json::array();
  for (const compare::Standpoint& point : series) {
    Json entry{{"day", model::to_string(point.day)}};
    entry.update(summary_json({point.summary}).front());
    entry["comparable"] = point.summary.comparable();
    json.push_back(std::move(entry));
  }
  return json;
}

Json changes_json(const compare::History& history) {
  Json json{{"origin", history.origin},
            {"source", history.source},
            {"from", model::to_string(history.from)},
            {"to", model::to_string(history.to)},
            {"changes", Json::array()}};
  for (const compare::Change& change : history.changes) {
    json["changes"].push_back(change_json(history.source, change));
  }
  return json;
}

std::string written(const Json& json) { return json.dump(2) + '\n'; }

}  // namespace

std::string compare_json(const disclose::MinisterView& view,
                         const std::optional<std::string>& proposal, const StatedClaims& claims,
                         const StatisticsBeside& statistics, const compare::Outlook* outlook) {
  const compare::Comparison& comparison = view.comparison();
  const align::Table& table = comparison.table;
  Json json{{"origin", table.origin},
            {"as_of", model::to_string(table.as_of)},
            {"baseline", table.columns[comparison.baseline].id},
            {"proposal", or_null<Json>(proposal)},
            {"sources", sources_json(table)},
            {"rows", Json::array()}};
  std::vector<compare::PointOf> points;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    points.push_back(compare::points(comparison, k));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    Json row = row_json(table, table.rows[r], comparison.proposed);
    row["verdicts"] = verdicts_json(comparison, r);
    row["points"] = points_json(points, table, comparison, r);
    json["rows"].push_back(std::move(row));
  }
  for (const compare::ProposedChange& change : compare::proposed_changes(comparison)) {
    json["rows"][change.row]["direction"] = compare::name(change.direction);
  }
  json["groups"] = groups_json(comparison);
  json["summary"] = summary_json(comparison.summary);
  add_points(json["summary"], comparison);
  if (outlook != nullptr) add_days(json, *outlook);
  if (comparison.proposed) add_proposal(json, comparison);
  if (claims.in_force) json["claims"] = Json::parse(*claims.in_force);
  if (claims.proposed) json["proposed_claims"] = Json::parse(*claims.proposed);
  if (statistics.figures) json["figures"] = Json::parse(*statistics.figures);
  if (statistics.outcomes) json["outcomes"] = Json::parse(*statistics.outcomes);
  return written(json);
}

std::string align_json(const disclose::MinisterView& view) {
  const align::Table& table = view.comparison().table;
  Json json{{"origin", table.origin},
            {"as_of", model::to_string(table.as_of)},
            {"sources", sources_json(table)},
            {"rows", Json::array()}};
  for (const align::Row& row : table.rows) {
    json["rows"].push_back(row_json(table, row, std::nullopt));
  }
  return written(json);
}

std::string history_json(const compare::History& history,
                         const std::vector<compare::Standpoint>& series) {
  Json json = changes_json(history);
  if (!series.empty()) json["series"] = series_json(series);
  return written(json);
}

std::string histories_json(const model::ConceptId& group,
                           const std::vector<compare::History>& histories) {
  Json json{{"group", group}, {"histories", Json::array()}};
  for (const compare::History& history : histories) {
    json["histories"].push_back(changes_json(history));
  }
  return written(json);
}

}  // namespace peil::present
