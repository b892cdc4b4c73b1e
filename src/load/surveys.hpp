// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEYS_HPP
#define PEIL_LOAD_SURVEYS_HPP

#include "model/survey.hpp"

namespace peil::load {

/// Gives the profile of an answer what it takes from its survey: source, origin, the inquiry, and
/// per position a dissemination at least as closed as the answer to the question that it codes
/// (the most closed answer of the file where no question matches; `aggregate` where there is none).
void complete_answer(model::StateAnswer& answer, const model::Survey& survey);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEYS_HPP
