// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release_problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace peil::disclose {
namespace {

/// The lowest level of each value that the statements on a question tell apart.
std::vector<int> steps(const std::string& question, const std::vector<LedgerStatement>& earlier,
                       std::optional<int> at_least) {
  std::set<int> lowest{0};
  for (const LedgerStatement& said : earlier) {
    if (said.question == question) lowest.insert(said.at_least);
  }
  if (at_least) lowest.insert(*at_least);
  return {lowest.begin(), lowest.end()};
}

std::size_t place_of(int level, const std::vector<int>& lowest) {
  return static_cast<std::size_t>(std::ranges::upper_bound(lowest, level) - lowest.begin()) - 1;
}

}  // namespace

ProblemMaker::ProblemMaker(const std::vector<CountedQuestion>& questions, const Past& past,
                           Reader reader, const model::SafetyParameters& parameters)
    : reader_(reader) {
  problem_.parameters = parameters;
  std::vector<LedgerStatement> heard = past.everyone;
  if (reader == Reader::official) {
    heard.insert(heard.end(), past.minister.begin(), past.minister.end());
  }
  for (const CountedQuestion& question : questions) add_question(question, heard);
  for (const LedgerStatement& said : past.everyone) {
    add_statement("earlier:" + said.id, said.question, said.at_least, said.states, said.counts);
  }
  if (reader != Reader::official) return;
  for (const LedgerStatement& said : past.minister) {
    add_rule("minister:" + said.id, said.question, said.at_least, said.states, said.classes);
  }
}

void ProblemMaker::add_statement(const std::string& id, const std::string& question, int at_least,
                                 const std::vector<std::string>& states,
                                 const std::set<int>& counts) {
  const auto where = condition(question, at_least);
  if (!where) return;  // no longer a question of the survey: nothing new is said of it
  problem_.statements.push_back({id, places(states), {*where}, counts});
}

void ProblemMaker::add_rule(const std::string& id, const std::string& question, int at_least,
                            const std::vector<std::string>& states,
                            const std::vector<std::set<int>>& classes) {
  const auto where = condition(question, at_least);
  if (!where) return;
  problem_.rules.push_back({id, places(states), {*where}, classes});
}

Subject ProblemMaker::subject(const CountedQuestion& question) {
  std::vector<std::string> states;
  for (const Respondent& one : question.respondents) states.push_back(one.state);
  model::CountRule count{"", places(states), {*condition(question.id, *question.at_least)}, {}};
  return {problem_, std::move(count)};
}

std::optional<model::Condition> ProblemMaker::condition(const std::string& question,
                                                        int at_least) const {
  const auto found = std::ranges::find(problem_.questions, question, &model::ProblemQuestion::id);
  if (found == problem_.questions.end()) return std::nullopt;
  const auto place = static_cast<std::size_t>(found - problem_.questions.begin());
  model::Condition where{place, {}};
  for (std::size_t value = 0; value < lowest_[place].size(); ++value) {
    if (lowest_[place][value] >= at_least) where.values.insert(value);
  }
  return where;
}

std::vector<std::size_t> ProblemMaker::places(const std::vector<std::string>& names) {
  std::vector<std::size_t> result;
  for (const std::string& name : names) result.push_back(state(name));
  return result;
}

std::size_t ProblemMaker::state(const std::string& name) {
  const auto found = std::ranges::find(problem_.states, name);
  if (found != problem_.states.end()) {
    return static_cast<std::size_t>(found - problem_.states.begin());
  }
  problem_.states.push_back(name);
  return problem_.states.size() - 1;
}

void ProblemMaker::add_question(const CountedQuestion& question,
                                const std::vector<LedgerStatement>& earlier) {
  const std::vector<int> lowest = steps(question.id, earlier, question.at_least);
  if (lowest.size() == 1) return;  // nothing was or will be said of it
  const std::size_t place = problem_.questions.size();
  lowest_.push_back(lowest);
  model::ProblemQuestion& asked = problem_.questions.emplace_back();
  asked.id = question.id;
  for (const int level : lowest_.back()) asked.values.push_back(fmt::format("from {}", level));
  for (const Respondent& respondent : question.respondents) {
    const model::Entry entry{state(respondent.state), place,
                             place_of(respondent.level, lowest_.back())};
    problem_.answers.push_back(entry);
    const bool open = respondent.dissemination == model::Dissemination::open;
    const bool named = respondent.dissemination == model::Dissemination::government;
    if (open) problem_.known.push_back(entry);
    if (named && reader_ == Reader::official) problem_.named.push_back({entry.state, place});
  }
}

std::vector<ProblemMaker> readers_of(const std::vector<CountedQuestion>& questions,
                                     const Past& past, Audience audience,
                                     const model::SafetyParameters& parameters) {
  std::vector<ProblemMaker> readers;
  if (audience == Audience::everyone) {
    readers.emplace_back(questions, past, Reader::anybody, parameters);
  }
  ProblemMaker official(questions, past, Reader::official, parameters);
  const bool sees_more = !official.problem().named.empty() || !official.problem().rules.empty();
  if (audience == Audience::minister || sees_more) readers.push_back(std::move(official));
  return readers;
}

}  // namespace peil::disclose
