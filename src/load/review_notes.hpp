// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_REVIEW_NOTES_HPP
#define PEIL_LOAD_REVIEW_NOTES_HPP

#include "model/repository.hpp"
#include "model/review_note.hpp"

namespace peil::load {

/// Why findings of a review are as they should be, from codebook/review.json of the data folder;
/// none where there is no such file. \throws model::InputError when anything in it is wrong.
[[nodiscard]] model::ReviewNotes load_review_notes(const model::Repository& repository);

}  // namespace peil::load

#endif  // PEIL_LOAD_REVIEW_NOTES_HPP
