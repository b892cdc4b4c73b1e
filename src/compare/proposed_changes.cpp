// SPDX-License-Identifier: EUPL-1.2
#include "compare/proposed_changes.hpp"

#include <set>
#include <string>

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

}  // namespace peil::compare
