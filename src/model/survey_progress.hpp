// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_SURVEY_PROGRESS_HPP
#define PEIL_MODEL_SURVEY_PROGRESS_HPP

/// \file
/// How far a survey is. It names who answered and is for those alone who run the survey.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/survey.hpp"

namespace peil::model {

/// Each state's latest round, in the order in which the states first come.
[[nodiscard]] std::vector<const StateAnswer*> latest_rounds(const Survey& survey);

/// What a state did with a survey.
enum class Reply {
  answered,  ///< answered a question, or all at once (StateAnswer::unsplit)
  empty,     ///< sent something, but no question is answered in it, or none that may be passed on
  silent,    ///< sent nothing
  unread     ///< is not among the answers that could be read, while others are sealed
};

struct Progress {
  std::string state;
  Reply reply = Reply::silent;
  const StateAnswer* latest = nullptr;         ///< null when there is none, or none that was read
  std::map<AnswerStatus, std::size_t> number;  ///< questions by status; absent: none
  std::size_t coded = 0;                       ///< positions that a person confirmed

  [[nodiscard]] std::size_t with(AnswerStatus status) const {
    const auto found = number.find(status);
    return found == number.end() ? 0 : found->second;
  }
};

/// Every state that was asked, in the order of the survey, by its latest round.
[[nodiscard]] std::vector<Progress> progress(const Survey& survey);

/// Questions of one answer by status.
[[nodiscard]] std::map<AnswerStatus, std::size_t> number_by_status(const StateAnswer& answer);

/// Name of a value in JSON, e.g. `silent`.
[[nodiscard]] std::string_view name(Reply value);

}  // namespace peil::model

#endif  // PEIL_MODEL_SURVEY_PROGRESS_HPP
