// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_COMPARE_HPP
#define PEIL_COMPARE_COMPARE_HPP

/// \file
/// Verdicts of a baseline against other sources, per row and per group.
///
/// A row's verdict is `more_lenient` or `stricter` only if every level of the one is above or below
/// every level of the other, `equal` only if both are the same point, `indeterminate` when they
/// overlap or a cell is open, `no_basis` when one has no level. It is robust when every choice of
/// one level from each coding range gives the same verdict, and both cells are known to hold on the
/// day; so an overlap never is, and `no_basis` and openness, on which coding has no bearing, always
/// are.
///
/// A group's verdict is dominance over its rows, those for a region included: `more_lenient` if it
/// is so on one and `stricter` on none; what goes both ways is `mixed` and never averaged.
/// Dimensions without a basis do not count. A dimension that is indeterminate makes the group so,
/// unless every verdict that its levels leave possible (all three, if a cell is open) gives the
/// same outcome.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"

namespace peil::compare {

struct RowVerdict {
  model::Verdict verdict = model::Verdict::no_basis;
  bool robust = true;
};

/// Verdict of `baseline` against `other`, two cells of one row.
[[nodiscard]] RowVerdict verdict(const align::Cell& baseline, const align::Cell& other);

/// Rows per verdict, seen from the baseline.
struct Summary {
  std::string against;  ///< column id
  std::size_t more_lenient = 0;
  std::size_t equal = 0;
  std::size_t stricter = 0;
  std::size_t indeterminate = 0;
  std::size_t no_basis = 0;

  /// Rows on which both have a point or separated intervals: the base of every proportion.
  [[nodiscard]] std::size_t comparable() const { return more_lenient + equal + stricter; }
  friend bool operator==(const Summary&, const Summary&) = default;
};

struct GroupVerdict {
  model::ConceptId concept_id;
  std::string against;
  model::Verdict verdict = model::Verdict::no_basis;
};

/// What a proposal would change in how the baseline stands to one other source. Rows that cannot be
/// decided before and after are in neither list.
struct Movement {
  std::string against;               ///< column id
  std::vector<std::size_t> in_line;  ///< rows: different in force, equal as proposed
  std::vector<std::size_t> away;     ///< rows: equal in force, different as proposed
  friend bool operator==(const Movement&, const Movement&) = default;
};

/// The baseline as it would be under a proposal, against the same sources.
struct Proposed {
  std::size_t column = 0;
  std::vector<std::vector<RowVerdict>> verdicts;  ///< like `Comparison::verdicts`
  std::vector<GroupVerdict> groups;
  std::vector<Summary> summary;
  std::vector<Movement> movement;  ///< parallel to `Comparison::against`
};

struct Comparison {
  align::Table table;
  std::size_t baseline = 0;          ///< column
  std::vector<std::size_t> against;  ///< columns
  /// `verdicts[row][k]` is the baseline against `against[k]`.
  std::vector<std::vector<RowVerdict>> verdicts;
  std::vector<GroupVerdict> groups;
  std::vector<Summary> summary;  ///< parallel to `against`
  std::optional<Proposed> proposed;
};

/// Compares the column `baseline`, and the column `proposal` if given, with the columns `against`.
/// \throws std::invalid_argument when a column is not in the table.
[[nodiscard]] Comparison compare(align::Table table, std::string_view baseline,
                                 const std::vector<std::string>& against,
                                 const std::optional<std::string>& proposal = std::nullopt);

/// The same comparison as it would be under its proposal, which takes the baseline's place.
/// \throws std::bad_optional_access when there is no proposal.
[[nodiscard]] Comparison as_proposed(const Comparison& comparison);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_COMPARE_HPP
