// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_GAPS_HPP
#define PEIL_PRESENT_TABLES_GAPS_HPP

/// \file
/// The worklist of gaps, in all forms.

#include <string>
#include <vector>

#include "compare/gaps.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {

/// A document to read with the place in it, in the texts' language as far as the words are ours.
[[nodiscard]] std::string place_words(const compare::LookIn& place, const Texts& texts);

[[nodiscard]] std::string gaps_text(const std::vector<compare::Gap>& gaps, const TableWords& words);
/// `[{"origin", "concept", "region", "dimension", "source", "why", "other": {"source", "level"},
/// "look_in": [{"title", "url", "place"}], "closes", "dated"}]`; what is not known is null.
[[nodiscard]] std::string gaps_json(const std::vector<compare::Gap>& gaps);
/// A line per gap; of the places to look in the first.
[[nodiscard]] std::string gaps_csv(const std::vector<compare::Gap>& gaps, const TableWords& words);
/// An Excel file to hand out, in words, with empty columns for what was found.
[[nodiscard]] std::string gaps_xlsx(const std::vector<compare::Gap>& gaps, const TableWords& words);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_GAPS_HPP
