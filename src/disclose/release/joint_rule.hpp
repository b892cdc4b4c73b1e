// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_JOINT_RULE_HPP
#define PEIL_DISCLOSE_RELEASE_JOINT_RULE_HPP

/// \file
/// Several values of one attribute told together: "in two of the six … , in three …". Each state
/// has one value, so the counts hang together and cannot be judged one by one.
///
/// The rule: where of each value told at least `floor` states have it and at least `floor` do not,
/// every count is said. Else only what a rule on the first value says, which may be silence. Like
/// every rule it is chosen without the answers, and it is safe when in every world that is possible
/// no reader learns of a state whether it has one of the values, nor holds that likelier than
/// allowed. Worlds are counted by how many states have each value, exactly.

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "model/problem.hpp"

namespace peil::disclose {

/// One state that is counted. Values are numbered from 0; the number of values told stands for all
/// others together.
struct Holder {
  std::optional<std::size_t> open = {};       ///< what everybody knows, its own mark being public
  std::optional<std::size_t> in_public = {};  ///< what it has published elsewhere
  bool named = false;                         ///< officials see its answer
};

struct JointRule {
  std::size_t values = 0;           ///< that are told
  int floor = 1;                    ///< states that must have a value, and that must not
  std::vector<std::set<int>> rest;  ///< classes of the first value's count, where not all are said
  double entropy = 0;               ///< bits
};

/// Whether every count is said.
[[nodiscard]] bool says_all(const JointRule& rule, const std::vector<int>& counts,
                            std::size_t states);

/// Whether nobody learns too much by the rule, whatever the answers. `guarded`: officials who see
/// answers by name are a reader.
[[nodiscard]] bool safe(const JointRule& rule, const std::vector<Holder>& states,
                        const model::SafetyParameters& parameters, bool guarded);

/// The rule with the lowest floor that is safe for this number of values (at least two); empty when
/// there is none, or there are too many combinations of counts. `rest` as in JointRule.
[[nodiscard]] std::optional<JointRule> choose_joint(std::size_t values,
                                                    const std::vector<Holder>& states,
                                                    const model::SafetyParameters& parameters,
                                                    bool guarded,
                                                    const std::vector<std::set<int>>& rest);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_JOINT_RULE_HPP
