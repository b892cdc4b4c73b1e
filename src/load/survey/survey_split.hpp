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

/// Takes a response apart at lines that begin with a question's number: `2.`, `2)`, `(2)`, `2:`,
/// also behind `Question`, `Q`, `Answer`, `Vraag`, `Antwoord`. Parts of an answer (`2a.`, `2.1`)
/// stay with it, marks and all; one text for several (`1.–3.`, `1-3:`) answers each of them. The
/// numbers must rise by the survey's own: one that comes again, goes back or is that of no question
/// could be a list inside an answer, and what stands before a number other than 1 could answer a
/// question that has none: then the text is kept whole. No part ever stands under a question that
/// it does not name.
[[nodiscard]] Split split_answers(std::string_view text, std::size_t questions);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_SPLIT_HPP
