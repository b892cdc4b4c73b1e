// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_DISCLOSE_RELEASE_PROBLEM_HPP
#define PEIL_DISCLOSE_RELEASE_PROBLEM_HPP

/// \file
/// The audit problem that the count of one question is. A state has two
/// values on it, below and from the threshold. No answer is read, but what its own state or its
/// mark made public.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "disclose/rule_choice.hpp"
#include "disclose/survey_release.hpp"

namespace peil::disclose {

/// The count with everybody for whom it has to be safe: a reader of what is public; an official who
/// sees answers marked `government` by name, where the release is for the minister or officials are
/// guarded against; each of them once taking public positions of states for their answers and once
/// not.
[[nodiscard]] Subject subject_of(const CountedQuestion& question, Audience audience,
                                 Officials officials, const model::SafetyParameters& parameters);

/// Rules and verdicts, worked out once for all questions that are the same problem.
class RuleBook {
 public:
  /// Empty when nothing can be said. \param count_may_be_told whether a number of states may be.
  [[nodiscard]] std::optional<ChosenRule> rule(const Subject& subject, bool count_may_be_told);
  /// Whether publishing by these classes is safe in every world.
  [[nodiscard]] bool safe(const Subject& subject, const std::vector<std::set<int>>& classes);

 private:
  std::map<std::string, std::optional<ChosenRule>> rules_;
};

}  // namespace peil::disclose

#endif  // PEIL_DISCLOSE_RELEASE_PROBLEM_HPP
