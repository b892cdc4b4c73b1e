// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release_problem.hpp"

#include <algorithm>

namespace peil::disclose {
namespace {

enum class Sees { public_things, named_answers };
enum class Believes { nothing, public_positions };

/// On which side of the threshold a level interval lies; empty when on both.
std::optional<std::size_t> side(const model::Interval& levels, int at_least) {
  if (levels.low >= at_least) return 1;
  if (levels.high < at_least) return 0;
  return std::nullopt;
}

/// What is known of a state's answer whatever it is.
std::optional<std::size_t> known(const Respondent& state, int at_least, Believes believes) {
  if (state.dissemination == model::Dissemination::open) return state.level >= at_least ? 1 : 0;
  if (believes == Believes::nothing || !state.in_public) return std::nullopt;
  return side(*state.in_public, at_least);
}

Subject subject(const CountedQuestion& question, Sees sees, Believes believes,
                const model::SafetyParameters& parameters) {
  Subject result;
  model::Problem& problem = result.problem;
  problem.parameters = parameters;
  problem.questions.push_back({question.id, {"below", "from"}});
  for (std::size_t s = 0; s < question.respondents.size(); ++s) {
    const Respondent& state = question.respondents[s];
    problem.states.push_back(state.state);
    const auto fixed = known(state, *question.at_least, believes);
    problem.answers.push_back({s, 0, fixed.value_or(0)});
    if (fixed) problem.known.push_back({s, 0, *fixed});
    const bool named = state.dissemination == model::Dissemination::government;
    if (named && !fixed && sees == Sees::named_answers) problem.named.push_back({s, 0});
    result.count.states.push_back(s);
  }
  result.count.where = {{0, {1}}};
  return result;
}

/// What tells one problem from another: how many states of which kind, in any order.
std::string shape(const std::vector<Subject>& readers) {
  std::vector<std::string> states(readers.front().problem.states.size());
  for (const Subject& reader : readers) {
    std::string kinds(states.size(), '-');
    for (const model::Entry& one : reader.problem.known) kinds[one.state] = one.value ? '1' : '0';
    for (const model::Place& one : reader.problem.named) kinds[one.state] = 'n';
    for (std::size_t s = 0; s < states.size(); ++s) states[s] += kinds[s];
  }
  std::ranges::sort(states);
  std::string all;
  for (const std::string& one : states) all += one + ' ';
  return all;
}

bool same_sight(const Subject& a, const Subject& b) {
  return a.problem.known == b.problem.known && a.problem.named == b.problem.named;
}

}  // namespace

std::vector<Subject> readers_of(const CountedQuestion& question, Audience audience,
                                Officials officials, const model::SafetyParameters& parameters) {
  const bool named = audience == Audience::minister || officials == Officials::guarded;
  std::vector<Subject> readers;
  for (const Sees sees : {Sees::public_things, Sees::named_answers}) {
    if (sees == Sees::named_answers && !named) continue;
    for (const Believes believes : {Believes::nothing, Believes::public_positions}) {
      Subject next = subject(question, sees, believes, parameters);
      const auto same = [&](const Subject& one) { return same_sight(one, next); };
      if (std::ranges::none_of(readers, same)) readers.push_back(std::move(next));
    }
  }
  return readers;
}

std::optional<ChosenRule> RuleBook::rule(const std::vector<Subject>& readers,
                                         bool count_may_be_told) {
  const auto [place, fresh] = rules_.try_emplace(shape(readers), std::nullopt);
  if (!fresh) return place->second;
  auto chosen = count_may_be_told ? choose_usable_rule(readers) : choose_half(readers);
  if (chosen && safe(readers, chosen->classes)) place->second = std::move(chosen);
  return place->second;
}

bool RuleBook::safe(const std::vector<Subject>& readers,
                    const std::vector<std::set<int>>& classes) {
  return std::ranges::all_of(readers, [&](const Subject& reader) {
    model::Problem problem = reader.problem;
    problem.rules.push_back({"r", reader.count.states, reader.count.where, classes});
    return audit(problem).safe;
  });
}

}  // namespace peil::disclose
