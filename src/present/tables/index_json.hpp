// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_TABLES_INDEX_JSON_HPP
#define PEIL_PRESENT_TABLES_INDEX_JSON_HPP

#include <string>

#include "compare/index.hpp"

namespace peil::present {

/// The machine form of an index; what does not exist is null.
[[nodiscard]] std::string index_json(const compare::Index& index, const compare::ScoreTable& table,
                                     const compare::IndexOptions& options);

}  // namespace peil::present

#endif  // PEIL_PRESENT_TABLES_INDEX_JSON_HPP
