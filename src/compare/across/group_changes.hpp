// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_ACROSS_GROUP_CHANGES_HPP
#define PEIL_COMPARE_ACROSS_GROUP_CHANGES_HPP

/// \file
/// What became of one group over countries of origin and sources.

#include <optional>
#include <vector>

#include "compare/history.hpp"
#include "model/repository.hpp"

namespace peil::compare {

/// Whose policy on whom.
struct GroupRequest {
  model::ConceptId group;                     ///< it, and every group below it
  std::vector<model::OriginId> origins = {};  ///< empty: all
  std::vector<model::SourceId> sources = {};  ///< empty: all
};

/// Every change after `from` (absent: from the first recorded day) and up to `to` on rows of the
/// group, in whatever region and subject, told by public positions alone. By origin, then source in
/// the codebook's order; histories without a change are left out. The repository must outlive the
/// result. \throws model::UsageError when the group or a source is not known.
[[nodiscard]] std::vector<History> group_changes(const model::Repository& repository,
                                                 const GroupRequest& request,
                                                 std::optional<model::Date> from, model::Date to);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_ACROSS_GROUP_CHANGES_HPP
