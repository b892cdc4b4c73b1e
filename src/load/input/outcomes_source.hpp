// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_OUTCOMES_SOURCE_HPP
#define PEIL_LOAD_INPUT_OUTCOMES_SOURCE_HPP

/// \file
/// Which data set a file of decisions is. Use load/input/outcomes.hpp.

#include <filesystem>
#include <string>
#include <vector>

#include "load/format/csv.hpp"
#include "model/outcomes.hpp"

namespace peil::load {

/// Eurostat's code of the data set, from what the file says of itself or is called; empty where
/// nothing tells.
[[nodiscard]] std::string data_set(const std::vector<CsvRow>& rows,
                                   const std::filesystem::path& path);

/// Names the data set as the source; first instance only where it is known to be.
void name_eurostat(model::Outcomes& outcomes, const std::string& set);
void name_unhcr(model::Outcomes& outcomes);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_OUTCOMES_SOURCE_HPP
