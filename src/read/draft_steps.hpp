// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_READ_DRAFT_STEPS_HPP
#define PEIL_READ_DRAFT_STEPS_HPP

/// \file
/// What a person decides on, one thing after the other: everything proposed and every note. What is
/// not whole can be completed; what is whole is decided with one key.

#include <optional>
#include <string>
#include <vector>

#include "model/profile.hpp"
#include "read/draft.hpp"

namespace peil::read {

enum class Decision { open, accepted, rejected };

/// What must be told before a position can be recorded.
enum class Lack {
  term,        ///< what is said
  subject,     ///< of whom or what place, of a kind that the question can be asked about
  concept_id,  ///< what the group named is in the codebook
};

/// One thing to decide.
struct Step {
  Proposal read;                   ///< as the document was read: what may lack is empty
  Proposal now;                    ///< as it would be recorded; a person changes it
  std::optional<Unproposed> note;  ///< that it stands in; absent for what was proposed
  Decision decision = Decision::open;
  Change change = Change::opens;  ///< what accepting it did to the profile as it was then
  bool recorded = false;          ///< in the profile, by an earlier run: nothing is left to decide
};

/// What became of the decisions of an earlier run.
struct TakenOver {
  std::size_t kept = 0;
  std::size_t asked_again = 0;  ///< would do something else to the profile than when decided
  std::size_t gone = 0;         ///< on words that the document no longer has
};

/// Those of a draft, each once: proposals in their order, then notes that are whole, then notes
/// that lack something, in the order of the document.
[[nodiscard]] std::vector<Step> steps_of(const Draft& draft, const model::Codebook& codebook);

/// What is to be asked, in this order; empty for what is whole.
[[nodiscard]] std::vector<Lack> lacks(const Proposal& proposal, const model::Codebook& codebook);

/// Both were read from the same words, of the same people and place: one decision holds for both,
/// wherever in the document they stand.
[[nodiscard]] bool same_reading(const Proposal& a, const Proposal& b);

/// A person changed what was read.
[[nodiscard]] bool is_changed(const Step& step);

/// Takes decisions and changes of an earlier run over. One that would do something else to
/// `in_force` (null: none) than it did then is open again. `day`: from when the document holds.
TakenOver take_over(std::vector<Step>& steps, const std::vector<Step>& earlier,
                    const model::Profile* in_force, model::Date day);

/// What accepting it would do; all is new where there is no profile.
[[nodiscard]] Change change_of(const Proposal& proposal, const model::Profile* in_force,
                               model::Date day);

/// What is to be recorded: accepted, and not recorded before.
[[nodiscard]] std::vector<Proposal> accepted(const std::vector<Step>& steps);

}  // namespace peil::read

#endif  // PEIL_READ_DRAFT_STEPS_HPP
