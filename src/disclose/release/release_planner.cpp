// SPDX-License-Identifier: EUPL-1.2
#include "disclose/release/release_planner.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

std::vector<std::string> names(const std::vector<Respondent>& respondents) {
  std::vector<std::string> result;
  for (const Respondent& one : respondents) result.push_back(one.state);
  return result;
}

/// The round of each state's latest answer.
std::map<std::string, int> rounds_of(const model::Survey& survey) {
  std::map<std::string, int> rounds;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    rounds[answer->state] = answer->round;
  }
  return rounds;
}

/// Which answers are counted; empty where they are all first ones.
std::vector<int> counted_rounds(const std::vector<Respondent>& respondents,
                                const std::map<std::string, int>& rounds) {
  std::vector<int> counted;
  for (const Respondent& one : respondents) {
    const auto latest = rounds.find(one.state);
    counted.push_back(latest == rounds.end() ? 1 : latest->second);
  }
  const bool all_first = std::ranges::all_of(counted, [](int round) { return round == 1; });
  return all_first ? std::vector<int>{} : counted;
}

std::vector<std::vector<std::string>> stands_on(const CountedQuestion& question) {
  std::vector<std::vector<std::string>> result;
  for (const Respondent& one : question.respondents) result.push_back(one.stands_on);
  return result;
}

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& one) { return std::ranges::find(b, one) != b.end(); });
}

/// Some answer to the question may be a position that was counted: the same state's, on a row that
/// both stand on, or to the same question in whatever form.
bool touches(const Said& said, const std::string& survey, const CountedQuestion& question) {
  const LedgerStatement& earlier = said.statement;
  const bool same_question = said.survey == survey && earlier.question == question.id &&
                             (!question.several || earlier.value == question.value);
  for (const Respondent& one : question.respondents) {
    const auto found = std::ranges::find(earlier.states, one.state);
    if (found == earlier.states.end()) continue;
    const auto place = static_cast<std::size_t>(found - earlier.states.begin());
    if (same_question) return true;
    if (!earlier.variables.empty() && overlap(earlier.variables[place], one.stands_on)) return true;
  }
  return false;
}

/// The very same count of the very same answers.
bool same_count(const Said& said, const std::string& survey, const ReleasedStatement& now) {
  const LedgerStatement& then = said.statement;
  return said.survey == survey && then.question == now.question && then.value == now.value &&
         then.at_least == now.at_least && then.above_baseline == now.above_baseline &&
         then.states == now.respondents && then.rounds == now.rounds &&
         (then.variables.empty() || then.variables == now.variables);
}

/// Fills in the class of the true count.
void publish_class(ReleasedStatement& statement, const CountedQuestion& question,
                   std::optional<std::size_t> silent) {
  const auto count =
      static_cast<int>(std::ranges::count_if(question.respondents, [&](const Respondent& one) {
        return one.level >= statement.at_least;
      }));
  const auto found = std::ranges::find_if(
      statement.classes, [&](const std::set<int>& one) { return one.contains(count); });
  statement.published = *found;
  statement.silent = silent && found == statement.classes.begin() + static_cast<long>(*silent);
}

}  // namespace

Planner::Planner(const model::Survey& survey, const std::vector<LedgerRecord>& earlier,
                 Release& release)
    : survey_(survey), release_(release), rounds_(rounds_of(survey)) {
  for (const LedgerRecord& record : earlier) {
    for (const LedgerStatement& one : record.statements) {
      said_.push_back({one, record.survey, record.audience == "public", record.parameters.insiders,
                       record.officials_guarded});
    }
  }
}

void Planner::plan(const CountedQuestion& question) {
  // A count over one state is that state's answer.
  if (!question.at_least || question.respondents.size() < 2) return;
  ReleasedStatement statement = blank(question);
  repeats_.reset();
  if (!fill_in(statement, question)) return;
  const auto earlier = repeats_;  // add() may move what was said
  add(std::move(statement), earlier ? &*earlier : nullptr);
}

void Planner::add(ReleasedStatement statement, const Said* earlier) {
  const bool guarded = release_.officials == Officials::guarded;
  statement.insiders = earlier == nullptr ? release_.parameters.insiders : earlier->insiders;
  statement.officials_guarded = earlier == nullptr ? guarded : earlier->officials_guarded;
  statement.id = fmt::format("s{}", release_.statements.size() + 1);
  said_.push_back({recorded(statement), survey_.id, release_.audience == Audience::everyone,
                   statement.insiders, statement.officials_guarded});
  release_.statements.push_back(std::move(statement));
}

ReleasedStatement Planner::blank(const CountedQuestion& question) const {
  return {{},
          question.about,
          question.id,
          *question.at_least,
          question.above_baseline,
          names(question.respondents),
          {},
          {},
          false,
          counted_rounds(question.respondents, rounds_),
          stands_on(question),
          question.value};
}

Planner::Match Planner::compare(const Said& said, const ReleasedStatement& statement,
                                const CountedQuestion& question) const {
  if (!touches(said, survey_.id, question)) return Match::none;
  return same_count(said, survey_.id, statement) ? Match::same : Match::other;
}

Planner::Before Planner::before(const ReleasedStatement& statement,
                                const CountedQuestion& question) const {
  Before found;
  for (const Said& said : said_) {
    const Match match = compare(said, statement, question);
    if (match == Match::other) return {nullptr, true};
    if (match == Match::none) continue;
    if (found.same == nullptr || (said.to_public && !found.same->to_public)) found.same = &said;
  }
  return found;
}

/// False when nothing can be said.
bool Planner::fill_in(ReleasedStatement& statement, const CountedQuestion& question) {
  const Before earlier = before(statement, question);
  if (earlier.forbids) return false;
  const Subject subject =
      subject_of(question, release_.audience, release_.officials, release_.parameters);
  if (earlier.same != nullptr) return repeat(*earlier.same, subject, statement);
  const auto rule = book_.rule(subject, survey_.respondents_public);
  if (!rule) return false;
  statement.classes = rule->classes;
  publish_class(statement, question, rule->silent);
  return true;
}

/// What the public knows already may be said to anybody, by whatever parameters. What only the
/// minister was told has to be safe for those who hear it now.
bool Planner::repeat(const Said& earlier, const Subject& subject, ReleasedStatement& statement) {
  const bool new_to_them = release_.audience == Audience::everyone && !earlier.to_public;
  if (new_to_them && !book_.safe(subject, earlier.statement.classes)) return false;
  repeated_.insert(statement.question);
  statement.classes = earlier.statement.classes;
  statement.published = earlier.statement.counts;
  statement.silent = earlier.statement.silent;
  repeats_ = earlier;
  return true;
}

}  // namespace peil::disclose
