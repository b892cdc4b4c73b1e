// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "present/medium/csv.hpp"
#include "present/tables/compare_json.hpp"
#include "present/words/cell_facts.hpp"

namespace peil::present {
namespace {

using Fields = std::vector<std::string>;

Fields key_fields(const align::RowKey& key) {
  return {key.concept_id.value_or(model::ConceptId()), key.region.value_or(model::RegionId()),
          key.dimension};
}

void append(Fields& fields, const Fields& more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

std::string number(int value) { return fmt::format("{}", value); }
std::string flag(bool value) { return value ? "true" : "false"; }

/// Names of what cell_fields() gives, after `prefix`.
Fields cell_heads(const std::string& prefix) {
  Fields heads;
  for (const char* name : {"low", "high", "range_low", "range_high", "open", "basis", "term",
                           "documents", "evidence", "confirmed_until"}) {
    heads.push_back(prefix + name);
  }
  return heads;
}

Fields cell_fields(const align::Cell& cell) {
  Fields fields;
  for (const auto& interval : {cell.levels, cell.range}) {
    fields.push_back(interval ? number(interval->low) : "");
    fields.push_back(interval ? number(interval->high) : "");
  }
  append(fields, {flag(cell.open), std::string(model::name(cell.basis)), deciding_term(cell),
                  fmt::format("{}", fmt::join(cited_documents(cell), "; ")),
                  cell.evidence.empty() ? "" : std::string(model::name(cell.evidence.front().kind)),
                  cell.confirmed_until ? model::to_string(*cell.confirmed_until) : ""});
  return fields;
}

/// The table's origin and day, which stand behind the other fields of a line.
Fields table_fields(const align::Table& table) {
  return {table.origin, model::to_string(table.as_of)};
}

Fields no_cell() { return Fields(cell_heads("").size()); }

std::string series_csv(const compare::History& history,
                       const std::vector<compare::Standpoint>& series) {
  std::string text = csv_line({"day", "against", "more_lenient", "equal", "stricter",
                               "indeterminate", "no_basis", "comparable", "origin", "source"});
  for (const compare::Standpoint& point : series) {
    const compare::Summary& summary = point.summary;
    Fields fields{model::to_string(point.day), summary.against};
    for (const std::size_t count :
         {summary.more_lenient, summary.equal, summary.stricter, summary.indeterminate,
          summary.no_basis, summary.comparable()}) {
      fields.push_back(fmt::format("{}", count));
    }
    append(fields, {history.origin, history.source});
    text += csv_line(fields);
  }
  return text;
}

std::string change_line(const compare::History& history, const compare::Change& change) {
  Fields fields = key_fields(change.key);
  append(fields,
         {std::string(compare::name(change.kind)), std::string(compare::name(change.direction)),
          change.reform == nullptr ? "" : change.reform->id,
          change.since ? model::to_string(*change.since) : ""});
  append(fields, change.before ? cell_fields(*change.before) : no_cell());
  append(fields, change.after ? cell_fields(*change.after) : no_cell());
  append(fields, {history.origin, history.source, model::to_string(history.from),
                  model::to_string(history.to)});
  return csv_line(fields);
}

}  // namespace

std::string compare_csv(const disclose::MinisterView& view) {
  const compare::Comparison& comparison = view.comparison();
  const align::Table& table = comparison.table;
  Fields heads{"concept", "region", "dimension", "baseline"};
  append(heads, cell_heads("baseline_"));
  heads.emplace_back("against");
  append(heads, cell_heads("against_"));
  append(heads, {"verdict", "robust"});
  if (comparison.proposed) {
    append(heads, cell_heads("proposed_"));
    heads.emplace_back("proposed_verdict");
  }
  append(heads, {"origin", "as_of", "baseline_record", "against_record"});
  std::string text = csv_line(heads);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const align::Row& row = table.rows[r];
    for (std::size_t k = 0; k < comparison.against.size(); ++k) {
      const std::size_t other = comparison.against[k];
      const compare::RowVerdict& found = comparison.verdicts[r][k];
      Fields fields = key_fields(row.key);
      fields.push_back(table.columns[comparison.baseline].id);
      append(fields, cell_fields(row.cells[comparison.baseline]));
      fields.push_back(table.columns[other].id);
      append(fields, cell_fields(row.cells[other]));
      append(fields, {std::string(model::name(found.verdict)),
                      found.verdict == model::Verdict::no_basis ? "" : flag(found.robust)});
      if (comparison.proposed) {
        append(fields, cell_fields(row.cells[comparison.proposed->column]));
        fields.emplace_back(model::name(comparison.proposed->verdicts[r][k].verdict));
      }
      append(fields, table_fields(table));
      for (const std::size_t column : {comparison.baseline, other}) {
        fields.push_back(record_state(table.columns[column], row.key.dimension));
      }
      text += csv_line(fields);
    }
  }
  return text;
}

std::string align_csv(const disclose::MinisterView& view) {
  const align::Table& table = view.comparison().table;
  Fields heads{"concept", "region", "dimension", "source"};
  append(heads, cell_heads(""));
  append(heads, {"path", "origin", "as_of", "record"});
  std::string text = csv_line(heads);
  for (const align::Row& row : table.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Fields fields = key_fields(row.key);
      fields.push_back(table.columns[c].id);
      append(fields, cell_fields(row.cells[c]));
      fields.push_back(fmt::format("{}", fmt::join(row.cells[c].path, " > ")));
      append(fields, table_fields(table));
      fields.push_back(record_state(table.columns[c], row.key.dimension));
      text += csv_line(fields);
    }
  }
  return text;
}

std::string history_csv(const compare::History& history,
                        const std::vector<compare::Standpoint>& series) {
  return series.empty() ? histories_csv({history}) : series_csv(history, series);
}

std::string histories_csv(const std::vector<compare::History>& histories) {
  Fields heads{"concept", "region", "dimension", "kind", "direction", "reform", "since"};
  append(heads, cell_heads("before_"));
  append(heads, cell_heads("after_"));
  append(heads, {"origin", "source", "from", "to"});
  std::string text = csv_line(heads);
  for (const compare::History& history : histories) {
    for (const compare::Change& change : history.changes) text += change_line(history, change);
  }
  return text;
}

}  // namespace peil::present
