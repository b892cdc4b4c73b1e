// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "disclose/release_problem.hpp"
#include "disclose/rule_choice.hpp"
#include "model/error.hpp"
#include "model/survey_progress.hpp"

namespace peil::disclose {
namespace {

Past past_of(const model::Survey& survey, const std::vector<LedgerRecord>& records) {
  Past past;
  for (const LedgerRecord& record : records) {
    if (record.survey != survey.id) continue;
    auto& told = record.audience == "public" ? past.everyone : past.minister;
    told.insert(told.end(), record.statements.begin(), record.statements.end());
  }
  return past;
}

/// Adds what is planned: to the public as it will be said, to the minister as what may be said.
const model::Problem& with_planned(ProblemMaker& reader, const Release& release) {
  for (const ReleasedStatement& said : release.statements) {
    if (release.audience == Audience::everyone) {
      reader.add_statement(said.id, said.question, said.at_least, said.respondents, said.published);
    } else {
      reader.add_rule(said.id, said.question, said.at_least, said.respondents, said.classes);
    }
  }
  return reader.problem();
}

std::vector<std::string> names(const std::vector<Respondent>& respondents) {
  std::vector<std::string> result;
  for (const Respondent& one : respondents) result.push_back(one.state);
  return result;
}

/// How many of `states` are on the level or above it; absent when not all of them answered.
std::optional<int> true_count(const CountedQuestion& question,
                              const std::vector<std::string>& states, int at_least) {
  int count = 0;
  for (const std::string& state : states) {
    const auto one = std::ranges::find(question.respondents, state, &Respondent::state);
    if (one == question.respondents.end()) return std::nullopt;
    count += int{one->level >= at_least};
  }
  return count;
}

/// The round of each state's latest answer.
std::map<std::string, int> rounds_of(const model::Survey& survey) {
  std::map<std::string, int> rounds;
  for (const model::StateAnswer* answer : model::latest_rounds(survey)) {
    rounds[answer->state] = answer->round;
  }
  return rounds;
}

/// A state was counted by an earlier answer than its latest.
bool outdated(const LedgerStatement& said, const std::map<std::string, int>& rounds) {
  for (std::size_t i = 0; i < said.states.size(); ++i) {
    const auto latest = rounds.find(said.states[i]);
    if (latest != rounds.end() && latest->second > (said.rounds.empty() ? 1 : said.rounds[i])) {
      return true;
    }
  }
  return false;
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

/// Takes out the questions on which a state has answered again since it was counted, with what was
/// said of them. What two counts before and after tell together depends on what a reader believes
/// of who changed, from nobody to everybody, and no audit can foresee that; with the first count
/// alone every reader was reckoned with. Who answered again is all that this depends on.
std::vector<CountedQuestion> still_open(std::vector<CountedQuestion> questions, Past& past,
                                        const std::map<std::string, int>& rounds) {
  std::set<std::string> closed;
  for (auto* heard : {&past.everyone, &past.minister}) {
    for (const LedgerStatement& said : *heard) {
      if (outdated(said, rounds)) closed.insert(said.question);
    }
  }
  std::erase_if(questions, [&](const auto& one) { return closed.contains(one.id); });
  for (auto* heard : {&past.everyone, &past.minister}) {
    std::erase_if(*heard, [&](const auto& said) { return closed.contains(said.question); });
  }
  return questions;
}

/// The audit knows one answer per state and question. When an answer that was counted has since
/// been read otherwise, it cannot tell what both readings say together.
void check_still_true(const std::vector<CountedQuestion>& questions, const Past& past) {
  for (const auto* heard : {&past.everyone, &past.minister}) {
    for (const LedgerStatement& said : *heard) {
      const auto asked = std::ranges::find(questions, said.question, &CountedQuestion::id);
      if (asked == questions.end()) continue;
      const auto count = true_count(*asked, said.states, said.at_least);
      if (!count || said.counts.contains(*count)) continue;
      throw model::RefusedError(
          "answers have been coded anew since an earlier release counted them, and what it said is "
          "not true of them any more; what the two would tell together cannot be audited");
    }
  }
}

/// Fills in the class of the true count.
void publish(ReleasedStatement& statement, const CountedQuestion& question,
             std::optional<std::size_t> silent) {
  const int count = *true_count(question, statement.respondents, statement.at_least);
  const auto found = std::ranges::find_if(
      statement.classes, [&](const std::set<int>& one) { return one.contains(count); });
  statement.published = *found;
  statement.silent = silent && found == statement.classes.begin() + static_cast<long>(*silent);
}

/// The same count, as it was said before; null when it was not.
const LedgerStatement* said_before(const ReleasedStatement& statement,
                                   const std::vector<LedgerStatement>& earlier) {
  const auto same = std::ranges::find_if(earlier, [&](const LedgerStatement& said) {
    return said.question == statement.question && said.at_least == statement.at_least &&
           said.states == statement.respondents;
  });
  return same == earlier.end() ? nullptr : &*same;
}

/// What will be said of a question, by the rule for these readers; empty when there is no rule by
/// which anything can be. The public is told the same count in the same way ever after: another
/// rule would tell more by and by, in words that were passed over at first.
std::optional<ReleasedStatement> plan_statement(const model::Survey& survey, Audience audience,
                                                const CountedQuestion& question,
                                                std::vector<ProblemMaker>& readers,
                                                const Past& past) {
  ReleasedStatement statement{{},
                              question.about,
                              question.id,
                              *question.at_least,
                              question.above_baseline,
                              names(question.respondents),
                              {},
                              {},
                              false,
                              counted_rounds(question.respondents, rounds_of(survey))};
  const LedgerStatement* before = said_before(statement, past.everyone);
  const auto repeat = [&] {
    statement.published = before->counts;
    statement.silent = before->silent;
  };
  if (before != nullptr && audience == Audience::everyone && survey.respondents_public) {
    statement.classes = before->classes;
    repeat();
    return statement;
  }
  std::vector<Subject> subjects;
  for (ProblemMaker& reader : readers) subjects.push_back(reader.subject(question));
  const auto rule = survey.respondents_public ? choose_rule(subjects) : choose_half(subjects);
  if (!rule || rule->classes.size() == 1) return std::nullopt;
  statement.classes = rule->classes;
  publish(statement, question, rule->silent);
  if (before != nullptr && rule->entropy == 0 && statement.silent) repeat();
  return statement;
}

}  // namespace

LedgerStatement recorded(const ReleasedStatement& released) {
  return {released.id,        released.question, released.at_least,       released.respondents,
          released.published, released.classes,  released.above_baseline, released.silent,
          released.rounds};
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
                     const model::SafetyParameters& parameters) {
  Past past = past_of(survey, earlier);
  const std::vector<CountedQuestion> open = still_open(questions, past, rounds_of(survey));
  check_still_true(open, past);
  Release release{survey.id, audience, survey.respondents_public, parameters, {}, 0, true};
  std::vector<ProblemMaker> readers = readers_of(open, past, audience, parameters);
  for (const CountedQuestion& question : open) {
    // A count over one state is that state's answer.
    if (!question.at_least || question.respondents.size() < 2) continue;
    auto statement = plan_statement(survey, audience, question, readers, past);
    if (!statement) continue;
    statement->id = fmt::format("s{}", release.statements.size() + 1);
    release.statements.push_back(std::move(*statement));
  }
  const auto said = std::ranges::count(release.statements, false, &ReleasedStatement::silent);
  release.withheld = questions.size() - static_cast<std::size_t>(said);
  for (ProblemMaker& reader : readers) {
    release.safe = release.safe && audit(with_planned(reader, release)).safe;
  }
  if (!release.safe) {
    throw model::RefusedError(
        "together with what was released earlier, a reader or a surveyed state could infer answers "
        "that are not public; 'peil audit' on the ledger's statements tells which");
  }
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
