// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_ANSWER_HPP
#define PEIL_PRESENT_SURVEY_ANSWER_HPP

#include <map>
#include <string>
#include <vector>

#include "compare/across/designations.hpp"
#include "disclose/audience.hpp"
#include "model/text/query.hpp"
#include "present/annex/annex.hpp"
#include "read/query_reading.hpp"

namespace peil::present {

/// A question and what it was understood to ask about.
struct AskedQuestion {
  model::QueryQuestion question;
  read::AskedAbout about;
};

/// What the baseline has on record, apart by what it was laid down in.
struct AnswerRecord {
  const disclose::PublicView& policy;
  const disclose::PublicView& practice;  ///< practice and case law
  /// By dimension on which nothing holds now: policy as of the last day on which something did.
  const std::map<std::string, disclose::PublicView>& earlier;
  /// What it holds of every country as a safe one; null when that is not asked.
  const compare::Designations* designations = nullptr;
};

/// The answer to an incoming query from the baseline's public policy: per question the positions in
/// force with their limits and sources; of a group without one those on narrower groups. A question
/// that the record does not answer is marked for a person; nothing is filled in. What the terms
/// mean stands at the end. Practice and case law are no policy: that there is a record of it is
/// said to the person who completes the answer.
[[nodiscard]] Annex answer(const AnswerRecord& record, const model::Query& query,
                           const std::vector<AskedQuestion>& questions,
                           const AnnexContext& context);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_ANSWER_HPP
