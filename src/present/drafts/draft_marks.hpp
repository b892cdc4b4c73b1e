// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_DRAFTS_DRAFT_MARKS_HPP
#define PEIL_PRESENT_DRAFTS_DRAFT_MARKS_HPP

/// \file
/// Where in a document the passages of a draft stand. Internal to the page for review.

#include <cstddef>
#include <string>
#include <vector>

#include "model/text/policy_text.hpp"
#include "read/draft.hpp"

namespace peil::present {

/// How a stretch of the document is marked; what is surest first.
enum class MarkKind { certain, check, note, named };

/// A stretch of one passage's text, in bytes: `[begin, end)`.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkKind kind = MarkKind::named;
  std::vector<std::size_t> proposals = {};  ///< indices into the draft's
  std::vector<std::size_t> notes = {};
};

/// Of each passage its marks, in order, none over another.
[[nodiscard]] std::vector<std::vector<Mark>> marks_of(const read::Draft& draft,
                                                      const model::PolicyText& text);

}  // namespace peil::present

#endif  // PEIL_PRESENT_DRAFTS_DRAFT_MARKS_HPP
