// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_ANSWER_LINES_HPP
#define PEIL_PRESENT_SURVEY_ANSWER_LINES_HPP

#include <string>
#include <vector>

#include "present/annex/annex_parts.hpp"
#include "read/query_reading.hpp"

namespace peil::present {

/// How what the source speaks of stands to what was asked about.
enum class Fit {
  same,      ///< it is that, or a group that the source draws around it
  broader,   ///< a broader group or area
  narrower,  ///< a part, or a narrower group or area
  beside,    ///< a part of a broader group, of which it may be one
  framework  ///< what holds for everyone for whom nothing else is said
};

/// What the source says of one of its own groups or areas on one question of policy.
struct AnswerLine {
  const align::Row* row = nullptr;        ///< borrowed from the table
  std::vector<align::Evidence> evidence;  ///< never empty
  Fit fit = Fit::same;
  std::vector<std::string>
      asked;  ///< ids of concepts and regions; empty where none was asked about
};

/// What the baseline says on a question, each thing once. A group asked about gets what is said of
/// itself or of a broader one, and of narrower ones what is said of these; where there is nothing,
/// what is said of a part of the nearest broader one. A question that names no group or area gets
/// those that the source names, none where it may name one in other words.
[[nodiscard]] std::vector<AnswerLine> answer_lines(const read::AskedAbout& about,
                                                   const compare::Comparison& record,
                                                   const model::Codebook& codebook);

/// What the baseline says on groups that are related to those asked about, or narrower than such a
/// one, and of which none of these lines tells: "activists for the Kurdish cause" beside "Kurds".
[[nodiscard]] std::vector<AnswerLine> related_lines(const read::AskedAbout& about,
                                                    const std::vector<AnswerLine>& told,
                                                    const compare::Comparison& record,
                                                    const model::Codebook& codebook);

/// What the source itself calls what a line is about.
[[nodiscard]] std::string line_name(const Wording& wording, const AnswerLine& line,
                                    const align::Cell& cell);

/// Rows asked about of which nothing but evidence of a lower rank tells.
[[nodiscard]] std::vector<const align::Row*> only_reported(const read::AskedAbout& about,
                                                           const compare::Comparison& record);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_ANSWER_LINES_HPP
