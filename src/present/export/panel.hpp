// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_PANEL_HPP
#define PEIL_PRESENT_EXPORT_PANEL_HPP

/// \file
/// The panel for research: per year what each source said on each row.

#include <map>
#include <string>

#include "align/table.hpp"
#include "model/position_ids.hpp"
#include "present/medium/listing.hpp"

namespace peil::present {

/// A panel without rows.
[[nodiscard]] Listing empty_panel();

/// One row for each cell of an aligned table, in its order, where any source speaks of the very
/// row; `ids` by source, of the profiles that the table was made from. Levels are absent where
/// `basis` tells why.
[[nodiscard]] std::vector<std::vector<Listing::Value>> panel_rows(
    const align::Table& table, const std::map<std::string, model::PositionIds>& ids);

/// Makes rows those of another day on which everything else is the same.
void move_to(model::Date day, std::vector<std::vector<Listing::Value>>& rows);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_PANEL_HPP
