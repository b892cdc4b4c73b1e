// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_ANSWER_HPP
#define PEIL_PRESENT_ANSWER_HPP

#include <vector>

#include "align/query_reading.hpp"
#include "disclose/audience.hpp"
#include "model/query.hpp"
#include "present/annex.hpp"

namespace peil::present {

/// A question and what it was understood to ask about.
struct AskedQuestion {
  model::QueryQuestion question;
  align::AskedAbout about;
};

/// The answer to an incoming query from the baseline's public policy: per question the positions in
/// force with their limits and sources. A question that the record does not answer is marked for a
/// person; nothing is filled in.
[[nodiscard]] Annex answer(const disclose::PublicView& view, const model::Query& query,
                           const std::vector<AskedQuestion>& questions,
                           const AnnexContext& context);

}  // namespace peil::present

#endif  // PEIL_PRESENT_ANSWER_HPP
