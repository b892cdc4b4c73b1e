// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_PROPOSAL_HPP
#define PEIL_COMPARE_PROPOSAL_HPP

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

}  // namespace peil::compare

#endif  // PEIL_COMPARE_PROPOSAL_HPP
