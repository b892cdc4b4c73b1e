// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_CELL_NUMBER_HPP
#define PEIL_LOAD_FORMAT_CELL_NUMBER_HPP

/// \file
/// Numbers in cells of tables, as programs and offices of several countries write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace peil::load {

/// The text without blanks around it; every kind of blank in it is a plain one, every minus `-`.
[[nodiscard]] std::string plain_cell(std::string_view cell);

/// True for what stands for no number: nothing, `NA`, `NaN`, `n/a`, `..`, `-` and the like.
/// `cell` is plain.
[[nodiscard]] bool is_missing(std::string_view cell);

/// The finite number that a plain cell is with this decimal sign, `.` or `,`; thousands may be
/// divided by blanks, apostrophes or the other of the two. Absent when it is none.
[[nodiscard]] std::optional<double> number_of(std::string_view cell, char decimal);

/// The whole number that a plain cell is: `41320`, `41 320`, `41.320`, `41,320`, `41320.0`.
[[nodiscard]] std::optional<std::int64_t> whole_number_of(std::string_view cell);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_CELL_NUMBER_HPP
