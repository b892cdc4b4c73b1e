// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release_problem.hpp"

#include <algorithm>

namespace peil::disclose {
namespace {

/// On which side of the threshold a level interval lies; empty when on both.
std::optional<std::size_t> side(const model::Interval& levels, int at_least) {
  if (levels.low >= at_least) return 1;
  if (levels.high < at_least) return 0;
  return std::nullopt;
}

/// What tells one problem from another: how many states of which kind, in any order.
std::string shape(const Subject& subject) {
  const model::Problem& problem = subject.problem;
  std::vector<std::string> states(problem.states.size(), "----");
  for (const model::Entry& one : problem.known) states[one.state][0] = one.value ? '1' : '0';
  for (const model::Entry& one : problem.positions) states[one.state][1] = one.value ? '1' : '0';
  for (const model::Place& one : problem.named) states[one.state][2] = 'n';
  std::ranges::sort(states);
  std::string all;
  for (const std::string& one : states) all += one + ' ';
  return all;
}

}  // namespace

Subject subject_of(const CountedQuestion& question, Audience audience, Officials officials,
                   const model::SafetyParameters& parameters) {
  const bool guarded = audience == Audience::minister || officials == Officials::guarded;
  Subject result;
  model::Problem& problem = result.problem;
  problem.parameters = parameters;
  problem.named_reader = guarded ? model::NamedReader::guarded : model::NamedReader::nobody;
  problem.questions.push_back({question.id, {"below", "from"}});
  for (std::size_t s = 0; s < question.respondents.size(); ++s) {
    const Respondent& state = question.respondents[s];
    problem.states.push_back(state.state);
    result.count.states.push_back(s);
    const bool open = state.dissemination == model::Dissemination::open;
    const std::size_t value = open && state.level >= *question.at_least ? 1 : 0;
    problem.answers.push_back({s, 0, value});
    if (open) {
      problem.known.push_back({s, 0, value});
      continue;
    }
    const auto published =
        state.in_public ? side(*state.in_public, *question.at_least) : std::nullopt;
    if (published) problem.positions.push_back({s, 0, *published});
    if (guarded &&
        (state.dissemination == model::Dissemination::government || state.known_inside)) {
      problem.named.push_back({s, 0});
    }
  }
  result.count.where = {{0, {1}}};
  return result;
}

std::optional<ChosenRule> RuleBook::rule(const Subject& subject, bool count_may_be_told) {
  const auto [place, fresh] = rules_.try_emplace(shape(subject), std::nullopt);
  if (!fresh) return place->second;
  auto chosen = count_may_be_told ? choose_usable_rule({subject}) : choose_half({subject});
  if (chosen && safe(subject, chosen->classes)) place->second = std::move(chosen);
  return place->second;
}

bool RuleBook::safe(const Subject& subject, const std::vector<std::set<int>>& classes) {
  model::Problem problem = subject.problem;
  problem.rules.push_back({"r", subject.count.states, subject.count.where, classes});
  return audit(problem).safe;
}

}  // namespace peil::disclose
