// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_SURVEY_EARLIER_ANSWER_HPP
#define PEIL_SURVEY_EARLIER_ANSWER_HPP

#include <string>
#include <vector>

#include "model/survey.hpp"

namespace peil::survey {

/// The questions to which `earlier` has a word of the state (an answer, "not applicable", or that
/// it may not be passed on) and `fresh`, a later return of the state, has none, in the order of
/// `fresh`. A later return takes the place of the earlier one: what it leaves open no longer
/// counts, be it that the state takes it back or that it only wrote what is new. Only a person can
/// tell which.
[[nodiscard]] std::vector<std::string> left_open(const model::StateAnswer& fresh,
                                                 const model::StateAnswer& earlier);

/// Puts the answers of `earlier` to those questions into `fresh`, unchanged, with who may see them.
void keep(model::StateAnswer& fresh, const model::StateAnswer& earlier);

}  // namespace peil::survey

#endif  // PEIL_SURVEY_EARLIER_ANSWER_HPP
