// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_ANSWER_TABLE_HPP
#define PEIL_PRESENT_SURVEY_ANSWER_TABLE_HPP

#include "present/survey/answer_remarks.hpp"

namespace peil::present {

/// The table of a question: a row for each group or area with all that is said of it, one row for
/// groups of which the same is said. Where these stand in different places of the same documents,
/// each has its own reference beside its name.
void write_positions(Draft& draft, const AnswerLines& lines);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_ANSWER_TABLE_HPP
