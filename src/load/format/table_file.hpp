// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_TABLE_FILE_HPP
#define PEIL_LOAD_FORMAT_TABLE_FILE_HPP

/// \file
/// The tables of model/user_table.hpp from CSV files. Every function throws model::InputError with
/// file, line and column: for ragged rows, empty files, missing headers, duplicate or empty names,
/// cells that are not finite numbers.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/user_table.hpp"

namespace peil::load {

/// What of a table to read.
struct TableChoice {
  std::optional<std::string> id;     ///< the column of names; absent: the first
  std::vector<std::string> columns;  ///< of numbers, each a name or several with commas between;
                                     ///< empty: all others
};

/// A header, then a name and numbers per line; an empty cell, `NA`, `NaN`, `..` or `-` is a missing
/// number. Decimals have a point or, in all of the file, a comma. A title above the header and
/// lines at the end that have text in the first cell alone are left out; `notes`, when given, gets
/// a sentence on each. Columns of text are refused by their names, unless others are chosen.
[[nodiscard]] model::NumberTable read_number_table(const std::filesystem::path& file,
                                                   std::vector<std::string>* notes = nullptr,
                                                   const TableChoice& choice = {});

/// A header `above,below`, then a pair per line; a line with one name only adds that element.
[[nodiscard]] model::Pairs read_pairs(const std::filesystem::path& file,
                                      std::vector<std::string>* notes = nullptr);

/// A header `name,parent,weight`, then a column or group per line.
[[nodiscard]] std::vector<model::Weight> read_weights(const std::filesystem::path& file,
                                                      std::vector<std::string>* notes = nullptr);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_TABLE_FILE_HPP
