// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_REVISIONS_HPP
#define PEIL_COMPARE_REVISIONS_HPP

/// \file
/// Revisions of a source's policy of which the text was not read for every subject: what an older
/// position is not confirmed since.

#include <optional>
#include <string>
#include <vector>

#include "model/profile.hpp"

namespace peil::compare {

struct Revision {
  std::string source;
  model::Date day;  ///< the first on which older positions are not known to hold
  /// The document of that day (or of its month) by which the revision is known, an official one
  /// where there is one; absent: the record has none.
  std::optional<model::Document> document = {};
  std::string locator = {};  ///< a place in it that a position cites; empty: none does
};

/// One for each day since which public positions of the profile are not confirmed. Positions that
/// are not public change nothing.
[[nodiscard]] std::vector<Revision> revisions(const model::Profile& profile);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_REVISIONS_HPP
