// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_REMAINDER_HPP
#define PEIL_READ_DRAFT_REMAINDER_HPP

/// \file
/// What a sentence says beyond what was read in it. A position is proposed only from a sentence
/// that is read whole: one word that is not accounted for may be the one that puts it in the past,
/// in a town, or in somebody else's mouth. Internal to drafting.

#include <string>
#include <vector>

#include "read/draft_reading.hpp"

namespace peil::read {

/// Words of the sentence that neither name a group or place, nor belong to a term, an exception, a
/// condition or a reason, nor are among those in which policy is laid down ("plain" in
/// codebook/matching.json); in their order, each once, as the text writes them. Empty when the
/// sentence is read whole.
/// `next` is the sentence behind it, which may say that what held goes on; null when there is none.
[[nodiscard]] std::vector<std::string> remainder(const Reading& reading, const Cues& cues,
                                                 const Sentence* next);

/// Stretches that use no term and say only why ("gelet op …") or for example: whom and what they
/// name, the sentence says nothing of. Needs the sentence, its names and its terms.
[[nodiscard]] std::vector<Span> asides(const Reading& reading, const Cues& cues);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_REMAINDER_HPP
