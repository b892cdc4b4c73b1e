// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_BLAME_HPP
#define PEIL_DISCLOSE_BLAME_HPP

/// \file
/// Which statements and rules bring a violation about.

#include <string>
#include <vector>

#include "disclose/block_audit.hpp"

namespace peil::disclose {

/// A smallest set, in the sense that the same coalition would break the same condition on the same
/// cell with all of them and would not with any one left out. There may be several such sets; the
/// one given is found by leaving out what can be, first said first. Empty when what is known
/// suffices.
[[nodiscard]] std::vector<std::string> blame(const model::Problem& problem,
                                             const model::Cells& cells, Block block,
                                             const AuditLimits& limits, std::size_t state,
                                             std::size_t question,
                                             const std::vector<std::size_t>& coalition,
                                             Breach breach, Truth truth);

/// Ids of the statements and rules behind a block's constraints, in order of the problem.
[[nodiscard]] std::vector<std::string> source_names(const model::Problem& problem,
                                                    const Block& block);

/// A smallest set of statements that no world agrees with, or, with `answers`, that no world with
/// the true answers agrees with; found in the same way.
[[nodiscard]] std::vector<std::string> contradiction(const model::Problem& problem,
                                                     const model::Cells& cells, const Block& block,
                                                     const AuditLimits& limits, bool answers);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_BLAME_HPP
