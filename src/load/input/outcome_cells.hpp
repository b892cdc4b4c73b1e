// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_OUTCOME_CELLS_HPP
#define PEIL_LOAD_INPUT_OUTCOME_CELLS_HPP

/// \file
/// Cells of files with decisions. Use load/input/outcomes.hpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "load/format/csv.hpp"
#include "model/error.hpp"

namespace peil::load {

using Count = std::optional<std::int64_t>;

/// Where a cell stands, for messages.
struct Place {
  const std::string& file;
  std::size_t line;
  std::size_t column;  ///< counted from 0

  [[noreturn]] void fail(const std::string& message) const {
    throw model::InputError(file, csv_place(line, column + 1), message);
  }
};

/// A year, or a quarter of one.
struct Period {
  int year = 0;
  std::string quarter;  ///< `Q1` to `Q4`; empty: the whole year
};

/// A whole number from 0 up; absent where nothing stands or, for what is not published, Eurostat
/// writes `:`, UNHCR `*` or `-`, and R `NA`. \throws model::InputError at `place`.
[[nodiscard]] Count count_of(std::string_view cell, Place place);

/// `2024`, or its first or last day, as R writes it; `2024-Q1`, `2024Q1` or `2024 Q1`.
/// \throws model::InputError at `place`.
[[nodiscard]] Period period_of(const std::string& cell, Place place);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_OUTCOME_CELLS_HPP
