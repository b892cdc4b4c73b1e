// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_DRAFTS_DRAFT_PAGE_HPP
#define PEIL_PRESENT_DRAFTS_DRAFT_PAGE_HPP

#include <string>
#include <string_view>

#include "model/text/policy_text.hpp"
#include "present/drafts/drafts.hpp"

namespace peil::present {

/// A draft as one web page for a second reader: the document with the passages marked, beside it
/// every proposal and note, each linked with its passage. It holds its style and nothing that runs,
/// and asks for nothing from elsewhere; what the document says is text, whatever it looks like.
/// `style` is the content of codebook/styles/review.css.
[[nodiscard]] std::string draft_page(const DraftReport& report, const model::PolicyText& text,
                                     const model::Codebook& codebook, const Texts& texts,
                                     std::string_view style);

}  // namespace peil::present

#endif  // PEIL_PRESENT_DRAFTS_DRAFT_PAGE_HPP
