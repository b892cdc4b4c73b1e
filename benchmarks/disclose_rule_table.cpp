// SPDX-License-Identifier: EUPL-1.2
/// \file
/// The safe rule that releases use for a yes/no question, by respondents and insiders, and how much
/// the most informative one would tell whatever its words: the Markdown table in
/// docs/disclosure.md. In brackets: what is said by saying nothing.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "disclose/rule_choice.hpp"

namespace {

using namespace peil;

std::string describe(int respondents, int insiders) {
  model::Problem problem;
  problem.questions.push_back({"q", {"no", "yes"}});
  problem.parameters.insiders = insiders;
  model::CountRule subject{"", {}, {{0, {1}}}, {}};
  for (int s = 0; s < respondents; ++s) {
    const auto state = static_cast<std::size_t>(s);
    problem.states.push_back(fmt::format("S{:02}", s));
    problem.answers.push_back({state, 0, 0});
    subject.states.push_back(state);
  }
  const auto rule = disclose::choose_usable_rule({{problem, subject}});
  const auto clumsiest = disclose::choose_rule({{problem, subject}}, {}, 0);
  const double most = clumsiest ? clumsiest->entropy : 0;
  if (!rule) return fmt::format("nothing (of {:.2f} bit)", most);
  std::vector<std::string> classes;
  for (std::size_t c = 0; c < rule->classes.size(); ++c) {
    const std::set<int>& counts = rule->classes[c];
    if (c == rule->silent) {
      classes.push_back(fmt::format("[{}]", fmt::join(counts, ",")));
    } else if (counts.size() == 1) {
      classes.push_back(fmt::format("{}", *counts.begin()));
    } else {
      classes.push_back(fmt::format("{}–{}", *counts.begin(), *counts.rbegin()));
    }
  }
  return fmt::format("{} ({:.2f} of {:.2f} bit)", fmt::join(classes, " \u00b7 "), rule->entropy,
                     most);
}

}  // namespace

int main(int argc, char** argv) {
  const int most = argc > 1 ? std::atoi(argv[1]) : 32;
  const int least = argc > 2 ? std::atoi(argv[2]) : 3;
  fmt::print(
      "| respondents | no insider | one insider | two insiders |\n| ---: | --- | --- | --- |\n");
  for (int n = least; n <= most; ++n) {
    fmt::print("| {} | {} | {} | {} |\n", n, describe(n, 0), describe(n, 1), describe(n, 2));
    std::fflush(stdout);
  }
}
