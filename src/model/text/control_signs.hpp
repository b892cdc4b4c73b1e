// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_TEXT_CONTROL_SIGNS_HPP
#define PEIL_MODEL_TEXT_CONTROL_SIGNS_HPP

#include <optional>
#include <string>
#include <string_view>

namespace peil::model {

/// The first character of a text that a terminal obeys or that turns the direction in which what
/// follows is written, as `U+001B`: a control character other than a tab or line feed, or a
/// character that embeds, overrides or isolates a direction. Absent when there is none.
[[nodiscard]] std::optional<std::string> control_in(std::string_view text);

/// The text with a visible sign for each such character: U+2400 and on for controls of ASCII, else
/// its number, `[U+202E]`. A carriage return ends a line. Everything else stays, byte for byte.
[[nodiscard]] std::string with_visible_controls(std::string_view text);

}  // namespace peil::model

#endif  // PEIL_MODEL_TEXT_CONTROL_SIGNS_HPP
