// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_LOSSES_HPP
#define PEIL_READ_DRAFT_LOSSES_HPP

#include <vector>

#include "read/draft.hpp"

namespace peil::read {

/// Groups and regions that a sentence names from which something was proposed, but not on them: a
/// clause took the name, or the reader did not follow. What already stands in a note is left out.
/// Internal to drafting.
[[nodiscard]] std::vector<Unproposed> losses(const Draft& draft, const model::PolicyText& text,
                                             const DraftContext& context);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_LOSSES_HPP
