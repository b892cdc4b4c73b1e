// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_STATISTICS_JSON_HPP
#define PEIL_PRESENT_TABLES_STATISTICS_JSON_HPP

/// \file
/// Statistics on an origin as JSON, to stand beside policy: `warning` says why they are no measure
/// of it.

#include <string>

#include "model/figures.hpp"
#include "model/outcomes.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// `{"source", "first_instance", "measures_policy": false, "warning", "unknown_codes", "rows":
/// [{"state", "year", "counted", "positive", "negative", "rate"}]}`; the rate is from 0 to 1.
[[nodiscard]] std::string outcomes_json(const model::Outcomes& outcomes, const Texts& texts);

/// `{"note", "series": [{"id", "source", "label", "part_of", "documents", "figures": [{"period",
/// "text", "value"}]}], "documents": [{"id", "title", "publisher", "date", "reference"}]}`: `text`
/// as published, `value` null for a bound.
[[nodiscard]] std::string figures_json(const model::Figures& figures, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_STATISTICS_JSON_HPP
