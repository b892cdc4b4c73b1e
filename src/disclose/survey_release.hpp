// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_SURVEY_RELEASE_HPP
#define PEIL_DISCLOSE_SURVEY_RELEASE_HPP

/// \file
/// What may be said of a survey: per question, how many of the states that answered apply a policy
/// at least as favourable to the applicant as the baseline (more favourable, where the baseline
/// stands on the lowest level). The rule for each question is chosen without the answers
/// (rule_choice.hpp); what is published is the class of the true count. Where it may not be known
/// who answered, the audit still supposes that it is, and what is said is only on which side of
/// half the count is.
///
/// Of a state's answer only its lowest level counts: "at least as favourable" must hold whatever
/// the state's wording leaves open. An answer has two values in the audit, so that what stays open
/// is always on which side of the statement a state stands.
///
/// Of how policy is made (nominal attributes) it says how many states have a value: one value, or
/// several of an attribute together (joint_rule.hpp).

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.hpp"
#include "disclose/audience.hpp"
#include "disclose/ledger.hpp"
#include "disclose/statement.hpp"
#include "model/codebook.hpp"
#include "model/interval.hpp"
#include "model/problem.hpp"
#include "model/repository.hpp"
#include "model/survey.hpp"

namespace peil::disclose {

/// One state's answer to one question, as far as a count needs it.
struct Respondent {
  std::string state;
  int level = 0;  ///< lowest level that the answer supports
  model::Dissemination dissemination = model::Dissemination::aggregate;
  /// The rows that the answer's level comes from, the question's own first
  /// (`PAK|lgbtiq_persons||persecution_risk`). Two cells that share one may be one position.
  std::vector<std::string> stands_on = {};
  /// What is public of the state on the row; empty: nothing that a reader could go by.
  std::optional<model::Interval> in_public = {};
  bool known_inside = false;  ///< inside government more is known of the row
};

/// One question of a survey with what may be said of it.
struct CountedQuestion {
  std::string id;
  align::RowKey about;
  int top = 0;                          ///< highest level of the scale
  std::optional<int> at_least;          ///< from this level on; empty: the baseline has no level
  bool above_baseline = false;          ///< `at_least` is above the baseline's own level
  std::vector<Respondent> respondents;  ///< in the order of the survey
  std::string value = {};  ///< the count is of this value of an attribute, as level 1 of 0 and 1
  bool several = false;    ///< of an attribute of which a state may have several values
};

/// What is known of the states that were asked besides their answers (known_positions()); null:
/// nothing.
struct Elsewhere {
  const align::Table* in_public = nullptr;  ///< to anybody
  const align::Table* inside = nullptr;     ///< to officials
};

/// The questions of a survey with what states have stated on those very rows, from an aligned table
/// that has the baseline and, as survey answers, the states. Questions on nominal attributes are
/// left out.
[[nodiscard]] std::vector<CountedQuestion> counted_questions(const model::Survey& survey,
                                                             const compare::Comparison& comparison,
                                                             const model::Codebook& codebook,
                                                             const Elsewhere& elsewhere = {});

/// One state's answer on how it makes its policy.
struct AttributeHolder {
  std::string state;
  std::set<std::string> values;  ///< one, unless the attribute allows several
  model::Dissemination dissemination = model::Dissemination::aggregate;
  std::optional<std::set<std::string>> in_public = {};  ///< what is public of it
  bool known_inside = false;                            ///< inside government more is known of it
};

/// One question on how policy is made.
struct CountedAttribute {
  std::string id;
  align::RowKey about;
  std::vector<std::string> values;  ///< that may be told of, those worth telling first
  std::vector<std::string> all;     ///< of the attribute
  bool several = false;             ///< a state may have several
  bool chosen = false;              ///< `values` were named when the survey was made
  std::vector<AttributeHolder> respondents;
};

/// The questions of a survey on nominal attributes whose values the codebook lists, with the
/// answers that a person has read as values. Public is what the record says of a state, and what it
/// answered for everybody to see in another survey or an earlier round; answers to those that ask
/// about the same have to be open, not sealed.
[[nodiscard]] std::vector<CountedAttribute> counted_attributes(const model::Survey& survey,
                                                               const model::Repository& repository,
                                                               model::Date day);

/// What is said on one question.
struct ReleasedStatement {
  std::string id;  ///< `s1`, …
  align::RowKey about;
  std::string question;
  int at_least = 0;
  bool above_baseline = false;
  std::vector<std::string> respondents;
  std::vector<std::set<int>> classes;  ///< the rule
  std::set<int> published;             ///< the class of the true count
  bool silent = false;                 ///< it is published by saying nothing
  /// Which of a state's answers was counted, parallel to `respondents`; empty: the first of each.
  std::vector<int> rounds = {};
  std::vector<std::vector<std::string>> variables = {};  ///< parallel to `respondents`
  std::string value = {};                  ///< of an attribute; empty: a level is counted
  std::vector<std::string> together = {};  ///< values told by one rule; empty: by a rule of its own
  int floor = 0;                           ///< of that rule (JointRule)
  std::vector<std::set<int>> rest = {};    ///< likewise
  std::vector<std::string> pooled = {};    ///< a total over the answers to these questions
  std::size_t answers = 0;                 ///< that such a total is of
  std::vector<Compared> parts = {};  ///< of one that was recorded: what each question compares
  int insiders = 0;                  ///< largest coalition guarded against when it was first said
  bool officials_guarded = false;    ///< likewise, whether officials were a reader
};

/// What the ledger keeps of it.
[[nodiscard]] LedgerStatement recorded(const ReleasedStatement& released);

/// What a reader is told: no names, no rule, and no number where it may not be known who answered.
/// Empty when nothing is said, or what was said cannot be without a number.
[[nodiscard]] std::optional<Statement> told(const ReleasedStatement& released,
                                            bool respondents_public);

/// Whether officials who see answers marked `government` by name are a reader to guard against.
enum class Officials {
  trusted,  ///< bound to secrecy; of public sentences they are no adversary
  guarded   ///< public sentences may tell them nothing either
};

using Progress = std::function<void(std::size_t done, std::size_t all)>;

struct Release {
  std::string survey;
  Audience audience = Audience::everyone;
  bool respondents_public = false;
  model::SafetyParameters parameters;
  std::vector<ReleasedStatement> statements;  ///< silent ones too
  std::size_t withheld = 0;  ///< questions of which nothing is said, for whatever reason
  bool safe = true;          ///< every statement that is new passed the audit
  Officials officials = Officials::trusted;
};

/// Chooses a rule for each question, audits it for every world, and publishes the class of the true
/// count. What an answer stands on is counted once and for ever: where a respondent's position was
/// counted before, whoever was told, of whichever survey and whatever became of the answer, the
/// very same count is said again or nothing is. So no two statements ever speak of one position,
/// and parameters that change later change nothing about what was said. Rules, silence and what is
/// counted depend on who answered, on the marks, on what answers stand on and on the ledger, on no
/// answer: a release is never refused. Each reader is reckoned with twice, once taking a state's
/// public position for its answer and once not.
/// \param progress is called after each question with how many of all are done.
[[nodiscard]] Release plan_release(const model::Survey& survey,
                                   const std::vector<CountedQuestion>& questions,
                                   const std::vector<LedgerRecord>& earlier, Audience audience,
                                   const model::SafetyParameters& parameters,
                                   Officials officials = Officials::trusted,
                                   const std::vector<CountedAttribute>& attributes = {},
                                   const Progress& progress = {});

/// What plan_release() has to know of earlier releases.
[[nodiscard]] Wanted wanted(const model::Survey& survey,
                            const std::vector<CountedQuestion>& questions,
                            const std::vector<CountedAttribute>& attributes);

/// The largest coalition that everything said is guarded against: what was said before is as safe
/// as it was then.
[[nodiscard]] int insiders_guarded_against(const Release& release);

/// Whether officials were a reader to guard against in everything said.
[[nodiscard]] Officials officials_guarded_against(const Release& release);

/// What the ledger says was last said of a survey to an audience; no statements when nothing was.
[[nodiscard]] std::vector<ReleasedStatement> last_released(const model::Survey& survey,
                                                           const std::vector<LedgerRecord>& records,
                                                           Audience audience);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_SURVEY_RELEASE_HPP
