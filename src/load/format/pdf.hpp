// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_PDF_HPP
#define PEIL_LOAD_FORMAT_PDF_HPP

#include <string>
#include <string_view>

namespace peil::load {

/// The text of a PDF file in the order in which it is read, columns one after another, with a form
/// feed between pages. Read by poppler's pdftotext in a process of its own with little memory and
/// time. \throws model::InputError naming `name` when it cannot be read, takes too much, or has no
/// text (a scan). The message never quotes the document.
[[nodiscard]] std::string pdf_text(std::string_view content, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_PDF_HPP
