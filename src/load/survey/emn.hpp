// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_EMN_HPP
#define PEIL_LOAD_SURVEY_EMN_HPP

#include "load/format/document.hpp"
#include "load/survey/survey_return.hpp"

namespace peil::load {

/// Answers in a document laid out as EMN ad-hoc queries are, our own form among them: tables with a
/// country, whether it may be disseminated, and a response, perhaps a question, too; in any order
/// of columns, with or without heads; one table for all, for each country or for each question; or
/// a paragraph with the country's name followed by its answers. A table with short names in its
/// first column codes the answer of the only state in the document. Rows of a country that goes on
/// may leave its name out. The remarks say which rows name no state, and when the states found are
/// not as many as the document says in "(N in total)".
[[nodiscard]] Returns read_emn(const Document& document, const model::Survey& survey,
                               const StateLookup& states, const model::AnswerWords& words);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_EMN_HPP
