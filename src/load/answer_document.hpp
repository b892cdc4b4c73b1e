// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_ANSWER_DOCUMENT_HPP
#define PEIL_LOAD_ANSWER_DOCUMENT_HPP

/// \file
/// Documents with answers, where what stands in which table, row and numbered item matters (unlike
/// load/pandoc_tree.hpp, which gives running text): plain paragraphs and tables, read by pandoc in
/// a process of its own with little memory and time, no network and no access to files.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

/// Before the numbers of a list inside a list: no-break spaces, which set them apart from the
/// numbers of answers.
inline constexpr const char* kNestedNumber = "\u00a0\u00a0";

/// A paragraph, heading or list (numbered items keep their number: `2. …`; numbers of a list
/// inside a list come after kNestedNumber), or a table of which every cell is text, its paragraphs
/// a line each. Of merged cells the first has the text and the others are empty, so that columns
/// stay in line.
struct AnswerBlock {
  std::string text;  ///< empty for a table
  std::vector<std::vector<std::string>> rows;
  [[nodiscard]] bool is_table() const { return !rows.empty(); }
};

enum class DocumentFormat { docx, odt, html };

/// \throws model::InputError naming `name` when the document cannot be read within the limits.
[[nodiscard]] std::vector<AnswerBlock> read_answer_document(std::string_view content,
                                                            DocumentFormat format,
                                                            const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_ANSWER_DOCUMENT_HPP
