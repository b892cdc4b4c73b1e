// SPDX-License-Identifier: EUPL-1.2
#include "disclose/survey_release.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "disclose/rule_choice.hpp"
#include "model/error.hpp"

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

/// What was said of a survey before, by who was told.
struct Past {
  std::vector<LedgerStatement> everyone;
  std::vector<LedgerStatement> minister;
};

/// For whom a release has to be safe.
enum class Reader {
  anybody,  ///< sees what is public
  official  ///< sees also answers marked `government`, by name, and what the minister was told
};

/// Builds the audit problem of a survey for one reader, naming states and questions by place. What
/// the minister was told enters as rules, not as the classes that were published, so that nothing
/// that is chosen depends on them.
class ProblemMaker {
 public:
  ProblemMaker(const std::vector<CountedQuestion>& questions, const Past& past, Reader reader,
               const model::SafetyParameters& parameters)
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

  void add_statement(const std::string& id, const std::string& question, int at_least,
                     const std::vector<std::string>& states, const std::set<int>& counts) {
    const auto where = condition(question, at_least);
    if (!where) return;  // no longer a question of the survey: nothing new is said of it
    problem_.statements.push_back({id, places(states), {*where}, counts});
  }

  void add_rule(const std::string& id, const std::string& question, int at_least,
                const std::vector<std::string>& states, const std::vector<std::set<int>>& classes) {
    const auto where = condition(question, at_least);
    if (!where) return;
    problem_.rules.push_back({id, places(states), {*where}, classes});
  }

  /// The count that may be published of a question.
  [[nodiscard]] Subject subject(const CountedQuestion& question) {
    std::vector<std::string> states;
    for (const Respondent& one : question.respondents) states.push_back(one.state);
    model::CountRule count{"", places(states), {*condition(question.id, *question.at_least)}, {}};
    return {problem_, std::move(count)};
  }

  [[nodiscard]] const model::Problem& problem() const { return problem_; }

 private:
  [[nodiscard]] std::optional<model::Condition> condition(const std::string& question,
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

  std::vector<std::size_t> places(const std::vector<std::string>& names) {
    std::vector<std::size_t> result;
    for (const std::string& name : names) result.push_back(state(name));
    return result;
  }

  std::size_t state(const std::string& name) {
    const auto found = std::ranges::find(problem_.states, name);
    if (found != problem_.states.end()) {
      return static_cast<std::size_t>(found - problem_.states.begin());
    }
    problem_.states.push_back(name);
    return problem_.states.size() - 1;
  }

  void add_question(const CountedQuestion& question, const std::vector<LedgerStatement>& earlier) {
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

  Reader reader_;
  model::Problem problem_;
  std::vector<std::vector<int>> lowest_;  ///< per question, lowest level of each value
};

Past past_of(const model::Survey& survey, const std::vector<LedgerRecord>& records) {
  Past past;
  for (const LedgerRecord& record : records) {
    if (record.survey != survey.id) continue;
    auto& told = record.audience == "public" ? past.everyone : past.minister;
    told.insert(told.end(), record.statements.begin(), record.statements.end());
  }
  return past;
}

/// A problem for each reader. What only the minister is told, only he has to be audited for; an
/// official who sees nothing that is not public is anybody.
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

/// The audit knows one answer per state and question. When a later round has made untrue what was
/// said of an earlier one, it cannot tell what both say together.
void check_still_true(const std::vector<CountedQuestion>& questions, const Past& past) {
  for (const auto* heard : {&past.everyone, &past.minister}) {
    for (const LedgerStatement& said : *heard) {
      const auto asked = std::ranges::find(questions, said.question, &CountedQuestion::id);
      if (asked == questions.end()) continue;
      const auto count = true_count(*asked, said.states, said.at_least);
      if (!count || said.counts.contains(*count)) continue;
      throw model::RefusedError(
          "answers have changed since an earlier release counted them, and what it said is not "
          "true "
          "of them any more; what the two would tell together cannot be audited");
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

/// Where the rule can say nothing new and would be silent, what was said is said again.
void repeat(ReleasedStatement& statement, const std::vector<LedgerStatement>& earlier) {
  if (!statement.silent) return;
  const auto same = std::ranges::find_if(earlier, [&](const LedgerStatement& said) {
    return said.question == statement.question && said.at_least == statement.at_least &&
           said.states == statement.respondents && !said.silent;
  });
  if (same == earlier.end()) return;
  statement.published = same->counts;
  statement.silent = false;
}

}  // namespace

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

std::vector<CountedQuestion> counted_questions(const model::Survey& survey,
                                               const compare::Comparison& comparison,
                                               const model::Codebook& codebook) {
  std::vector<CountedQuestion> result;
  const align::Table& table = comparison.table;
  for (const model::SurveyQuestion& asked : survey.questions) {
    const model::Question& about = asked.about;
    const model::Dimension* dimension = codebook.dimension(about.dimension);
    if (dimension == nullptr || dimension->nominal()) continue;
    CountedQuestion& question = result.emplace_back();
    question.id = about.id;
    question.about = {about.concept_id, about.region, about.dimension};
    question.top = dimension->top();
    const auto row = std::ranges::find(table.rows, question.about, &align::Row::key);
    if (row == table.rows.end()) continue;
    const align::Cell& own = row->cells[comparison.baseline];
    if (own.levels && own.levels->low == own.levels->high && !own.open) {
      question.above_baseline = own.levels->low == 0;
      question.at_least = std::max(own.levels->low, 1);
    }
    for (const model::StateAnswer& answer : survey.answers) {
      const auto given = std::ranges::find(answer.answers, about.id, &model::Answer::question);
      if (given == answer.answers.end() || given->status != model::AnswerStatus::answered) continue;
      for (const std::string& id : {answer.state + ":" + survey.id, answer.state}) {
        const auto column = table.column(id);
        if (!column) continue;
        const align::Cell& cell = row->cells[*column];
        if (cell.levels && !cell.open) {
          std::erase_if(question.respondents,
                        [&](const Respondent& one) { return one.state == answer.state; });
          question.respondents.push_back({answer.state, cell.levels->low, given->dissemination});
        }
        break;
      }
    }
  }
  return result;
}

Release plan_release(const model::Survey& survey, const std::vector<CountedQuestion>& questions,
                     const std::vector<LedgerRecord>& earlier, Audience audience,
                     const model::SafetyParameters& parameters) {
  const Past past = past_of(survey, earlier);
  check_still_true(questions, past);
  Release release{survey.id, audience, survey.respondents_public, parameters, {}, 0, true};
  std::vector<ProblemMaker> readers = readers_of(questions, past, audience, parameters);
  for (const CountedQuestion& question : questions) {
    // A count over one state is that state's answer.
    if (!question.at_least || question.respondents.size() < 2) continue;
    std::vector<Subject> subjects;
    for (ProblemMaker& reader : readers) subjects.push_back(reader.subject(question));
    const auto rule = survey.respondents_public ? choose_rule(subjects) : choose_half(subjects);
    if (!rule || rule->classes.size() == 1) continue;
    ReleasedStatement& statement = release.statements.emplace_back();
    statement = {fmt::format("s{}", release.statements.size()),
                 question.about,
                 question.id,
                 *question.at_least,
                 question.above_baseline,
                 names(question.respondents),
                 rule->classes,
                 {},
                 false};
    publish(statement, question, rule->silent);
    if (rule->entropy == 0) repeat(statement, past.everyone);
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
