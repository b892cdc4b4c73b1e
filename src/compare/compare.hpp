// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_COMPARE_HPP
#define PEIL_COMPARE_COMPARE_HPP

/// \file
/// Verdicts of a baseline against other sources, per row and per group.
///
/// A row's verdict is `more_lenient` or `stricter` only if every level of the one is above or below
/// every level of the other, `equal` only if both are the same point, `indeterminate` when they
/// overlap or a cell is open, `no_basis` when one has no level. It is robust when every choice within
/// the coding ranges gives the same verdict. A group's verdict is dominance over its dimensions;
/// what goes both ways is `mixed` and never averaged.

#include <optional>
#include <string>
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
};

struct GroupVerdict {
  std::string concept_id;
  std::string against;
  model::Verdict verdict = model::Verdict::no_basis;
};

struct Comparison {
  align::Table table;
  std::size_t baseline = 0;          ///< column
  std::vector<std::size_t> against;  ///< columns
  /// `verdicts[row][k]` is the baseline against `against[k]`.
  std::vector<std::vector<RowVerdict>> verdicts;
  std::vector<GroupVerdict> groups;
  std::vector<Summary> summary;  ///< parallel to `against`
};

/// \throws std::invalid_argument when a column is not in the table.
[[nodiscard]] Comparison compare(align::Table table, std::string_view baseline,
                                 const std::vector<std::string>& against);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_COMPARE_HPP
