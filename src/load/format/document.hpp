// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_DOCUMENT_HPP
#define PEIL_LOAD_FORMAT_DOCUMENT_HPP

/// \file
/// Office documents and web pages as a flat list of blocks: headings, paragraphs, list items and
/// tables, in their order. Read by pandoc in a process of its own with little memory and time, no
/// network and no access to files, from the syntax tree that it gives
/// (https://pandoc.org/using-the-pandoc-api.html, types Block and Inline).

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/format/asides.hpp"

namespace peil::load {

/// Before the numbers of a list inside a list: no-break spaces, which set them apart from the
/// numbers of answers.
inline constexpr const char* kNestedNumber = "\u00a0\u00a0";

struct Block {
  enum class Kind { heading, paragraph, list_item, table };
  Kind kind = Kind::paragraph;
  int level = 0;     ///< of a heading, from 1; of a list item, its depth, from 1
  std::string mark;  ///< of a list item: `2. ` or `- `; empty for its further paragraphs
  /// Without formatting, line breaks kept; struck text stands between `~~`. Empty for a table.
  std::string text;
  /// Of a table: every cell as text, its paragraphs and list items a line each. Of merged cells the
  /// first has the text and the others are empty, so that columns stay in line.
  std::vector<std::vector<std::string>> rows;
  friend bool operator==(const Block&, const Block&) = default;
};

struct Document {
  std::string title;  ///< from the document's properties; may be empty
  std::vector<Block> blocks;
  std::string encoding = {};  ///< that the file was converted from; empty for none
  int footnotes = 0;          ///< that were left out
  int struck = 0;             ///< places with struck, deleted or hidden text, left out
  std::vector<Aside> asides = {};
};

enum class DocumentFormat { docx, odt, html };

/// What becomes of footnotes: text in brackets where they are called, or nothing. Where they are
/// left out, so is text that is struck out.
enum class Notes { in_place, left_out };

/// The format by a file's extension; empty when it has none of these.
[[nodiscard]] std::optional<DocumentFormat> document_format(const std::filesystem::path& file);

/// \throws model::InputError naming `name` when the document cannot be read within the limits. The
/// message never quotes the document.
[[nodiscard]] Document read_document(std::string_view content, DocumentFormat format, Notes notes,
                                     const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_DOCUMENT_HPP
