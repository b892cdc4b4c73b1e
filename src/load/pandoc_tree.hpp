// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_PANDOC_TREE_HPP
#define PEIL_LOAD_PANDOC_TREE_HPP

/// \file
/// Office documents and web pages as a flat list of blocks, read from the syntax tree that pandoc
/// makes of them (https://pandoc.org/using-the-pandoc-api.html, types Block and Inline).

#include <filesystem>
#include <string>
#include <vector>

namespace peil::load {

/// One block of text, in the order of the document.
struct TextBlock {
  enum class Kind { heading, paragraph, list_item, table_row };
  Kind kind = Kind::paragraph;
  int level = 0;                   ///< of a heading, from 1; of a list item, its depth
  std::string text;                ///< without formatting; a table row's cells joined by tabs
  std::vector<std::string> cells;  ///< of a table row
};

struct TextDocument {
  std::string title;  ///< from the document's properties; may be empty
  std::vector<TextBlock> blocks;
};

/// Reads a docx, odt or html file by its extension.
/// \throws model::InputError when it is of another format, too large, unsafe to unpack, or pandoc
/// cannot read it.
[[nodiscard]] TextDocument read_document(const std::filesystem::path& file);

}  // namespace peil::load

#endif  // PEIL_LOAD_PANDOC_TREE_HPP
