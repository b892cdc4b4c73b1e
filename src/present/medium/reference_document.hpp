// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_REFERENCE_DOCUMENT_HPP
#define PEIL_PRESENT_MEDIUM_REFERENCE_DOCUMENT_HPP

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "present/medium/document.hpp"

namespace peil::present {

/// Of the text of a docx: the head of each table, its first row and any head of rows stand on one
/// page with the row below, and so does the last row with the one above.
[[nodiscard]] std::string with_tables_together(const std::string& text);

/// Writes the document that Pandoc takes page layout, styles, header and footer from: the parts in
/// `styles` (codebook/styles/docx or codebook/styles/odt) zipped to `file`, with what
/// `document` says in place of `@marking@`, `@title@`, `@subtitle@`, `@language@` and `@country@`.
/// \throws std::runtime_error when the parts cannot be read or the file cannot be written.
void write_reference_document(const Document& document, const std::filesystem::path& styles,
                              const std::filesystem::path& file);

/// Says in a docx or odt file what Pandoc has no words for: that no row of a table is cut in two by
/// the end of a page; in docx the language of foreign words; in odt the look of cells, and that
/// "2–3" stays on one line, and what each picture shows, which Pandoc leaves out there: the n-th of
/// `alternatives` is the text of the n-th picture.
/// \throws std::runtime_error when the file is neither or cannot be written.
void finish_office_file(const std::filesystem::path& file,
                        const std::vector<std::string>& alternatives = {});

/// Gives every entry of a zip archive one time stamp (UTC, seconds since 1970), because Pandoc
/// stamps odt files with the moment of writing. \throws std::runtime_error when the file is not an
/// archive or cannot be written.
void set_time_stamps(const std::filesystem::path& archive, std::int64_t seconds);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_REFERENCE_DOCUMENT_HPP
