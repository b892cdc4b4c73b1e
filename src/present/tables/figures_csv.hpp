// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_FIGURES_CSV_HPP
#define PEIL_PRESENT_TABLES_FIGURES_CSV_HPP

/// \file
/// Ranks, index and agreement as CSV with a head: numbers in full with a decimal point, empty
/// where a figure does not exist. Behind them stands in every line what the figures rest on
/// (origin_basis.hpp), where that is an origin.

#include <string>
#include <vector>

#include "compare/agreement.hpp"
#include "compare/index.hpp"
#include "compare/rank.hpp"
#include "present/words/origin_basis.hpp"

namespace peil::present {

/// A line per element: `element,ties,expected_rank,rank_first,rank_last,rank_1,…,rank_N`, the last
/// ones the probability of each rank.
[[nodiscard]] std::string rank_csv(const compare::Ranking& ranking, const BasisColumns& basis = {});

/// A line per element:
/// `name,index,low,high,rank,rank_first,rank_last,rank_median,rank_p5,rank_p95,rank_1,…,rank_N`.
[[nodiscard]] std::string index_csv(const compare::Index& index, const compare::ScoreTable& table,
                                    const BasisColumns& basis = {});

/// `kind,name,value,low,high`: a line per `measure`, then one per `row` that divides, whose value
/// is its share of the disagreement. `rows` are the names of the rows.
[[nodiscard]] std::string agree_csv(const compare::Agreement& agreement,
                                    const std::vector<std::string>& rows,
                                    const BasisColumns& basis = {});

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_FIGURES_CSV_HPP
