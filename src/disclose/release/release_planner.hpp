// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_RELEASE_PLANNER_HPP
#define PEIL_DISCLOSE_RELEASE_RELEASE_PLANNER_HPP

/// \file
/// Plans one release, question by question: what was counted before is said again or not at all,
/// for the rest a rule is chosen, and the class of the true count is published.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "disclose/release/joint_rule.hpp"
#include "disclose/release_problem.hpp"
#include "disclose/survey_release.hpp"

namespace peil::disclose {

/// What was said before, or is about to be, of one count.
struct Said {
  LedgerStatement statement;
  std::string survey;
  bool to_public = false;
  int insiders = 0;  ///< largest coalition guarded against
  bool officials_guarded = false;
};

class Planner {
 public:
  /// Adds to `release`, which has its parameters already and outlives this, as does `survey`.
  Planner(const model::Survey& survey, const std::vector<LedgerRecord>& earlier, Release& release);

  void plan(const CountedQuestion& question);
  void plan(const CountedAttribute& attribute);
  /// Totals over the questions on one subject that are told of now for the first time. Called once,
  /// when all of them are planned.
  void pool(const std::vector<CountedQuestion>& questions);

 private:
  /// What is found about a count in what was said: nothing, the very same, or something that
  /// forbids it.
  struct Before {
    const Said* same = nullptr;  ///< told to the public rather than to the minister alone
    bool forbids = false;
  };
  enum class Match { none, same, other };
  /// Whether what was said speaks of some position that the question is about, and then whether it
  /// is the very same count.
  [[nodiscard]] Match compare(const Said& said, const ReleasedStatement& statement,
                              const CountedQuestion& question) const;
  [[nodiscard]] Before before(const ReleasedStatement& statement,
                              const CountedQuestion& question) const;
  [[nodiscard]] ReleasedStatement blank(const CountedQuestion& question) const;
  /// The questions on one dimension of which something was decided, with what was published.
  struct Part {
    const CountedQuestion* question;
    std::set<int> published;
  };
  void pool(const model::DimensionId& dimension, const std::vector<Part>& parts);
  bool fill_in(ReleasedStatement& statement, const CountedQuestion& question);
  bool repeat(const Said& earlier, const Subject& subject, ReleasedStatement& statement);
  /// `earlier`: what it repeats; null when it is new.
  void add(ReleasedStatement statement, const Said* earlier = nullptr);

  /// How several values of an attribute are told.
  struct Together {
    std::vector<std::string> values;
    JointRule rule;
    std::optional<std::size_t> silent;  ///< class of the rest that is said by saying nothing
  };
  /// False when the attribute's values are not told together, and one may be told alone.
  bool plan_together(const CountedAttribute& attribute);
  void repeat_together(const CountedAttribute& attribute,
                       const std::map<std::string, const Said*>& earlier);
  [[nodiscard]] std::optional<Together> choose_together(const CountedAttribute& attribute);
  void publish(const CountedAttribute& attribute, const Together& together);

  const model::Survey& survey_;
  Release& release_;
  std::map<std::string, int> rounds_;
  std::vector<Said> said_;
  std::optional<Said> repeats_;     ///< what fill_in() found said before
  std::set<std::string> repeated_;  ///< questions of which what was said before is said again
  RuleBook book_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_RELEASE_PLANNER_HPP
