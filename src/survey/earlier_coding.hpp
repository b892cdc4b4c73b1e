// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_SURVEY_EARLIER_CODING_HPP
#define PEIL_SURVEY_EARLIER_CODING_HPP

#include <cstddef>
#include <vector>

#include "model/codebook.hpp"
#include "model/survey.hpp"

namespace peil::survey {

/// Puts before the proposals for a newer answer what a person confirmed in an earlier round for the
/// same raw answer, byte for byte, with reason `earlier: ROUND`; the newest such round counts, and
/// a proposal that comes to the same goes. Returns how many there are. They are proposals: a person
/// confirms them again, or does not.
std::size_t offer_earlier(std::vector<model::Coding>& proposals, const model::StateAnswer& answer,
                          const model::Survey& survey, const model::Codebook& codebook);

}  // namespace peil::survey

#endif  // PEIL_SURVEY_EARLIER_CODING_HPP
