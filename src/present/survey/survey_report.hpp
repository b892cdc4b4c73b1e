// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_SURVEY_REPORT_HPP
#define PEIL_PRESENT_SURVEY_SURVEY_REPORT_HPP

#include <map>
#include <span>
#include <string>

#include "model/import_remark.hpp"
#include "model/survey.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// How far surveys are, state by state, for those who run them: for people a table per survey
/// (`text`), else one list of all (`json`, `csv`). It names who answered.
[[nodiscard]] std::string survey_report(std::span<const model::Survey> surveys,
                                        std::string_view format, const Texts& texts);

/// "14 answered, 3 not applicable, 6 no answer": what there is of each, in this order.
[[nodiscard]] std::string status_counts(const std::map<model::AnswerStatus, std::size_t>& number,
                                        const Texts& texts);

/// `returned.docx: table 1, row 4: numbers 2 of 3 answers; …`
[[nodiscard]] std::string remark_text(const model::ImportRemark& remark, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_SURVEY_REPORT_HPP
