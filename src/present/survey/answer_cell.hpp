// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_ANSWER_CELL_HPP
#define PEIL_PRESENT_SURVEY_ANSWER_CELL_HPP

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "present/annex/annex_parts.hpp"
#include "present/survey/answer_lines.hpp"

namespace peil::present {

/// What a source says on one question of policy, for another authority: in its own terms with a
/// translation. No level, and nothing that is not its own.
struct Said {
  std::string dimension;
  Inlines terms;
  /// Each place where it says so, with the date of the document.
  std::vector<std::pair<std::string, Link>> places;
  Inlines group_limits;  ///< how it draws the group, each on a line of its own; may be empty
  Inlines limits;        ///< the limits that it sets itself, likewise
};

[[nodiscard]] Said said_on(Draft& draft, const AnswerLine& line);

/// The date of a document in words; that it has none, where it has none.
[[nodiscard]] std::string document_date(const Draft& draft, const model::Document& document);

/// The term as the words of the position meant it when the document cited was written: policy may
/// have used them otherwise since. Null where the vocabulary has no entry.
[[nodiscard]] const model::Term* term_then(const Draft& draft, const align::Column& column,
                                           const align::Evidence& evidence);

/// The date of a document that the column's evidence cites, as its last day; empty when unknown.
[[nodiscard]] std::optional<model::Date> document_day(const align::Column& column,
                                                      const model::Citation& citation);

[[nodiscard]] const model::Document* find_document(const align::Column& column,
                                                   const std::string& id);

/// The source's word for an evidence, and its translation where there is one.
[[nodiscard]] Inlines term_words(const Draft& draft, const align::Column& column,
                                 const align::Evidence& evidence);

/// What the person who completes the answer has to look at before it goes.
struct AnswerDoubts {
  std::optional<model::Date> confirmed_until;  ///< last day it is known to hold
  /// Day of the newest document cited, where that is longer ago than the data folder allows.
  std::optional<model::Date> old;
};

[[nodiscard]] AnswerDoubts answer_doubts(const Draft& draft, const AnswerLine& line);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_ANSWER_CELL_HPP
