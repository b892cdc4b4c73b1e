// SPDX-License-Identifier: EUPL-1.2
#include "compare/origin_scores.hpp"

#include <algorithm>
#include <set>

namespace peil::compare {
namespace {

/// Without a level that holds for all members: missing, and anything is possible.
Score score_of(const align::Cell& cell, int top) {
  if (!cell.levels || cell.open) return {};
  const model::Interval range = cell.range.value_or(*cell.levels);
  const auto scale = static_cast<double>(std::max(top, 1));
  return {(cell.levels->low + cell.levels->high) / 2.0 / scale, range.low / scale,
          range.high / scale, range.high - range.low};
}

}  // namespace

std::string row_name(const align::RowKey& key) {
  std::string name;
  if (key.concept_id) name += *key.concept_id + "/";
  if (key.region) name += *key.region + "/";
  return name + key.dimension;
}

ScoreTable scores_of(const align::Table& table, const std::vector<std::size_t>& rows,
                     const model::Codebook& codebook) {
  ScoreTable result;
  result.scores.resize(table.columns.size());
  for (const align::Column& column : table.columns) result.names.push_back(column.id);
  for (const std::size_t r : rows) {
    const align::Row& row = table.rows[r];
    const model::Dimension* dimension = codebook.dimension(row.key.dimension);
    result.columns.push_back(row_name(row.key));
    for (std::size_t s = 0; s < row.cells.size(); ++s) {
      result.scores[s].push_back(score_of(row.cells[s], dimension->top()));
    }
  }
  return result;
}

Weights dimension_weights(const align::Table& table, const std::vector<std::size_t>& rows) {
  std::vector<std::string> columns;
  std::vector<model::Weight> lines;
  std::set<model::DimensionId> dimensions;
  for (const std::size_t r : rows) {
    const align::RowKey& key = table.rows[r].key;
    columns.push_back(row_name(key));
    // a country-wide row is named by its dimension alone, so the parent needs a name of its own
    const std::string parent = "dimension " + key.dimension;
    lines.push_back({columns.back(), parent, 1});
    if (dimensions.insert(key.dimension).second) lines.push_back({parent, "", 1});
  }
  return declared_weights(columns, lines);
}

model::NumberTable ratings_of(const align::Table& table) {
  model::NumberTable result;
  for (const align::Column& column : table.columns) result.columns.push_back(column.id);
  for (const align::Row& row : table.rows) {
    std::vector<std::optional<double>> ratings;
    for (const align::Cell& cell : row.cells) {
      const bool rated = cell.levels && cell.levels->is_point() && !cell.open;
      ratings.push_back(rated ? std::optional<double>(cell.levels->low) : std::nullopt);
    }
    if (std::ranges::none_of(ratings, [](const auto& rating) { return rating.has_value(); })) {
      continue;
    }
    result.names.push_back(row_name(row.key));
    result.rows.push_back(std::move(ratings));
  }
  return result;
}

}  // namespace peil::compare
