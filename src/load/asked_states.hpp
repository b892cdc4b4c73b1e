// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_ASKED_STATES_HPP
#define PEIL_LOAD_ASKED_STATES_HPP

#include <span>
#include <string>

#include "model/codebook.hpp"

namespace peil::load {

/// Makes sources of the states among `asked` that codebook/sources.json does not have, with the
/// names that ICU knows: any state can be asked and answer. Codes that are no country's are left
/// to the checks.
void add_asked_states(std::span<const std::string> asked, model::Codebook& codebook);

}  // namespace peil::load

#endif  // PEIL_LOAD_ASKED_STATES_HPP
