// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_RANK_JSON_HPP
#define PEIL_PRESENT_TABLES_RANK_JSON_HPP

#include <string>

#include "compare/rank.hpp"

namespace peil::present {

/// The machine form of a ranking. What is out of reach or does not apply is null.
[[nodiscard]] std::string rank_json(const compare::Ranking& ranking);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_RANK_JSON_HPP
