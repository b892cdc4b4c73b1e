// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_ORIGIN_SCORES_HPP
#define PEIL_COMPARE_ORIGIN_SCORES_HPP

/// \file
/// An aligned table in the forms that ranks, index and agreement take.

#include <string>
#include <vector>

#include "align/table.hpp"
#include "compare/index.hpp"
#include "model/codebook.hpp"
#include "model/user_table.hpp"

namespace peil::compare {

/// `ahmadis/PK-PB/persecution_risk`: concept and region as far as the row has them, and dimension.
[[nodiscard]] std::string row_name(const align::RowKey& key);

/// Sources as rows, `rows` of the table as columns. A level counts from 0 to 1 over its dimension's
/// scale, an interval at its middle; what the coding leaves defensible is what it could be. A cell
/// that is open or has no level is missing.
[[nodiscard]] ScoreTable scores_of(const align::Table& table, const std::vector<std::size_t>& rows,
                                   const model::Codebook& codebook);

/// Equal weights for the dimensions that have one of `rows`, and for those rows within each.
[[nodiscard]] Weights dimension_weights(const align::Table& table,
                                        const std::vector<std::size_t>& rows);

/// Table rows as rows, sources as raters. Only point levels of cells that are not open are ratings;
/// rows without any are left out.
[[nodiscard]] model::NumberTable ratings_of(const align::Table& table);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_ORIGIN_SCORES_HPP
