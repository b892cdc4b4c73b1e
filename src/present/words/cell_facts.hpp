// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_CELL_FACTS_HPP
#define PEIL_PRESENT_WORDS_CELL_FACTS_HPP

/// \file
/// What a cell rests on, picked from its evidence.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"

namespace peil::present {

/// Ids of the documents that the cell rests on, each once, the principal one first.
[[nodiscard]] std::vector<std::string> cited_documents(const align::Cell& cell);

/// Term that decides the cell; empty when none does.
[[nodiscard]] std::string deciding_term(const align::Cell& cell);

/// How far our record of the column's source goes on a dimension, for machines: `complete`,
/// `partial`, `no_policy` (and we know it), or empty where nothing is recorded.
[[nodiscard]] std::string record_state(const align::Column& column,
                                       const model::DimensionId& dimension);

/// Whether that record is partial on some dimension.
[[nodiscard]] bool recorded_in_part(const align::Column& column);

/// What kind of word levels rest on. A court's line or a practice is not a policy, and products
/// name it as what it is.
struct Footing {
  bool policy = false;
  bool practice = false;
  bool case_law = false;

  /// Something else than policy is among it.
  [[nodiscard]] bool beside_policy() const { return practice || case_law; }
  void add(const Footing& other);
  friend bool operator==(const Footing&, const Footing&) = default;
};

/// Of what the cell's levels rest on: evidence without a level of its own (a practice that is named
/// without a conclusion) takes no part where other evidence has one. Nothing without levels.
[[nodiscard]] Footing footing(const align::Cell& cell);

/// The evidence that gives the cell its levels; all of it where none has a level of its own.
[[nodiscard]] std::vector<align::Evidence> deciding_evidence(const align::Cell& cell);

/// The documents on which the levels of a source rest, on some rows of a table.
struct Grounds {
  /// Date of the newest official one (of any, where none is official) that is not of after the
  /// table's day, as precise as it is recorded; empty: there is none.
  std::string newest;
  bool official = true;
  bool later = false;        ///< one is certainly of after the table's day
  bool day_unknown = false;  ///< of one only the year or month is known, and it may be
  Footing footing = {};
};

[[nodiscard]] Grounds grounds(const align::Table& table, std::size_t column,
                              const std::vector<std::size_t>& rows);
/// On all rows.
[[nodiscard]] Grounds grounds(const align::Table& table, std::size_t column);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_CELL_FACTS_HPP
