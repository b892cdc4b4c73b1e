// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SURVEY_TABLE_HPP
#define PEIL_LOAD_SURVEY_SURVEY_TABLE_HPP

#include "load/format/spreadsheet.hpp"
#include "load/survey/survey_return.hpp"

namespace peil::load {

/// Answers in a spreadsheet, told apart by what its rows hold:
///   - our own form: short names in the first column, one row per question;
///   - a row per state under a head of short names, alone or in brackets after a title, as EUSurvey
///     exports them (columns may go on in sheets `Content2` …, long texts in further rows);
///   - a row per answer under a head with `state`, `question` (id or number) and `answer`.
/// \throws model::InputError naming `name` when it is none of these.
[[nodiscard]] Returns read_survey_table(const std::vector<Sheet>& sheets,
                                        const model::Survey& survey, const StateLookup& states,
                                        const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SURVEY_TABLE_HPP
