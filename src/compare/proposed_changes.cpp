// SPDX-License-Identifier: EUPL-1.2
#include "compare/proposed_changes.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "compare/points.hpp"

namespace peil::compare {
namespace {

std::set<std::string> terms_in(const align::Cell& cell) {
  std::set<std::string> terms;
  for (const align::Evidence& evidence : cell.evidence) terms.insert(evidence.position.term);
  return terms;
}

/// The source itself speaks of the row, or of parts of it.
bool spoken_of(const align::Cell& cell) { return cell.named || cell.basis == model::Basis::part; }

/// Whether two cells say the same, whatever documents they cite.
bool says_the_same(const align::Cell& a, const align::Cell& b) {
  return a.levels == b.levels && a.range == b.range && a.open == b.open &&
         terms_in(a) == terms_in(b);
}

/// What is said of a part of the group, beside which the others have what applies to everyone.
bool of_parts(const align::Cell& cell) {
  return cell.basis == model::Basis::part || cell.basis == model::Basis::composed;
}

bool of_framework(const align::Evidence& evidence) { return evidence.group.empty(); }

/// What one cell says and another does not, but for what applies to everyone not named.
Statements said_only_in(const align::Cell& cell, const Statements& elsewhere) {
  align::Cell named = cell;
  if (cell.basis == model::Basis::framework || of_parts(cell)) {
    std::erase_if(named.evidence, of_framework);
  }
  Statements result = statements(named);
  std::erase_if(result, [&](const Statement& one) { return elsewhere.contains(one); });
  return result;
}

/// The statements that are new, or those withdrawn where none is; both whole where neither differs.
Statements what_changes(const align::Cell& before, const align::Cell& after) {
  Statements said = said_only_in(after, statements(before));
  if (said.empty()) said = said_only_in(before, statements(after));
  if (!said.empty()) return said;
  said = statements(before);
  said.merge(statements(after));
  return said;
}

std::size_t& count_of(ChangedPoints& points, ChangeDirection direction) {
  switch (direction) {
    case ChangeDirection::more_lenient:
      return points.more_lenient;
    case ChangeDirection::stricter:
      return points.stricter;
    case ChangeDirection::more_lenient_for_part:
      return points.more_lenient_for_part;
    case ChangeDirection::stricter_for_part:
      return points.stricter_for_part;
    default:
      return points.other;
  }
}

}  // namespace

std::string_view name(ChangeDirection direction) {
  switch (direction) {
    case ChangeDirection::more_lenient:
      return "more_lenient";
    case ChangeDirection::stricter:
      return "stricter";
    case ChangeDirection::equal:
      return "equal";
    case ChangeDirection::more_lenient_for_part:
      return "more_lenient_for_part";
    case ChangeDirection::stricter_for_part:
      return "stricter_for_part";
    case ChangeDirection::mixed:
      return "mixed";
    case ChangeDirection::unknown:
      break;
  }
  return "unknown";
}

ChangeDirection change_direction(const align::Cell& before, const align::Cell& after) {
  if (!before.levels || !after.levels || before.open || after.open) return ChangeDirection::unknown;
  const model::Interval from = *before.levels;
  const model::Interval to = *after.levels;
  if (from == to) return ChangeDirection::equal;
  // Members lie anywhere between the ends. Where neither end moves the one way, nobody does: a
  // group of which a part is drawn out keeps its other end.
  if (to.low >= from.low && to.high >= from.high) {
    return to.low > from.high ? ChangeDirection::more_lenient
                              : ChangeDirection::more_lenient_for_part;
  }
  if (to.low <= from.low && to.high <= from.high) {
    return to.high < from.low ? ChangeDirection::stricter : ChangeDirection::stricter_for_part;
  }
  return ChangeDirection::mixed;
}

std::vector<ProposedChange> proposed_changes(const Comparison& comparison) {
  std::vector<ProposedChange> changes;
  if (!comparison.proposed) return changes;
  const auto& rows = comparison.table.rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const align::Cell& in_force = rows[r].cells[comparison.baseline];
    const align::Cell& proposed = rows[r].cells[comparison.proposed->column];
    const bool said = spoken_of(proposed) || spoken_of(in_force);
    if (!said || says_the_same(in_force, proposed)) continue;
    changes.push_back({r, change_direction(in_force, proposed)});
  }
  return changes;
}

ChangedPoints changed_points(const Comparison& comparison) {
  struct Point {
    std::set<ChangeDirection> whole;
    std::set<ChangeDirection>
        for_part;  // a broader group's, where the statement is on a part of it
  };
  std::map<Statements, Point> points;
  for (const ProposedChange& change : proposed_changes(comparison)) {
    const align::Row& row = comparison.table.rows[change.row];
    const align::Cell& before = row.cells[comparison.baseline];
    const align::Cell& after = row.cells[comparison.proposed->column];
    if (before.basis == model::Basis::composed && after.basis == model::Basis::composed) continue;
    const bool part = of_parts(before) || of_parts(after);
    Point& point = points[what_changes(before, after)];
    (part ? point.for_part : point.whole).insert(change.direction);
  }
  ChangedPoints result;
  for (const auto& [said, point] : points) {
    const auto& directions = point.whole.empty() ? point.for_part : point.whole;
    ++(directions.size() > 1 ? result.other : count_of(result, *directions.begin()));
  }
  return result;
}

MovedPoints moved_points(const Comparison& comparison, std::size_t k) {
  const Movement& moved = comparison.proposed.value().movement[k];
  const std::array columns{comparison.baseline, comparison.proposed->column, comparison.against[k]};
  const PointOf numbers = points(comparison.table, columns);
  return {points_among(numbers, moved.in_line), points_among(numbers, moved.away)};
}

}  // namespace peil::compare
