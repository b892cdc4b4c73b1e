// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_REDTEAM_SCENARIOS_HPP
#define PEIL_TESTS_REDTEAM_SCENARIOS_HPP

/// \file
/// Attacks on what is published of a survey, each as the statements that a careful reader would
/// take from it. Whether an answer is told on is settled by writing down all worlds
/// (brute_force.hpp).

#include <string>
#include <vector>

#include "model/problem.hpp"

namespace peil::tests {

struct Scenario {
  std::string attack;
  model::Problem problem;
};

/// At least thirty per kind of attack, the same in every run.
[[nodiscard]] const std::vector<Scenario>& scenarios();

}  // namespace peil::tests

#endif  // PEIL_TESTS_REDTEAM_SCENARIOS_HPP
