// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PROPOSED_CHANGES_HPP
#define PEIL_COMPARE_PROPOSED_CHANGES_HPP

#include <vector>

#include "compare/compare.hpp"

namespace peil::compare {

/// A row on which a proposal changes what the baseline says.
struct ProposedChange {
  std::size_t row = 0;  ///< in the comparison's table
  /// The proposal set beside what is in force: more lenient, stricter, equal (another term or
  /// qualification at the same level); anything else leaves the direction open.
  model::Verdict verdict = model::Verdict::no_basis;
  friend bool operator==(const ProposedChange&, const ProposedChange&) = default;
};

/// In the order of the table; empty without a proposal. Documents do not count as a change.
[[nodiscard]] std::vector<ProposedChange> proposed_changes(const Comparison& comparison);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PROPOSED_CHANGES_HPP
