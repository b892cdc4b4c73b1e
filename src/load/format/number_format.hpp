// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_NUMBER_FORMAT_HPP
#define PEIL_LOAD_FORMAT_NUMBER_FORMAT_HPP

#include <string>
#include <string_view>

namespace peil::load {

/// Code of a number format that Excel knows by a number alone (ECMA-376, 18.8.30), such as 14 for a
/// date; `General` for any other number.
[[nodiscard]] std::string_view builtin_format(unsigned id);

/// A number as the cell shows it under a format of Excel, with two exceptions that keep it clear
/// wherever it is read: days are written as ISO 8601 does, in as many parts as the format shows
/// (`2024-03-01`, `2024-03`, `2024-03-01 14:30`, `14:30`), and thousands are not divided. A format
/// that is not understood (fractions, exponents, conditions) leaves the number as it is. Empty when
/// the format shows nothing of it, as `;;;` does.
/// `since_1904`: days are counted from 1904, as old programs for the Macintosh did.
[[nodiscard]] std::string shown_number(double value, std::string_view format,
                                       bool since_1904 = false);

/// Whether a format of Excel shows nothing of a text, as `;;;` does.
[[nodiscard]] bool hides_text(std::string_view format);

/// A number in the decimals, signs and words of the text that its cell shows (`2,5 jaar` is `2.5
/// jaar`), without anything between thousands; the number itself where that text is another one.
[[nodiscard]] std::string number_as_shown(double value, std::string_view shown);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_NUMBER_FORMAT_HPP
