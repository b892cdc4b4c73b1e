// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_DRAFTS_DRAFT_WORDS_HPP
#define PEIL_PRESENT_DRAFTS_DRAFT_WORDS_HPP

/// \file
/// How a draft's parts are said, the same in every form of it.

#include <string>
#include <string_view>

#include "present/words/texts.hpp"
#include "read/draft.hpp"

namespace peil::present {

[[nodiscard]] std::string_view name(read::Change change);
[[nodiscard]] std::string_view name(read::Doubt doubt);
[[nodiscard]] std::string_view name(read::Tier tier);

/// What it is on: the group, the region, or the whole country.
[[nodiscard]] std::string draft_subject(const read::Proposal& proposal,
                                        const model::Codebook& codebook, const Texts& texts);
[[nodiscard]] std::string draft_subject(const read::Subject& subject,
                                        const model::Codebook& codebook, const Texts& texts);
/// The dimension's label.
[[nodiscard]] std::string draft_dimension(const model::DimensionId& id,
                                          const model::Codebook& codebook, const Texts& texts);
/// Qualifier and exceptions as one text, since most forms have one place for both.
[[nodiscard]] std::string draft_limits(const read::Proposal& proposal);
/// Why nothing was proposed.
[[nodiscard]] std::string draft_reason(const read::Unproposed& left, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_DRAFTS_DRAFT_WORDS_HPP
