// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_TABLE_TEXT_HPP
#define PEIL_PRESENT_MEDIUM_TABLE_TEXT_HPP

/// \file
/// Aligned tables, comparisons and histories for a terminal (present/medium/text_table.hpp says how
/// wide).

#include <string>
#include <vector>

#include "compare/history.hpp"
#include "disclose/audience.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {

/// With one or two sources compared with: terms, levels, documents and verdicts; with more: a table
/// of verdicts and levels.
[[nodiscard]] std::string compare_text(const disclose::MinisterView& view, const TableWords& words);

/// Every cell with its level, term and how it was reached.
[[nodiscard]] std::string align_text(const disclose::MinisterView& view, const TableWords& words);

/// What became of one group, country by country and by day, with the documents.
[[nodiscard]] std::string group_changes_text(const model::ConceptId& group,
                                             const std::vector<compare::History>& histories,
                                             const TableWords& words);

/// Reforms of the framework first, each once; then the other changes; then the series, if any.
[[nodiscard]] std::string history_text(const compare::History& history,
                                       const std::vector<compare::Standpoint>& series,
                                       const TableWords& words);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_TABLE_TEXT_HPP
