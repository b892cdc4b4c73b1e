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
  enum class Way { more_lenient, stricter, other };
  const auto way = [](ChangeDirection direction) {
    using enum ChangeDirection;
    if (direction == more_lenient || direction == more_lenient_for_part) return Way::more_lenient;
    const bool lost = direction == stricter || direction == stricter_for_part;
    return lost ? Way::stricter : Way::other;
  };
  std::map<std::pair<Statements, Statements>, std::set<Way>> points;
  for (const ProposedChange& change : proposed_changes(comparison)) {
    const align::Row& row = comparison.table.rows[change.row];
    const align::Cell& before = row.cells[comparison.baseline];
    const align::Cell& after = row.cells[comparison.proposed->column];
    const bool composed =
        before.basis == model::Basis::composed && after.basis == model::Basis::composed;
    if (!composed) {
      points[{statements(before), statements(after)}].insert(way(change.direction));
    }
  }
  ChangedPoints result;
  for (const auto& [said, ways] : points) {
    if (ways.size() > 1 || ways.contains(Way::other)) {
      ++result.other;
    } else {
      ++(ways.contains(Way::stricter) ? result.stricter : result.more_lenient);
    }
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
