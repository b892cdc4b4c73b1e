// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_RANK_TEXT_HPP
#define PEIL_PRESENT_TABLES_RANK_TEXT_HPP

#include <string>

#include "compare/rank.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// A ranking for people: what it counts, a line per element, the lines of the Hasse diagram.
[[nodiscard]] std::string rank_text(const compare::Ranking& ranking, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_RANK_TEXT_HPP
