// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_DOCUMENT_HPP
#define PEIL_READ_DRAFT_DOCUMENT_HPP

#include "read/draft.hpp"
#include "read/draft_reading.hpp"

namespace peil::read {

/// Whether a sentence must be read whole to be proposed from.
enum class Strictness { strict, lenient };

/// Reads a document from its first passage to its last. Internal to drafting.
/// `reader` is that of the document.
[[nodiscard]] Draft read_document(const model::PolicyText& text, const DraftContext& context,
                                  const SentenceReader& reader, Strictness strictness);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_DOCUMENT_HPP
