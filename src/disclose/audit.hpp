// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_AUDIT_HPP
#define PEIL_DISCLOSE_AUDIT_HPP

/// \file
/// The disclosure audit: what could a reader, or a coalition of surveyed states that know their own
/// answers, infer about somebody else's answer? It is asked for every reader (readers.hpp).
///
/// Statements are audited for the true answers. Rules are audited as if the true world were any of
/// those that what is known and stated leaves. Both are exact: possible values and
/// posteriors come from counting worlds with unbounded integers. Where a block of questions is too
/// large to count, `Audit::approximations` says so and, for that block, every protected cell must
/// keep one value more than `min_values` (found by a complete SAT solver); rules on it are not
/// accepted. The work is bounded by `AuditLimits`, whatever the problem: what the solver has not
/// decided by then counts as unsafe.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

/// What one coalition can say of one protected cell, or of one condition on it.
struct CellView {
  std::size_t state = 0;
  std::size_t question = 0;
  std::vector<std::size_t> coalition;  ///< states by name; empty: a reader who was not surveyed
  /// Values, in the order of the question; sides of `condition` where there is one: 0 not met, 1
  /// met.
  std::vector<std::size_t> possible;
  /// Share of worlds, parallel to `possible`; empty when the worlds could not be counted.
  std::vector<double> posterior;
  /// False: values besides `possible` may be possible too; it was not found out.
  bool decided = true;
  std::size_t aspect = 0;                               ///< by place in the cell's form
  std::optional<std::set<std::size_t>> condition = {};  ///< the values that meet it
  bool official = false;                                ///< the reader sees the named cells
  bool believes = false;  ///< he takes public positions of states for their answers
};

enum class Breach { min_values, max_posterior };

/// `min_values` or `max_posterior`.
[[nodiscard]] const char* name(Breach breach);

/// What a rule says.
struct Published {
  std::string rule;
  std::vector<int> counts;  ///< the class, ascending
};

/// The circumstances in which a rule discloses.
struct Occasion {
  std::vector<Published> published;
  std::vector<model::Entry> answered;  ///< by the members of the coalition
};

/// A protected cell of which a coalition learns too much.
struct Violation {
  Breach breach = Breach::min_values;
  CellView view;                ///< the worst coalition that breaks the condition
  std::vector<std::string> by;  ///< statements and rules that bring it about: none can be left out
  std::optional<Occasion> occasion;  ///< empty: it happens by the statements, with the true answers
};

struct Audit {
  bool safe = true;
  /// Per protected cell, or protected condition on it, whoever learns most of it from the
  /// statements: who is left with the fewest values; of those the surest, then the smaller
  /// coalition, then the first by alphabet. By state, then question, then condition.
  std::vector<CellView> cells;
  /// At most one per protected cell and condition, by state, then question, then condition.
  std::vector<Violation> violations;
  /// What could not be counted and what was done instead, a sentence each; normally empty.
  std::vector<std::string> approximations;
};

/// How much the SAT solver may do for the whole problem, in steps of its own search, which count
/// for more in a large formula: the same problem always takes the same number, on whatever machine.
struct SolverEffort {
  std::size_t steps = 1'200'000;
};

/// How far exact counting goes before the audit falls back, and how far the fallback goes.
struct AuditLimits {
  std::size_t trellis_nodes = 1'000'000;  ///< for all blocks of linked questions together
  std::size_t patterns = 4096;            ///< combinations of conditions that one state can meet
  SolverEffort solver = {};
};

/// \throws model::InputError when no world agrees with what is known, said and answered.
[[nodiscard]] Audit audit(const model::Problem& problem, const AuditLimits& limits = {});

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_AUDIT_HPP
