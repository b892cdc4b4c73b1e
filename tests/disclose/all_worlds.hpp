// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_DISCLOSE_ALL_WORLDS_HPP
#define PEIL_TESTS_DISCLOSE_ALL_WORLDS_HPP

/// \file
/// Every reader of a problem, by writing down every world: with public positions taken for answers
/// or not, with officials, with cells that are one variable, with counts of cells, for values or
/// for conditions. Shares nothing with src/disclose but the problem and the names of breaches, and
/// nothing with src/model/variables.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "disclose/audit.hpp"

namespace peil::tests {

/// What is told on: state, question, and of a condition the values (by name) on the side of the
/// first value that is possible at all; empty: single values.
using Told = std::tuple<std::size_t, std::size_t, std::set<std::string>>;

/// What the worst reader concludes.
struct Insight {
  std::size_t possible = 0;  ///< values or sides
  double largest = 0;        ///< share of worlds of the likeliest
  std::vector<std::string> coalition;
  bool by_statements = true;  ///< of a violation: it happens with the true answers
  friend bool operator==(const Insight&, const Insight&) = default;
};

struct Insights {
  std::map<Told, Insight> cells;
  std::map<std::pair<Told, disclose::Breach>, Insight> violations;
};

/// Empty when no world agrees with what is known, said and answered.
[[nodiscard]] std::optional<Insights> insights(const model::Problem& problem);

/// The audit in the same terms.
[[nodiscard]] Insights insights_of(const model::Problem& problem, const disclose::Audit& audit);

/// True when the reader of the violation breaks the condition by these statements and rules alone.
[[nodiscard]] bool breaks_with(const model::Problem& problem, const disclose::Violation& violation,
                               const std::set<std::string>& ids);

/// A small problem with everything that a problem file can hold.
[[nodiscard]] model::Problem random_full_problem(unsigned seed);

}  // namespace peil::tests

#endif  // PEIL_TESTS_DISCLOSE_ALL_WORLDS_HPP
