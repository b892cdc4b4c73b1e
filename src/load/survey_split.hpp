// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SPLIT_HPP
#define PEIL_LOAD_SURVEY_SPLIT_HPP

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace peil::load {

/// One text taken apart into the answers to numbered questions.
struct Split {
  std::map<int, std::string> answers;  ///< by number of the question; together the whole text
  /// True when several questions were asked and the text has no numbers that fit them: every question
  /// then has the whole text.
  bool unsplit = false;
};

/// Takes a response apart at lines that begin with a question's number (`2.`, `2)`), in rising order.
/// What stands before the first number stays with the first answer.
[[nodiscard]] Split split_answers(std::string_view text, std::size_t questions);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SPLIT_HPP
