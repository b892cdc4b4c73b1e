// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PROPOSED_CHANGES_HPP
#define PEIL_COMPARE_PROPOSED_CHANGES_HPP

#include <string_view>
#include <vector>

#include "compare/compare.hpp"

namespace peil::compare {

/// Where a change takes the members of a group. For a part: some gain (or lose), the others stay
/// where they are.
enum class ChangeDirection {
  more_lenient,
  stricter,
  equal,  ///< another term or qualification at the same level
  more_lenient_for_part,
  stricter_for_part,
  mixed,    ///< some gain and some lose
  unknown,  ///< a level before or after is not known, or not that of all members
};

/// Its name in JSON.
[[nodiscard]] std::string_view name(ChangeDirection direction);

/// From one cell of a source to another of the same row.
[[nodiscard]] ChangeDirection change_direction(const align::Cell& before, const align::Cell& after);

/// A row on which a proposal changes what the baseline says.
struct ProposedChange {
  std::size_t row = 0;  ///< in the comparison's table
  ChangeDirection direction = ChangeDirection::unknown;
  friend bool operator==(const ProposedChange&, const ProposedChange&) = default;
};

/// In the order of the table; empty without a proposal. Documents do not count as a change.
[[nodiscard]] std::vector<ProposedChange> proposed_changes(const Comparison& comparison);

/// What a proposal changes, by points: rows that change for one and the same new statement (or,
/// where something is withdrawn, the old one) count once, and rows composed of others not at all.
/// What a statement says of a group itself goes before what follows for a broader group, a part of
/// which it is.
struct ChangedPoints {
  std::size_t more_lenient = 0;
  std::size_t stricter = 0;
  std::size_t more_lenient_for_part = 0;  ///< of a group; the others stay where they are
  std::size_t stricter_for_part = 0;
  std::size_t other = 0;  ///< no difference in level, no clear direction, or rows that differ

  [[nodiscard]] std::size_t total() const {
    return more_lenient + stricter + more_lenient_for_part + stricter_for_part + other;
  }
};

[[nodiscard]] ChangedPoints changed_points(const Comparison& comparison);

/// How many points a proposal brings in line with the k-th other source, and moves away from it.
struct MovedPoints {
  std::size_t in_line = 0;
  std::size_t away = 0;
};

[[nodiscard]] MovedPoints moved_points(const Comparison& comparison, std::size_t k);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PROPOSED_CHANGES_HPP
