// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_ACROSS_DESIGNATIONS_HPP
#define PEIL_COMPARE_ACROSS_DESIGNATIONS_HPP

/// \file
/// Safe countries of origin: what every source holds of every origin on a day, and who changed what
/// when.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"
#include "compare/history.hpp"
#include "model/repository.hpp"

namespace peil::compare {

/// The dimension of designations; a fixed name of the codebook.
inline const model::DimensionId kSafeCountry("safe_country_of_origin");

struct Designation {
  model::SourceId source;
  align::Cell cell;
  /// Since when the source has said this without a break; empty when not known.
  std::optional<model::Date> since;
  std::vector<model::Document> documents;  ///< those that the cell cites
};

struct DesignationRow {
  model::OriginId origin;          ///< ISO 3166-1 alpha-3
  std::vector<Designation> cells;  ///< parallel to `Designations::sources`
};

struct Designations {
  model::Date on;
  std::vector<model::SourceId> sources;  ///< in the codebook's order
  std::vector<DesignationRow> rows;      ///< by code; origins of which a source says something
};

/// Which sources, and what counts.
struct DesignationRequest {
  std::vector<model::SourceId> sources = {};  ///< empty: all that say something
  bool all_evidence = false;
};

/// \throws model::UsageError when a source is not known.
[[nodiscard]] Designations designations(const model::Repository& repository,
                                        const DesignationRequest& request, model::Date on);

/// The changes of each source on each origin after `from` (absent: from the first recorded day) and
/// up to `to`; histories without any are left out. By origin, then source.
/// \throws model::UsageError when a source is not known.
[[nodiscard]] std::vector<History> designation_changes(const model::Repository& repository,
                                                       const DesignationRequest& request,
                                                       std::optional<model::Date> from,
                                                       model::Date to);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_ACROSS_DESIGNATIONS_HPP
