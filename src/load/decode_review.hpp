// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_DECODE_REVIEW_HPP
#define PEIL_LOAD_DECODE_REVIEW_HPP

#include "load/format/json.hpp"
#include "model/review_note.hpp"

namespace peil::load {

/// codebook/review.json, in its order.
[[nodiscard]] model::ReviewNotes decode_review(const Node& root);

}  // namespace peil::load

#endif  // PEIL_LOAD_DECODE_REVIEW_HPP
