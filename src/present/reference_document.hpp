// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_REFERENCE_DOCUMENT_HPP
#define PEIL_PRESENT_REFERENCE_DOCUMENT_HPP

#include <filesystem>

#include "present/document.hpp"

namespace peil::present {

/// Writes the document that Pandoc takes page layout, styles, header and footer from: the parts in
/// `styles` (codebook/styles/docx or codebook/styles/odt) zipped to `file`, with the marking and
/// the title of `document` in place of `@marking@` and `@title@`. \throws std::runtime_error when
/// the parts cannot be read or the file cannot be written.
void write_reference_document(const Document& document, const std::filesystem::path& styles,
                              const std::filesystem::path& file);

}  // namespace peil::present

#endif  // PEIL_PRESENT_REFERENCE_DOCUMENT_HPP
