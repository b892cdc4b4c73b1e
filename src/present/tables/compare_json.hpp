// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_COMPARE_JSON_HPP
#define PEIL_PRESENT_TABLES_COMPARE_JSON_HPP

/// \file
/// The machine forms of aligned tables, comparisons and histories. Scripts rely on their names: new
/// ones come behind the others. CSV ends with the origin, the day or days, and how far the record
/// of each source goes on the row's dimension (cell_facts.hpp).

#include <optional>
#include <string>
#include <vector>

#include "compare/history.hpp"
#include "compare/proposal.hpp"
#include "disclose/audience.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {

/// Claims as claims_json or claims_text writes them; absent where they were not asked for, or there
/// is no proposal.
struct StatedClaims {
  std::optional<std::string> in_force;
  std::optional<std::string> proposed;
};

/// Statistics as statistics_json.hpp writes them; absent where there are none.
struct StatisticsBeside {
  std::optional<std::string> figures;
  std::optional<std::string> outcomes;
};

/// `proposal` is the file the proposal came from, as the user gave it, `outlook` what it comes to.
[[nodiscard]] std::string compare_json(const disclose::MinisterView& view,
                                       const std::optional<std::string>& proposal,
                                       const StatedClaims& claims = {},
                                       const StatisticsBeside& statistics = {},
                                       const compare::Outlook* outlook = nullptr);

/// What a proposal changes and from when, as paragraphs of text.
[[nodiscard]] std::string proposal_text(const disclose::MinisterView& view,
                                        const compare::Outlook& outlook, const TableWords& words);

/// A line per row and source compared with.
[[nodiscard]] std::string compare_csv(const disclose::MinisterView& view);

[[nodiscard]] std::string align_json(const disclose::MinisterView& view);
/// A line per row and source.
[[nodiscard]] std::string align_csv(const disclose::MinisterView& view);

/// `series` is left out when empty.
[[nodiscard]] std::string history_json(const compare::History& history,
                                       const std::vector<compare::Standpoint>& series);
/// A line per change, or, when there is a series, per day.
[[nodiscard]] std::string history_csv(const compare::History& history,
                                      const std::vector<compare::Standpoint>& series);

/// What became of one group: `{"group", "histories": [as history_json()]}`, and a line per change
/// of all of them.
[[nodiscard]] std::string histories_json(const model::ConceptId& group,
                                         const std::vector<compare::History>& histories);
[[nodiscard]] std::string histories_csv(const std::vector<compare::History>& histories);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_COMPARE_JSON_HPP
