// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_SPEECH_HPP
#define PEIL_ALIGN_SPEECH_HPP

/// \file
/// What one voice says on a day, put on the nodes of the concept and region hierarchies. Here a
/// source's own terms become levels; the rules that fill the cells (align/rules.hpp) see only this.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.hpp"
#include "align/hierarchy.hpp"

namespace peil::align {

/// Where rows and statements lie: a concept (or none) in a region (or the whole country).
struct Place {
  Hierarchy::Node concept_node = 0;
  Hierarchy::Node region_node = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// One position, at one of the concepts that its group is linked to.
struct Statement {
  Place place;
  model::Relation relation = model::Relation::exact;
  std::optional<model::Interval> levels;  ///< empty: named without a conclusion that we know
  std::optional<model::Interval> range;   ///< contains `levels`
  Evidence evidence;
  bool inherits = true;  ///< says something on narrower groups, too

  /// It holds for the whole concept and not only for some members.
  [[nodiscard]] bool whole() const {
    return relation == model::Relation::exact || relation == model::Relation::covers;
  }
};

/// What one voice says on one dimension.
struct Speech {
  std::vector<Statement> statements;
  /// What only evidence tells that does not count; no rule sees it.
  std::vector<Statement> reported;
  /// The concept `general_population`, where what is said of it passes down to every group.
  std::optional<Hierarchy::Node> everybody;
  /// What the source applies to everyone it does not name; empty when it declares nothing or our
  /// record is not complete. The position cites the vocabulary's documents.
  std::optional<Statement> framework;
  /// Why a row that nothing reaches has no level, unless a survey's questions tell it row by row.
  model::Basis otherwise = model::Basis::not_recorded;
};

/// Positions of the voice that are valid on the day, on one dimension.
[[nodiscard]] Speech speech(const model::Codebook& codebook, const Voice& voice,
                            const model::DimensionId& dimension, model::Date day,
                            const ConceptHierarchy& concepts, const RegionHierarchy& regions);

}  // namespace peil::align

#endif  // PEIL_ALIGN_SPEECH_HPP
