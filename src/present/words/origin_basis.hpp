// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_ORIGIN_BASIS_HPP
#define PEIL_PRESENT_WORDS_ORIGIN_BASIS_HPP

/// \file
/// What figures on an origin rest on: which sources and rows take part, of which sources our record
/// is partial, and which sources do not take part.

#include <string>
#include <vector>

#include "compare/shared_block.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {

[[nodiscard]] std::string basis_text(const compare::SharedBlock& block, const TableWords& words);
/// Of figures on a table as a whole.
[[nodiscard]] std::string basis_text(const align::Table& table, const TableWords& words);

/// `json`, an object, with a member `basis` added: `origin`, `as_of`, `sources`, `partial` (those
/// recorded in part), `left_out` and `rows` by name (compare/origin_scores.hpp).
[[nodiscard]] std::string with_basis(const std::string& json, const compare::SharedBlock& block);
/// The first four of these.
[[nodiscard]] std::string with_basis(const std::string& json, const align::Table& table);

/// The same for CSV, `rows` as their number: columns that stand behind the others in every line.
struct BasisColumns {
  std::vector<std::string> heads;
  std::vector<std::string> values;  ///< one per head
};
[[nodiscard]] BasisColumns basis_columns(const compare::SharedBlock& block);
[[nodiscard]] BasisColumns basis_columns(const align::Table& table);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_ORIGIN_BASIS_HPP
