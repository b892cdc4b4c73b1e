// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_FALLBACK_HPP
#define PEIL_DISCLOSE_FALLBACK_HPP

/// \file
/// The audit of a block that is too large to be counted: condition 1 only, with one value more than
/// `min_values`, or both sides of every condition; rules are not accepted at all. What the solver
/// has not decided counts as unsafe.

#include "disclose/audit.hpp"
#include "disclose/block.hpp"
#include "disclose/readers.hpp"

namespace peil::disclose {

/// Adds cells, violations and a note on what was done.
/// \throws model::InputError when no world agrees with what is known, said and answered.
void audit_possible_values(const Reader& reader, const model::Cells& cells, const Block& block,
                           SolverEffort& effort, Audit& audit);

/// Adds a violation for every protected cell of the block, and a note.
void reject_rules(const Reader& reader, const model::Cells& cells, const Block& block,
                  Audit& audit);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_FALLBACK_HPP
