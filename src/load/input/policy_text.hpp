// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_POLICY_TEXT_HPP
#define PEIL_LOAD_INPUT_POLICY_TEXT_HPP

/// \file
/// Whole policy documents: html, docx and odt through load/format/document.hpp, pdf and txt through
/// text_layout.hpp.

#include <filesystem>
#include <string_view>

#include "load/format/document.hpp"
#include "model/text/policy_text.hpp"

namespace peil::load {

/// Whether a file's extension is one that read_text_document() reads.
[[nodiscard]] bool is_text_document(const std::filesystem::path& file);

/// A docx, odt, html, pdf or txt file without footnotes, and without what is no policy in force: of
/// a web page its menus, asides and footer, and whatever is struck out. Text may be Windows-1252.
/// \throws model::InputError when it cannot be read, is too large, or is of another format.
[[nodiscard]] Document read_text_document(const std::filesystem::path& file);

/// Reads a document; its format is told by the extension. Headings are those of the document, and
/// short paragraphs that begin with a section number; list items those of the document, and
/// paragraphs that begin with a dash or bullet. `language` (ISO 639-1) is the text's.
/// A letter without a heading is called by its subject line ("Betreft: …").
/// The date is the first one written out near the beginning ("26 november 2024").
/// \throws model::InputError when it cannot be read, is too large, or is of another format.
[[nodiscard]] model::PolicyText read_policy_text(const std::filesystem::path& file,
                                                 std::string_view language);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_POLICY_TEXT_HPP
