// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_PAGE_PAGE_WEIGHTS_HPP
#define PEIL_PRESENT_PAGE_PAGE_WEIGHTS_HPP

#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "present/page/page.hpp"

namespace peil::present {

/// What weights can be laid on: JSON objects, one for the largest block of sources and rows that
/// can be compared as a whole and one for the baseline with each other source that shares rows with
/// it. Each has `sources` (column ids), `rows` (keys as row_name() writes them), per dimension its
/// share and those of its rows, the scores, and per source the index under the shares as declared,
/// its bounds and the ranks that no weights can leave.
[[nodiscard]] std::vector<std::string> weight_blocks(const compare::Comparison& comparison,
                                                     const model::Codebook& codebook);

}  // namespace peil::present

#endif  // PEIL_PRESENT_PAGE_PAGE_WEIGHTS_HPP
