// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_INDEX_TEXT_HPP
#define PEIL_PRESENT_TABLES_INDEX_TEXT_HPP

#include <string>

#include "compare/index.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// An index for people: a line per element from the highest down, and what the ranks rest on.
[[nodiscard]] std::string index_text(const compare::Index& index, const compare::ScoreTable& table,
                                     const compare::IndexOptions& options, const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_INDEX_TEXT_HPP
