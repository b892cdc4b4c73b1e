// SPDX-License-Identifier: EUPL-1.2
#include "compare/shared_block.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "compare/most_shared.hpp"

namespace peil::compare {
namespace {

Columns with_level(const align::Row& row) {
  Columns columns;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (row.cells[c].levels && !row.cells[c].open) columns.push_back(c);
  }
  return columns;
}

/// Some sources of the table, as yet without rows that they share.
SharedBlock only(const align::Table& table, const Columns& columns) {
  SharedBlock block{{table.origin, table.as_of, {}, {}}, {}, {}, true};
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const bool kept = std::ranges::binary_search(columns, c);
    (kept ? block.table.columns : block.left_out).push_back(table.columns[c]);
  }
  for (const align::Row& row : table.rows) {
    align::Row& kept = block.table.rows.emplace_back(align::Row{row.key, {}, row.nominal});
    for (const std::size_t c : columns) kept.cells.push_back(row.cells[c]);
  }
  return block;
}

}  // namespace

std::vector<std::size_t> shared_rows(const align::Table& table) {
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (with_level(table.rows[r]).size() == table.columns.size()) rows.push_back(r);
  }
  return rows;
}

SharedBlock whole_block(align::Table table) {
  SharedBlock block{std::move(table), {}, {}, true};
  block.rows = shared_rows(block.table);
  return block;
}

SharedBlock partly_shared_block(const align::Table& table) {
  std::set<std::size_t> columns;
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const Columns here = with_level(table.rows[r]);
    if (here.size() < 2) continue;
    rows.push_back(r);
    columns.insert(here.begin(), here.end());
  }
  SharedBlock block = only(table, {columns.begin(), columns.end()});
  block.rows = std::move(rows);
  return block;
}

SharedBlock largest_block(const align::Table& table) {
  std::vector<Columns> rows;
  for (const align::Row& row : table.rows) rows.push_back(with_level(row));
  const MostShared best = most_shared(rows, table.columns.size());
  if (best.columns.empty()) return whole_block(table);
  SharedBlock block = only(table, best.columns);
  block.rows = shared_rows(block.table);
  block.largest = best.complete;
  return block;
}

}  // namespace peil::compare
