// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_ORIGIN_BASIS_HPP
#define PEIL_PRESENT_ORIGIN_BASIS_HPP

/// \file
/// What figures on an origin rest on: which sources and rows take part, and which sources do not.

#include <string>

#include "compare/shared_block.hpp"
#include "present/table_words.hpp"

namespace peil::present {

[[nodiscard]] std::string basis_text(const compare::SharedBlock& block, const TableWords& words);

/// `json`, an object, with a member `basis` added: `origin`, `as_of`, `sources`, `left_out` and
/// `rows` by name (compare/origin_scores.hpp).
[[nodiscard]] std::string with_basis(const std::string& json, const compare::SharedBlock& block);

}  // namespace peil::present

#endif  // PEIL_PRESENT_ORIGIN_BASIS_HPP
