// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_PROFILE_HPP
#define PEIL_READ_DRAFT_PROFILE_HPP

#include <vector>

#include "model/profile.hpp"
#include "read/draft.hpp"

namespace peil::read {

/// The proposals that a person confirmed, as a profile of their own that can be laid over the one
/// in force. A proposal on a concept that a group of `in_force` has takes that group's id and
/// labels; other groups get an id from their concept or name. Positions hold from the draft's date,
/// or from that of the proposal.
/// \throws std::invalid_argument when the draft has no date or a proposal names no concept.
[[nodiscard]] model::Profile draft_profile(const Draft& draft,
                                           const std::vector<Proposal>& confirmed,
                                           const model::Profile& in_force,
                                           const model::Document& document,
                                           model::Instrument instrument);

/// The profile with what was accepted in it: positions that it replaces end, and each group and
/// region has one entry.
/// \throws std::invalid_argument when the two are of different sources or origins.
[[nodiscard]] model::Profile with_draft(const model::Profile& in_force,
                                        const model::Profile& accepted);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_PROFILE_HPP
