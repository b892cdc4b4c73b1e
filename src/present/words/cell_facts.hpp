// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_CELL_FACTS_HPP
#define PEIL_PRESENT_WORDS_CELL_FACTS_HPP

/// \file
/// What a cell rests on, picked from its evidence.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/table.hpp"

namespace peil::present {

/// Ids of the documents that the cell rests on, each once, the principal one first.
[[nodiscard]] std::vector<std::string> cited_documents(const align::Cell& cell);

/// Term that decides the cell; empty when none does.
[[nodiscard]] std::string deciding_term(const align::Cell& cell);

/// How far our record of the column's source goes on a dimension, for machines: `complete`,
/// `partial`, `no_policy` (and we know it), or empty where nothing is recorded.
[[nodiscard]] std::string record_state(const align::Column& column, std::string_view dimension);

/// Whether that record is partial on some dimension.
[[nodiscard]] bool recorded_in_part(const align::Column& column);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_CELL_FACTS_HPP
