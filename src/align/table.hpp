// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_TABLE_HPP
#define PEIL_ALIGN_TABLE_HPP

/// \file
/// The aligned table: what every source says on the same rows, on the common scales.
///
/// Silence: a cell without levels says by its basis why it has none; that is never a level.
/// Openness: the levels of an open cell are those of part of the row; the rest may have any.
/// Ownership: plain values; nothing points into the repository.

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"
#include "model/profile.hpp"

namespace peil::align {

/// What a row is about. Both concept and region empty: the whole country.
struct RowKey {
  std::optional<model::ConceptId> concept_id;
  std::optional<model::RegionId> region;
  model::DimensionId dimension;
  friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

/// One position that a cell rests on.
struct Evidence {
  std::string group;  ///< id of the group in its profile; empty for a region or the country
  model::Text group_label;
  model::Text group_qualifier;
  model::Position position;
  model::EvidenceKind kind = model::EvidenceKind::official;
  std::optional<model::Interval> levels = {};  ///< what its term is worth on the day
  model::RegionId region = {};  ///< that the position is confined to; empty: the whole country
};

/// What one source says on one row.
struct Cell {
  std::optional<model::Interval> levels;  ///< empty: no level, see `basis`
  std::optional<model::Interval>
      range;           ///< levels that the coding leaves defensible; contains `levels`
  bool open = false;   ///< holds for some members only; the others' level is unknown
  bool named = false;  ///< the source speaks of this very row, with or without a conclusion
  /// There would be the row without any other source: by what the source says, or is reported to
  /// say, of it, or because it is asked for. A measure that has ended makes none.
  bool makes_row = false;
  bool divided = false;  ///< several nearest broader concepts differ; `levels` is their hull
  model::Basis basis = model::Basis::silent;
  /// What the levels rest on, the deciding position first. For `silent` it may hold positions that
  /// name the row (or a broader one) without a conclusion; otherwise empty when there are no
  /// levels. For `framework` one position in the vocabulary's words, citing the vocabulary's
  /// documents.
  std::vector<Evidence> evidence;
  /// Concepts, regions or the origin from the row to where the evidence stands, the row's own
  /// first. When the evidence stands in several places, the ways to them follow one another.
  std::vector<std::string> path;
  /// What only weaker evidence tells of this very row. The levels do not rest on it.
  std::vector<Evidence> reported = {};
  /// Earliest last day on which a position that the levels rest on is known to hold, where that day
  /// has passed. No verdict is robust then.
  std::optional<model::Date> confirmed_until = {};
};

/// One column of the table.
struct Column {
  std::string id;          ///< `NLD`; `NLD*` for a proposal; distinct within a table
  model::SourceId source;  ///< `NLD`
  model::SourceKind kind = model::SourceKind::national_policy;
  /// The most closed dissemination among the positions that hold on the day, at least the voice's.
  model::Dissemination dissemination = model::Dissemination::open;
  bool recorded = false;   ///< a profile exists for this source and origin
  bool no_policy = false;  ///< the source has no guidance or policy on this origin, and we know it
  bool fictional = false;
  std::vector<model::Coverage> coverage;   ///< in force on the date
  std::vector<model::Document> documents;  ///< those that the column's evidence cites
  std::string survey = {};                 ///< id of the survey that it answers; empty for policy
  std::optional<model::Date> answered_on = {};  ///< day of receipt of that answer
  /// Of an answer to a survey: why it has no term, by nominal attribute of the whole country.
  std::map<model::DimensionId, model::Basis, std::less<>> no_attribute = {};
};

/// Date of the newest official document (of any, where no official one) that the column's evidence
/// cites, not dated after `as_of`, as precise as recorded (`2024-11-26`, `2024-11`, `2024`): what
/// the source said later is not in the table, unless told_later(). Empty when there is none.
[[nodiscard]] std::string newest_document(const Column& column, model::Date as_of);

/// Whether the column's evidence cites a document certainly of after `as_of`, which tells what then
/// held on that day (a judgment, a report, a letter that recalls the policy before it).
[[nodiscard]] bool told_later(const Column& column, model::Date as_of);

struct Row {
  RowKey key;
  std::vector<Cell> cells;  ///< parallel to `Table::columns`
  bool nominal = false;     ///< its dimension has no scale: compared, never scored nor counted
};

struct Table {
  model::OriginId origin;
  model::Date as_of;
  std::vector<Column> columns;
  /// Ordered by dimension (codebook order), then concept (graph order), then region.
  std::vector<Row> rows;

  /// Index of the column with this id; empty when there is none.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view id) const;
};

}  // namespace peil::align

#endif  // PEIL_ALIGN_TABLE_HPP
