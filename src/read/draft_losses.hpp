// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_LOSSES_HPP
#define PEIL_READ_DRAFT_LOSSES_HPP

#include <vector>

#include "read/draft.hpp"
#include "read/draft_reading.hpp"

namespace peil::read {

/// What would be lost without a word: groups and regions that a sentence names from which something
/// was proposed, but not on them; another term whose words it uses; the concept that a group
/// proposed without one is most like; and sentences on a group and a question, by a wording that
/// the vocabulary does not have. What already stands in a note is left out. Internal to drafting.
/// `reader` is that of the document.
[[nodiscard]] std::vector<Unproposed> losses(const Draft& draft, const model::PolicyText& text,
                                             const DraftContext& context,
                                             const SentenceReader& reader);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_LOSSES_HPP
