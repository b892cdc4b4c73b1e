// SPDX-License-Identifier: EUPL-1.2
#include "present/words/origin_basis.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "compare/origin_scores.hpp"
#include "model/country.hpp"
#include "present/medium/text_table.hpp"
#include "present/words/cell_facts.hpp"
#include "present/words/names.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> names(const std::vector<align::Column>& columns, const TableWords& words) {
  std::vector<std::string> list;
  for (const align::Column& column : columns) list.push_back(words.source(column));
  return list;
}

std::vector<std::string> ids(const std::vector<align::Column>& columns) {
  std::vector<std::string> list;
  for (const align::Column& column : columns) list.push_back(column.id);
  return list;
}

std::vector<std::string> partial_ids(const align::Table& table) {
  std::vector<std::string> list;
  for (const align::Column& column : table.columns) {
    if (recorded_in_part(column)) list.push_back(column.id);
  }
  return list;
}

/// A sentence on the sources that are recorded in part, after a blank; empty when there are none.
std::string partial_text(const align::Table& table, const TableWords& words) {
  const auto sources = partial_sources(words.wording(), table);
  if (sources.empty()) return "";
  if (sources.size() == table.columns.size()) return " " + words.texts()("basis.partial.all");
  return " " + words.texts()("basis.partial", {{"sources", sources}});
}

Json basis_json(const align::Table& table) {
  return {{"origin", table.origin},
          {"as_of", model::to_string(table.as_of)},
          {"sources", ids(table.columns)},
          {"partial", partial_ids(table)}};
}

std::string with_member(const std::string& json, Json basis) {
  Json object = Json::parse(json);
  object["basis"] = std::move(basis);
  return object.dump(2) + '\n';
}

std::string joined(const std::vector<std::string>& list) {
  return fmt::format("{}", fmt::join(list, "; "));
}

}  // namespace

std::string basis_text(const compare::SharedBlock& block, const TableWords& words) {
  const bool by_all = block.rows == compare::shared_rows(block.table);
  const std::string key = by_all ? "basis.shared" : "basis.partly_shared";
  std::string text = words.texts()(
      key, {{"origin", model::country_name(block.table.origin, words.texts().language())},
            {"date", block.table.as_of},
            {"sources", names(block.table.columns, words)},
            {"rows", block.rows.size()},
            {"total", block.table.rows.size()}});
  text += partial_text(block.table, words);
  if (!block.left_out.empty()) {
    text += ' ' + words.texts()(key + ".left_out", {{"sources", names(block.left_out, words)}});
  }
  return paragraph(words.texts(), text + ' ' + words.texts()("basis.higher"));
}

std::string basis_text(const align::Table& table, const TableWords& words) {
  const std::string text = words.texts()(
      "basis.all", {{"origin", model::country_name(table.origin, words.texts().language())},
                    {"date", table.as_of},
                    {"sources", names(table.columns, words)}});
  return paragraph(words.texts(), text + partial_text(table, words));
}

std::string with_basis(const std::string& json, const compare::SharedBlock& block) {
  Json basis = basis_json(block.table);
  basis["left_out"] = ids(block.left_out);
  basis["rows"] = Json::array();
  for (const std::size_t r : block.rows) {
    basis["rows"].push_back(compare::row_name(block.table.rows[r].key));
  }
  return with_member(json, std::move(basis));
}

std::string with_basis(const std::string& json, const align::Table& table) {
  return with_member(json, basis_json(table));
}

BasisColumns basis_columns(const align::Table& table) {
  return {{"origin", "as_of", "sources", "partial"},
          {table.origin, model::to_string(table.as_of), joined(ids(table.columns)),
           joined(partial_ids(table))}};
}

BasisColumns basis_columns(const compare::SharedBlock& block) {
  BasisColumns columns = basis_columns(block.table);
  columns.heads.insert(columns.heads.end(), {"left_out", "rows"});
  columns.values.insert(columns.values.end(),
                        {joined(ids(block.left_out)), fmt::to_string(block.rows.size())});
  return columns;
}

}  // namespace peil::present
