// SPDX-License-Identifier: EUPL-1.2
#include "present/page/page_weights.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "compare/index.hpp"
#include "compare/origin_scores.hpp"
#include "compare/shared_block.hpp"
#include "present/medium/or_null.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

/// The table without the proposal's column: what is in force.
align::Table only_columns(const align::Table& table, const std::vector<std::size_t>& columns) {
  align::Table result{table.origin, table.as_of, {}, {}};
  for (const std::size_t c : columns) result.columns.push_back(table.columns[c]);
  for (const align::Row& row : table.rows) {
    align::Row kept{row.key, {}, row.nominal};
    for (const std::size_t c : columns) kept.cells.push_back(row.cells[c]);
    result.rows.push_back(std::move(kept));
  }
  return result;
}

Json scores_json(const std::vector<compare::Score>& scores) {
  Json json = Json::array();
  for (const compare::Score& score : scores) {
    json.push_back({or_null<Json>(score.value), score.low, score.high});
  }
  return json;
}

/// Per dimension its share of the whole and, by place among the rows, those of its rows.
Json dimensions_json(const compare::SharedBlock& block, const compare::Weights& weights) {
  Json json = Json::array();
  const auto column = [&](std::size_t node) { return weights.columns[weights.place[node]]; };
  for (std::size_t group = weights.first[0]; group < weights.first[1]; ++group) {
    Json rows = Json::array();
    for (std::size_t node = weights.first[group]; node < weights.first[group + 1]; ++node) {
      rows.push_back({column(node), weights.shares[node]});
    }
    const std::size_t row = block.rows[column(weights.first[group])];
    json.push_back({{"id", block.table.rows[row].key.dimension},
                    {"share", weights.shares[group]},
                    {"rows", std::move(rows)}});
  }
  return json;
}

Json block_json(const compare::SharedBlock& block, const model::Codebook& codebook) {
  const compare::ScoreTable scores = compare::scores_of(block.table, block.rows, codebook);
  const compare::Weights weights = compare::dimension_weights(block.table, block.rows);
  compare::IndexOptions options;
  options.draws = 0;
  options.threads = 1;
  const compare::Index index = compare::index(scores, weights, options);
  Json json{{"rows", scores.columns},
            {"dimensions", dimensions_json(block, weights)},
            {"sources", Json::array()},
            {"left_out", Json::array()}};
  for (std::size_t s = 0; s < scores.names.size(); ++s) {
    const compare::IndexedElement& element = index.elements[s];
    json["sources"].push_back({{"id", scores.names[s]},
                               {"scores", scores_json(scores.scores[s])},
                               {"index", or_null<Json>(element.index)},
                               {"bounds", or_null<Json>(element.bounds)},
                               {"rank_bounds", or_null<Json>(element.rank_bounds)}});
  }
  for (const align::Column& column : block.left_out) json["left_out"].push_back(column.id);
  return json;
}

}  // namespace

std::vector<std::string> weight_blocks(const compare::Comparison& comparison,
                                       const model::Codebook& codebook) {
  std::vector<std::string> blocks;
  std::set<std::vector<std::string>> told;
  const auto add = [&](const compare::SharedBlock& block) {
    std::vector<std::string> sources;
    for (const align::Column& column : block.table.columns) sources.push_back(column.id);
    if (block.rows.empty() || sources.size() < 2 || !told.insert(sources).second) return;
    blocks.push_back(block_json(block, codebook).dump());
  };
  std::vector<std::size_t> all{comparison.baseline};
  all.insert(all.end(), comparison.against.begin(), comparison.against.end());
  if (all.size() > 2) add(compare::largest_block(only_columns(comparison.table, all)));
  for (const std::size_t other : comparison.against) {
    add(compare::whole_block(only_columns(comparison.table, {comparison.baseline, other})));
  }
  return blocks;
}

}  // namespace peil::present
