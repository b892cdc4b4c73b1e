// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_DISCLOSE_BRUTE_FORCE_HPP
#define PEIL_TESTS_DISCLOSE_BRUTE_FORCE_HPP

/// \file
/// An attacker who writes down every world. Shares nothing with src/disclose but the problem and
/// the form of the result, so that both cannot be wrong in the same way.

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "disclose/audit.hpp"

namespace peil::tests {

/// Every cell's value, `world[state * questions + question]`.
using World = std::vector<std::size_t>;

/// All worlds that agree with what is known and with the chosen statements (empty: with all).
[[nodiscard]] std::vector<World> worlds(const model::Problem& problem,
                                        const std::vector<std::string>& statements);

/// The audit by enumeration, without `by` and `occasion`; empty when the problem is contradictory.
[[nodiscard]] std::optional<disclose::Audit> enumerate(const model::Problem& problem);

/// True when the coalition can break the condition on the cell by these statements and rules alone.
[[nodiscard]] bool broken_by(const model::Problem& problem, const disclose::Violation& violation,
                             const std::vector<std::string>& sources);

/// A small problem; `seed` decides everything. About one in twenty is contradictory.
[[nodiscard]] model::Problem random_problem(unsigned seed);

}  // namespace peil::tests

#endif  // PEIL_TESTS_DISCLOSE_BRUTE_FORCE_HPP
