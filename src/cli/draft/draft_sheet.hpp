// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_DRAFT_DRAFT_SHEET_HPP
#define PEIL_CLI_DRAFT_DRAFT_SHEET_HPP

/// \file
/// A document's steps as a sheet that a person decides in, and back: what is certain, what is to be
/// checked and every note, a row each. Columns: step, tier, group, concept, relation, region, on,
/// term, from, limits, passage, named_in, place, reason, profile, confirm. A row counts as it
/// stands now when `confirm` says yes, and is left out when it says no, in Dutch or English.

#include <string>
#include <vector>

#include "model/date.hpp"
#include "present/words/texts.hpp"
#include "read/draft_steps.hpp"

namespace peil::cli {

[[nodiscard]] std::string draft_sheet(const std::vector<read::Step>& steps,
                                      const model::Profile* in_force, model::Date day,
                                      const present::Texts& texts);

/// Takes the decisions of a sheet over into the steps that it was made of, all or none.
/// \throws model::InputError naming the file, and the row and column of everything that cannot be
/// taken over.
void take_sheet(std::vector<read::Step>& steps, const std::string& file,
                const read::DraftContext& context);

}  // namespace peil::cli

#endif  // PEIL_CLI_DRAFT_DRAFT_SHEET_HPP
