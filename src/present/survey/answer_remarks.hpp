// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_ANSWER_REMARKS_HPP
#define PEIL_PRESENT_SURVEY_ANSWER_REMARKS_HPP

/// \file
/// What an answer to another authority says beside the positions: what is known of later documents
/// and other reports, what held before, which countries are designated as safe, and what terms
/// mean.

#include <string>
#include <vector>

#include "compare/across/designations.hpp"
#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_lines.hpp"

namespace peil::present {

using AnswerLines = std::vector<AnswerLine>;

/// What has to be looked at before a line goes: that it is not known to hold any more, or rests on
/// old documents, with the later document on the origin that is known. Empty where nothing is.
[[nodiscard]] Inlines doubt_words(Draft& draft, const AnswerLine& line);

/// What is reported otherwise than these lines tell, a paragraph each.
void write_reports(Draft& draft, const AnswerLines& lines);

/// What the baseline held on the dimension when it last held anything, with its dates. `then` is
/// the record as of that time; nothing where it tells nothing.
void write_earlier(Draft& draft, const compare::Comparison& then,
                   const model::DimensionId& dimension);

/// Which countries the baseline has designated as safe or considered for it, as far as recorded.
void write_designations(Draft& draft, const compare::Designations& found);

/// Each term of these lines that the vocabulary explains, once, and what took the place of those
/// that policy has given up since: a section of its own.
void write_terms(Draft& draft, const AnswerLines& lines);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_ANSWER_REMARKS_HPP
