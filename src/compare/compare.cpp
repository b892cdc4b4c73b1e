// SPDX-License-Identifier: EUPL-1.2
#include "compare/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace peil::compare {
namespace {

using model::Interval;
using model::Verdict;

Verdict order(Interval a, Interval b) {
  if (a.low > b.high) return Verdict::more_lenient;
  if (a.high < b.low) return Verdict::stricter;
  return a.is_point() && b.is_point() ? Verdict::equal : Verdict::indeterminate;
}

bool decided(Verdict verdict) {
  return verdict == Verdict::more_lenient || verdict == Verdict::equal ||
         verdict == Verdict::stricter;
}

/// The verdicts that some choice of a member's levels would give.
struct Possible {
  bool more_lenient = false;
  bool equal = false;
  bool stricter = false;
};

Possible possible(const align::Cell& a, const align::Cell& b) {
  if (a.open || b.open) return {true, true, true};
  const bool overlap = a.levels->low <= b.levels->high && b.levels->low <= a.levels->high;
  return {a.levels->high > b.levels->low, overlap, a.levels->low < b.levels->high};
}

Verdict dominance(bool more_lenient, bool stricter) {
  if (more_lenient) return stricter ? Verdict::mixed : Verdict::more_lenient;
  return stricter ? Verdict::stricter : Verdict::equal;
}

/// Outcomes over the dimensions of a group, one dimension after the other: which of the four states
/// (more lenient somewhere or not, stricter somewhere or not) can be reached.
class Outcomes {
 public:
  void add(Possible row) {
    std::array<bool, 4> next{};
    for (std::size_t state = 0; state < next.size(); ++state) {
      if (!reachable_[state]) continue;
      if (row.equal) next[state] = true;
      if (row.more_lenient) next[state | 1U] = true;
      if (row.stricter) next[state | 2U] = true;
    }
    reachable_ = next;
    empty_ = false;
  }

  [[nodiscard]] Verdict verdict() const {
    if (empty_) return Verdict::no_basis;
    if (std::ranges::count(reachable_, true) > 1) return Verdict::indeterminate;
    const auto state =
        static_cast<std::size_t>(std::ranges::find(reachable_, true) - reachable_.begin());
    return dominance((state & 1U) != 0, (state & 2U) != 0);
  }

 private:
  std::array<bool, 4> reachable_{true, false, false, false};
  bool empty_ = true;
};

std::size_t column(const align::Table& table, std::string_view id) {
  const auto found = table.column(id);
  if (!found) throw std::invalid_argument(fmt::format("no column '{}'", id));
  return *found;
}

void count(Summary& summary, Verdict verdict) {
  switch (verdict) {
    case Verdict::more_lenient:
      ++summary.more_lenient;
      break;
    case Verdict::equal:
      ++summary.equal;
      break;
    case Verdict::stricter:
      ++summary.stricter;
      break;
    case Verdict::mixed:  // groups only
    case Verdict::indeterminate:
      ++summary.indeterminate;
      break;
    case Verdict::no_basis:
      ++summary.no_basis;
      break;
  }
}

/// Concepts with a row, in the order of the table.
std::vector<model::ConceptId> concepts(const align::Table& table) {
  std::vector<model::ConceptId> found;
  for (const align::Row& row : table.rows) {
    if (row.key.concept_id && std::ranges::find(found, *row.key.concept_id) == found.end()) {
      found.push_back(*row.key.concept_id);
    }
  }
  return found;
}

Verdict group_verdict(const align::Table& table, const model::ConceptId& concept_id,
                      std::size_t baseline, std::size_t other) {
  Outcomes outcomes;
  for (const align::Row& row : table.rows) {
    if (row.key.concept_id != concept_id) continue;
    const align::Cell& a = row.cells[baseline];
    const align::Cell& b = row.cells[other];
    if (a.levels && b.levels) outcomes.add(possible(a, b));
  }
  return outcomes.verdict();
}

/// Verdicts, groups and summary of one column against the others.
struct Standing {
  std::vector<std::vector<RowVerdict>> verdicts;
  std::vector<GroupVerdict> groups;
  std::vector<Summary> summary;
};

Standing standing(const align::Table& table, std::size_t baseline,
                  const std::vector<std::size_t>& against) {
  Standing result;
  for (const std::size_t other : against) {
    result.summary.push_back({table.columns[other].id});
  }
  for (const align::Row& row : table.rows) {
    std::vector<RowVerdict>& verdicts = result.verdicts.emplace_back();
    for (std::size_t k = 0; k < against.size(); ++k) {
      verdicts.push_back(verdict(row.cells[baseline], row.cells[against[k]]));
      if (!row.nominal) count(result.summary[k], verdicts.back().verdict);
    }
  }
  for (const model::ConceptId& concept_id : concepts(table)) {
    for (const std::size_t other : against) {
      result.groups.push_back(
          {concept_id, table.columns[other].id, group_verdict(table, concept_id, baseline, other)});
    }
  }
  return result;
}

std::vector<Movement> movement(const Comparison& comparison, const Standing& proposed) {
  std::vector<Movement> moves;
  for (std::size_t k = 0; k < comparison.against.size(); ++k) {
    Movement& move = moves.emplace_back();
    move.against = comparison.table.columns[comparison.against[k]].id;
    for (std::size_t row = 0; row < comparison.verdicts.size(); ++row) {
      const Verdict before = comparison.verdicts[row][k].verdict;
      const Verdict after = proposed.verdicts[row][k].verdict;
      if (!decided(before) || !decided(after) || before == after) continue;
      if (after == Verdict::equal) move.in_line.push_back(row);
      if (before == Verdict::equal) move.away.push_back(row);
    }
  }
  return moves;
}

}  // namespace

RowVerdict verdict(const align::Cell& baseline, const align::Cell& other) {
  if (!baseline.levels || !other.levels) return {Verdict::no_basis, true};
  const bool confirmed = !baseline.confirmed_until && !other.confirmed_until;
  if (baseline.open || other.open) return {Verdict::indeterminate, confirmed};
  const Verdict found = order(*baseline.levels, *other.levels);
  const Interval a = baseline.range.value_or(*baseline.levels);
  const Interval b = other.range.value_or(*other.levels);
  return {found, confirmed && decided(found) && order(a, b) == found};
}

Comparison compare(align::Table table, std::string_view baseline,
                   const std::vector<std::string>& against,
                   const std::optional<std::string>& proposal) {
  Comparison result;
  result.table = std::move(table);
  result.baseline = column(result.table, baseline);
  for (const std::string& id : against) result.against.push_back(column(result.table, id));
  Standing in_force = standing(result.table, result.baseline, result.against);
  result.verdicts = std::move(in_force.verdicts);
  result.groups = std::move(in_force.groups);
  result.summary = std::move(in_force.summary);
  if (!proposal) return result;
  const std::size_t proposed = column(result.table, *proposal);
  Standing after = standing(result.table, proposed, result.against);
  std::vector<Movement> moves = movement(result, after);
  result.proposed = Proposed{proposed, std::move(after.verdicts), std::move(after.groups),
                             std::move(after.summary), std::move(moves)};
  return result;
}

Comparison as_proposed(const Comparison& comparison) {
  const Proposed& proposed = comparison.proposed.value();
  return {comparison.table, proposed.column,  comparison.against, proposed.verdicts,
          proposed.groups,  proposed.summary, std::nullopt};
}

}  // namespace peil::compare
