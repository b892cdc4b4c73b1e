// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_ALIGN_DRAFT_CUES_HPP
#define PEIL_ALIGN_DRAFT_CUES_HPP

/// \file
/// Words by which a sentence of a policy text, in Dutch or English, points to what stands before
/// or says that nothing changes. Internal to drafting.

#include <string>
#include <vector>

#include "align/sentence.hpp"

namespace peil::align {

/// One of the phrases (folded words) stands in the sentence.
[[nodiscard]] bool names_any(const Sentence& sentence,
                             const std::vector<std::vector<std::string>>& phrases);

/// "These groups": those that the text designated last.
[[nodiscard]] bool refers_back(const Sentence& sentence);

/// A word that points to a group named before: without one, a sentence on a group that we do not
/// know ("voor zakenlieden …") must not be read as one on the group before it.
[[nodiscard]] bool points_back(const Sentence& sentence);

/// Whether a clause behind a semicolon goes on with what the clause before it says; `enumerating`:
/// that one did so too.
[[nodiscard]] bool goes_on(const Sentence& clause, const Sentence& before, bool enumerating);

[[nodiscard]] bool says_unchanged(const Sentence& sentence);

/// "From" stands before the place at `span`, or before those that it is listed with.
[[nodiscard]] bool says_whence(const Sentence& sentence, Span span);

/// "The other provinces", "de rest van het land".
[[nodiscard]] bool speaks_of_the_rest(const Sentence& sentence);

}  // namespace peil::align

#endif  // PEIL_ALIGN_DRAFT_CUES_HPP
