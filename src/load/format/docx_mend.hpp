// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_DOCX_MEND_HPP
#define PEIL_LOAD_FORMAT_DOCX_MEND_HPP

/// \file
/// Pandoc leaves out parts of a Word document without a word: text boxes, tables whose generator
/// wrote no grid, boxes of old forms. It reads text that was taken back, and prompts that were
/// never filled in, as if a person had written them. Here such parts are put into a form that it
/// reads.

#include <string>
#include <string_view>

namespace peil::load {

/// The XML of `word/document.xml` so that pandoc reads of it what a person sees:
/// - text boxes stand as text where they are anchored, once, though Word writes them twice;
/// - a table without a grid has one;
/// - double struck and hidden text is struck out, also where a style or a hidden row makes it so;
/// - what simple fields, custom XML and marks of direction hold stands in their place, and of what
///   is there in two ways for newer and older programs, the one that has text;
/// - prompts that still stand in a field are gone: nothing was answered there;
/// - a tick box is ☒ or ☐, and the choice made in an old drop-down field is text.
/// `styles` is `word/styles.xml`, empty where there is none. Unchanged where there is none of
/// these. \throws model::InputError naming `name` when it is no XML.
[[nodiscard]] std::string mended_document_xml(std::string_view xml, const std::string& name,
                                              std::string_view styles = {});

/// The same for the whole package. \throws model::InputError naming `name`.
[[nodiscard]] std::string mended_docx(std::string_view docx, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_DOCX_MEND_HPP
