// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PROPOSAL_HPP
#define PEIL_COMPARE_PROPOSAL_HPP

#include <optional>
#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/profile.hpp"

namespace peil::compare {

/// The policy as it would be: `in_force` with the positions of `draft` laid over it. A position of
/// the draft replaces those on the same group (by id), region and dimension from its `from` on, in
/// all instruments and for good; what it does not mention stays. Coverage and documents of both are
/// kept; a document id that both use means the draft's. A draft on an origin without policy in
/// force
/// (`no_policy`) makes one.
/// \throws std::invalid_argument when the two are of different sources or origins.
[[nodiscard]] model::Profile overlay(const model::Profile& in_force, const model::Profile& draft);

/// A proposal laid over the policy in force on a day, whenever it is to start.
struct Outlook {
  model::Profile policy;  ///< as it will be once all of the proposal holds; read it on that day
  std::optional<model::Date> first;  ///< first day on which any of it holds; absent: none is given
  std::optional<model::Date> last;   ///< first day on which all of it holds
  /// What is odd about it, for the person who wrote it: what lies in the past, changes nothing, or
  /// stands beside what it seems to replace.
  std::vector<std::string> remarks;
};

/// Sets what will be beside what is: positions of `draft` that start after `as_of` are taken to
/// hold on it. A position with `until` and without `from` is a withdrawal: what is in force on the
/// same group (by id), region and dimension ends on that day and nothing takes its place. Terms
/// that the source's vocabulary has only from a later day are worth then what they will be.
/// `in_force` is null for an origin without recorded policy.
/// \throws std::invalid_argument as overlay(), model::InputError when all of it lies in the past.
[[nodiscard]] Outlook outlook(const model::Profile* in_force, const model::Profile& draft,
                              const model::Vocabulary* vocabulary, model::Date as_of);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PROPOSAL_HPP
