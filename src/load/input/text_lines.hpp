// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_TEXT_LINES_HPP
#define PEIL_LOAD_INPUT_TEXT_LINES_HPP

/// \file
/// The lines of a text with what each looks like. Internal to text_layout.hpp.

#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

struct TextLine {
  std::string text;       ///< without blanks at its ends
  int blank_before = 0;   ///< blank lines above it
  bool new_page = false;  ///< the first of its page
  bool indented = false;
  bool item = false;       ///< begins with a bullet, number or letter of a list
  bool bulleted = false;   ///< begins with a bullet or dash
  bool heading = false;    ///< such as `3.4. Teachers`
  bool capital = false;    ///< begins with a capital letter
  bool lower = false;      ///< begins with a small letter
  std::size_t length = 0;  ///< in characters
};

/// Lines that are not blank.
[[nodiscard]] std::vector<TextLine> text_lines(std::string_view content);

/// Takes out page numbers, and the heads and feet that pages share. Gives how many.
[[nodiscard]] int take_page_lines(std::vector<TextLine>& lines);

/// Takes out footnotes: a number that stands behind a word above, and text. Gives how many.
[[nodiscard]] int take_footnotes(std::vector<TextLine>& lines);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_TEXT_LINES_HPP
