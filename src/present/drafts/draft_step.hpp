// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_DRAFTS_DRAFT_STEP_HPP
#define PEIL_PRESENT_DRAFTS_DRAFT_STEP_HPP

#include <cstddef>
#include <string>

#include "present/words/texts.hpp"
#include "read/draft_steps.hpp"

namespace peil::present {

/// The how manieth of how many.
struct Place {
  std::size_t number = 1;
  std::size_t of = 1;
};

/// A step as it is shown to the person who decides: where it stands in the walk and how sure it is,
/// why a note was left, the position that it would be, the words it rests on, and what is still to
/// be told. `change`: what it would do to the profile in force.
[[nodiscard]] std::string step_text(const read::Step& step, read::Change change, Place place,
                                    const model::Codebook& codebook, const Texts& texts);

/// What is still to be told, in words: "term, concept"; empty when nothing is.
[[nodiscard]] std::string lacks_text(const read::Proposal& proposal,
                                     const model::Codebook& codebook, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_DRAFTS_DRAFT_STEP_HPP
