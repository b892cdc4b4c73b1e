// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_PROBLEM_HPP
#define PEIL_DISCLOSE_RELEASE_PROBLEM_HPP

/// \file
/// The audit problem that a survey is for each of its readers.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "disclose/class_safety.hpp"
#include "disclose/survey_release.hpp"

namespace peil::disclose {

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
               const model::SafetyParameters& parameters);

  void add_statement(const std::string& id, const std::string& question, int at_least,
                     const std::vector<std::string>& states, const std::set<int>& counts);
  void add_rule(const std::string& id, const std::string& question, int at_least,
                const std::vector<std::string>& states, const std::vector<std::set<int>>& classes);

  /// The count that may be published of a question.
  [[nodiscard]] Subject subject(const CountedQuestion& question);

  [[nodiscard]] const model::Problem& problem() const { return problem_; }

 private:
  [[nodiscard]] std::optional<model::Condition> condition(const std::string& question,
                                                          int at_least) const;
  std::vector<std::size_t> places(const std::vector<std::string>& names);
  std::size_t state(const std::string& name);
  void add_question(const CountedQuestion& question, const std::vector<LedgerStatement>& earlier);

  Reader reader_;
  model::Problem problem_;
  std::vector<std::vector<int>> lowest_;  ///< per question, lowest level of each value
};

/// A problem for each reader. What only the minister is told, only he has to be audited for; an
/// official who sees nothing that is not public is anybody.
[[nodiscard]] std::vector<ProblemMaker> readers_of(const std::vector<CountedQuestion>& questions,
                                                   const Past& past, Audience audience,
                                                   const model::SafetyParameters& parameters);

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_PROBLEM_HPP
