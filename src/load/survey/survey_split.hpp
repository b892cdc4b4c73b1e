// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SURVEY_SPLIT_HPP
#define PEIL_LOAD_SURVEY_SURVEY_SPLIT_HPP

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace peil::load {

/// One text taken apart into the answers to numbered questions.
struct Split {
  std::map<int, std::string> answers;  ///< by number of the question
  /// The whole text, when several questions were asked and its numbers do not tell for sure which
  /// part answers which; there are no answers then.
  std::string unsplit;
};

/// Takes a response apart at lines that begin with a question's number (`2.`, `2)`). The numbers
/// must rise: one that comes again or goes back is a list inside an answer, and where that list
/// began cannot be told. What stands before the first number stays with the first answer.
[[nodiscard]] Split split_answers(std::string_view text, std::size_t questions);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_SPLIT_HPP
