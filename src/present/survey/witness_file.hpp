// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_SURVEY_WITNESS_FILE_HPP
#define PEIL_PRESENT_SURVEY_WITNESS_FILE_HPP

#include <string>

#include "disclose/witness.hpp"

namespace peil::present {

/// JSON with what is public of the problem (states, questions, known cells, statements), the
/// sheets, and per cell the sheet that shows each possible value. Holds nothing that was answered.
[[nodiscard]] std::string witness_file(const model::Problem& problem,
                                       const disclose::Witnesses& witnesses);

}  // namespace peil::present

#endif  // PEIL_PRESENT_SURVEY_WITNESS_FILE_HPP
