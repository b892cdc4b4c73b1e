// SPDX-License-Identifier: EUPL-1.2
#include "present/origin_basis.hpp"

#include <nlohmann/json.hpp>

#include "compare/origin_scores.hpp"
#include "model/country.hpp"
#include "present/text_table.hpp"

namespace peil::present {

std::string basis_text(const compare::SharedBlock& block, const TableWords& words) {
  const auto names = [&](const std::vector<align::Column>& columns) {
    std::vector<std::string> list;
    for (const align::Column& column : columns) list.push_back(words.source(column));
    return list;
  };
  const bool by_all = block.rows == compare::shared_rows(block.table);
  const std::string key = by_all ? "basis.shared" : "basis.partly_shared";
  std::string text = words.texts()(
      key, {{"origin", model::country_name(block.table.origin, words.texts().language())},
            {"date", block.table.as_of},
            {"sources", names(block.table.columns)},
            {"rows", block.rows.size()},
            {"total", block.table.rows.size()}});
  if (!block.left_out.empty()) {
    text += ' ' + words.texts()(key + ".left_out", {{"sources", names(block.left_out)}});
  }
  return paragraph(text, TextTable::kWidth);
}

std::string with_basis(const std::string& json, const compare::SharedBlock& block) {
  using Json = nlohmann::ordered_json;
  const auto ids = [](const std::vector<align::Column>& columns) {
    Json list = Json::array();
    for (const align::Column& column : columns) list.push_back(column.id);
    return list;
  };
  Json rows = Json::array();
  for (const std::size_t r : block.rows) {
    rows.push_back(compare::row_name(block.table.rows[r].key));
  }
  Json object = Json::parse(json);
  object["basis"] = {{"origin", block.table.origin},
                     {"as_of", model::to_string(block.table.as_of)},
                     {"sources", ids(block.table.columns)},
                     {"left_out", ids(block.left_out)},
                     {"rows", std::move(rows)}};
  return object.dump(2) + '\n';
}

}  // namespace peil::present
