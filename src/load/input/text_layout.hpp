// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_TEXT_LAYOUT_HPP
#define PEIL_LOAD_INPUT_TEXT_LAYOUT_HPP

/// \file
/// Paragraphs of text that stands in lines: plain text as people save it, and what comes out of
/// PDF files, where lines are broken, doubly spaced and parted by pages.

#include <string>
#include <string_view>
#include <vector>

#include "load/format/document.hpp"

namespace peil::load {

struct TextLayout {
  std::vector<Block> blocks;  ///< paragraphs, and headings of doubly spaced text
  int page_lines = 0;         ///< page numbers and running heads that were left out
  int footnotes = 0;          ///< that were left out
};

/// Blank lines part paragraphs, and so does a line that begins an item or is a numbered heading, or
/// that follows the short line of a bulleted item, begins with a capital and is not indented as the
/// item's text is. A blank line, or a page, inside a sentence parts nothing; of doubly spaced text
/// only two blank lines do. A word divided at a line's end is joined. `content` is UTF-8.
[[nodiscard]] TextLayout text_layout(std::string_view content);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_TEXT_LAYOUT_HPP
