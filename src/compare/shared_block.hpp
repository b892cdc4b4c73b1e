// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_SHARED_BLOCK_HPP
#define PEIL_COMPARE_SHARED_BLOCK_HPP

/// \file
/// The part of an aligned table that can be compared: sources, and rows on which each of them, or
/// at least two, have a level. Records differ in what they cover, so with many sources few rows are
/// left, and with all of them often none.

#include <cstddef>
#include <vector>

#include "align/table.hpp"

namespace peil::compare {

struct SharedBlock {
  align::Table table;                   ///< the sources that take part, with all rows
  std::vector<std::size_t> rows;        ///< of the table: those that they share
  std::vector<align::Column> left_out;  ///< the other sources, in the order of the table
  bool largest = true;                  ///< false: there may be a larger one, see most_shared
};

/// Rows on which every source has a level and no cell is open, so that what is computed from them
/// rests on no guess.
[[nodiscard]] std::vector<std::size_t> shared_rows(const align::Table& table);

/// All sources of the table.
[[nodiscard]] SharedBlock whole_block(align::Table table);

/// The rows on which at least two sources have a level in a cell that is not open, and all sources
/// that have one on any of those.
[[nodiscard]] SharedBlock partly_shared_block(const align::Table& table);

/// At least two sources, chosen so that the number of sources times that of the rows they share is
/// largest; of equals the one with most sources, then those that come first. Without rows, and with
/// all sources, when no two share a row. Of very many sources with gaps here and there not
/// every choice can be weighed; the block then says so.
[[nodiscard]] SharedBlock largest_block(const align::Table& table);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_SHARED_BLOCK_HPP
