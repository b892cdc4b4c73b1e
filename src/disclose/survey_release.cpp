// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "disclose/release_problem.hpp"
#include "disclose/rule_choice.hpp"
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

/// What was said before, or is about to be, of one count.
struct Said {
  LedgerStatement statement;
  std::string survey;
  bool to_public = false;
};

/// Some answer to the question may be a position that was counted: the same state's, on a row that
/// both stand on, or to the same question in whatever form.
bool touches(const Said& said, const std::string& survey, const CountedQuestion& question) {
  const LedgerStatement& earlier = said.statement;
  const bool same_question = said.survey == survey && earlier.question == question.id;
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
  return said.survey == survey && then.question == now.question && then.at_least == now.at_least &&
         then.above_baseline == now.above_baseline && then.states == now.respondents &&
         then.rounds == now.rounds && (then.variables.empty() || then.variables == now.variables);
}

/// Fills in the class of the true count.
void publish(ReleasedStatement& statement, const CountedQuestion& question,
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

/// Plans one release, question by question.
class Planner {
 public:
  Planner(const model::Survey& survey, const std::vector<LedgerRecord>& earlier, Release& release)
      : survey_(survey), release_(release), rounds_(rounds_of(survey)) {
    for (const LedgerRecord& record : earlier) {
      for (const LedgerStatement& one : record.statements) {
        said_.push_back({one, record.survey, record.audience == "public"});
      }
    }
  }

  void plan(const CountedQuestion& question) {
    // A count over one state is that state's answer.
    if (!question.at_least || question.respondents.size() < 2) return;
    ReleasedStatement statement{{},
                                question.about,
                                question.id,
                                *question.at_least,
                                question.above_baseline,
                                names(question.respondents),
                                {},
                                {},
                                false,
                                counted_rounds(question.respondents, rounds_),
                                stands_on(question)};
    if (!fill_in(statement, question)) return;
    statement.id = fmt::format("s{}", release_.statements.size() + 1);
    said_.push_back({recorded(statement), survey_.id, release_.audience == Audience::everyone});
    release_.statements.push_back(std::move(statement));
  }

 private:
  /// False when nothing can be said.
  bool fill_in(ReleasedStatement& statement, const CountedQuestion& question) {
    const Said* before = nullptr;  // told to the public rather than to the minister alone
    for (const Said& said : said_) {
      if (!touches(said, survey_.id, question)) continue;
      if (!same_count(said, survey_.id, statement)) return false;
      if (before == nullptr || (said.to_public && !before->to_public)) before = &said;
    }
    const Subject subject =
        subject_of(question, release_.audience, release_.officials, release_.parameters);
    if (before != nullptr) return repeat(*before, subject, statement);
    const auto rule = book_.rule(subject, survey_.respondents_public);
    if (!rule) return false;
    statement.classes = rule->classes;
    publish(statement, question, rule->silent);
    return true;
  }

  /// What the public knows already may be said to anybody, by whatever parameters. What only the
  /// minister was told has to be safe for those who hear it now.
  bool repeat(const Said& before, const Subject& subject, ReleasedStatement& statement) {
    const bool new_to_them = release_.audience == Audience::everyone && !before.to_public;
    if (new_to_them && !book_.safe(subject, before.statement.classes)) return false;
    statement.classes = before.statement.classes;
    statement.published = before.statement.counts;
    statement.silent = before.statement.silent;
    return true;
  }

  const model::Survey& survey_;
  Release& release_;
  std::map<std::string, int> rounds_;
  std::vector<Said> said_;
  RuleBook book_;
};

}  // namespace

LedgerStatement recorded(const ReleasedStatement& released) {
  return {released.id,        released.question, released.at_least,       released.respondents,
          released.published, released.classes,  released.above_baseline, released.silent,
          released.rounds,    released.variables};
}

std::optional<Statement> told(const ReleasedStatement& released, bool respondents_public) {
  if (released.silent) return std::nullopt;
  const std::size_t respondents = released.respondents.size();
  Statement said{released.about, released.at_least, released.above_baseline, {}};
  if (respondents_public) {
    said.how_many = Tally{respondents, released.published};
    return said;
  }
  const std::set<int> upper = half_or_more(respondents);
  if (released.published == upper) {
    said.how_many = Half::at_least;
  } else if (*released.published.begin() == 0 &&
             *released.published.rbegin() + 1 == *upper.begin() &&
             released.published.size() + upper.size() == respondents + 1) {
    said.how_many = Half::below;
  } else {
    return std::nullopt;
  }
  return said;
}

Release plan_release(const model::Survey& survey, const std::vector<CountedQuestion>& questions,
                     const std::vector<LedgerRecord>& earlier, Audience audience,
                     const model::SafetyParameters& parameters, Officials officials) {
  Release release{survey.id, audience, survey.respondents_public, parameters, {}, 0,
                  true,      officials};
  Planner planner(survey, earlier, release);
  for (const CountedQuestion& question : questions) planner.plan(question);
  const auto said = std::ranges::count(release.statements, false, &ReleasedStatement::silent);
  release.withheld = questions.size() - static_cast<std::size_t>(said);
  return release;
}

std::vector<ReleasedStatement> last_released(const model::Survey& survey,
                                             const std::vector<LedgerRecord>& records,
                                             Audience audience) {
  const std::string_view reader = audience == Audience::everyone ? "public" : "minister";
  std::vector<ReleasedStatement> result;
  for (const LedgerRecord& record : records) {
    if (record.survey != survey.id || record.audience != reader) continue;
    result.clear();
    for (const LedgerStatement& said : record.statements) {
      const auto asked = std::ranges::find(survey.questions, said.question,
                                           [](const auto& question) { return question.about.id; });
      if (asked == survey.questions.end()) continue;
      const model::Question& about = asked->about;
      result.push_back({said.id,
                        {about.concept_id, about.region, about.dimension},
                        said.question,
                        said.at_least,
                        said.above_baseline,
                        said.states,
                        {},
                        said.counts,
                        said.silent});
    }
  }
  return result;
}

}  // namespace peil::disclose
