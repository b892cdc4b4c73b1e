// SPDX-License-Identifier: EUPL-1.2
#include "compare/points.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace peil::compare {
namespace {

bool takes_part(const align::Row& row, std::span<const std::size_t> columns) {
  std::size_t with_level = 0;
  bool composed = true;
  for (const std::size_t column : columns) {
    const align::Cell& cell = row.cells.at(column);
    if (!cell.levels) continue;
    ++with_level;
    composed = composed && cell.basis == model::Basis::composed;
  }
  return with_level >= 2 && !composed;
}

void count(PointCounts& counts, std::optional<model::Verdict> verdict) {
  if (!verdict) {
    ++counts.split;
    return;
  }
  switch (*verdict) {
    case model::Verdict::more_lenient:
      ++counts.more_lenient;
      break;
    case model::Verdict::equal:
      ++counts.equal;
      break;
    case model::Verdict::stricter:
      ++counts.stricter;
      break;
    default:
      ++counts.indeterminate;
      break;
  }
}

/// A court decides a case, and lists no groups: what it finds in one place is one finding, whoever
/// it is recorded for.
bool found_by_court(model::EvidenceKind kind) {
  return kind == model::EvidenceKind::high_court || kind == model::EvidenceKind::ruling;
}

}  // namespace

Statements statements(const align::Cell& cell) {
  Statements said;
  if (!cell.levels) return said;
  for (const align::Evidence& evidence : cell.evidence) {
    const model::Position& position = evidence.position;
    said.emplace(found_by_court(evidence.kind) ? "" : evidence.group, position.dimension,
                 position.term,
                 position.citations.empty() ? model::Citation{} : position.citations.front());
  }
  return said;
}

PointOf points(const align::Table& table, std::span<const std::size_t> columns) {
  std::map<std::vector<Statements>, std::size_t> numbers;
  PointOf result;
  for (const align::Row& row : table.rows) {
    if (!takes_part(row, columns)) {
      result.emplace_back();
      continue;
    }
    std::vector<Statements> said;
    for (const std::size_t column : columns) said.push_back(statements(row.cells[column]));
    result.emplace_back(numbers.try_emplace(std::move(said), numbers.size()).first->second);
  }
  return result;
}

std::vector<std::vector<std::size_t>> rows_by_point(const PointOf& points) {
  std::vector<std::vector<std::size_t>> rows;
  for (std::size_t row = 0; row < points.size(); ++row) {
    if (!points[row]) continue;
    if (*points[row] >= rows.size()) rows.resize(*points[row] + 1);
    rows[*points[row]].push_back(row);
  }
  return rows;
}

PointOf points(const Comparison& comparison, std::size_t k) {
  return points(comparison.table, std::array{comparison.baseline, comparison.against.at(k)});
}

std::optional<model::Verdict> verdict_of(const Comparison& comparison, std::size_t k,
                                         const std::vector<std::size_t>& rows) {
  const model::Verdict first = comparison.verdicts.at(rows.front())[k].verdict;
  const bool agree = std::ranges::all_of(
      rows, [&](std::size_t row) { return comparison.verdicts[row][k].verdict == first; });
  return agree ? std::optional(first) : std::nullopt;
}

std::size_t points_among(const PointOf& points, const std::vector<std::size_t>& rows) {
  std::set<std::size_t> found;
  for (const std::size_t row : rows) {
    if (points[row]) found.insert(*points[row]);
  }
  return found.size();
}

PointCounts count_points(const Comparison& comparison, std::size_t k) {
  PointCounts counts;
  for (const auto& rows : rows_by_point(points(comparison, k))) {
    count(counts, verdict_of(comparison, k, rows));
  }
  return counts;
}

}  // namespace peil::compare
