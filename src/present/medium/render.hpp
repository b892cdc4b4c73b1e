// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_RENDER_HPP
#define PEIL_PRESENT_MEDIUM_RENDER_HPP

/// \file
/// Writing documents: Pandoc makes docx, odt, html and md, WeasyPrint makes the pdf out of the
/// html. The formats are made side by side. The time inside files is that of time_stamp.hpp, so the
/// same document gives the same bytes on one day, and on any day with `$SOURCE_DATE_EPOCH`.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "present/annex/annex.hpp"

namespace peil::present {

/// Formats that documents can be written in, in the order of presentation.
[[nodiscard]] const std::vector<std::string>& document_formats();

/// Why a format cannot be made, for each of `formats` that wants a program which is not installed;
/// `pictures`: with figures.
[[nodiscard]] std::map<std::string, std::string> missing_programs(
    const std::vector<std::string>& formats, bool pictures);

/// Files by name (no folder), each whole.
using Files = std::map<std::string, std::string>;

/// Writes the annex as `STEM.FORMAT` for every format asked for, and the pictures that md refers
/// to. `data` is the folder that holds codebook/. \throws
/// std::runtime_error when Pandoc, WeasyPrint, Node.js or rsvg-convert is missing or fails.
[[nodiscard]] Files render(const Annex& annex, const std::vector<std::string>& formats,
                           const std::string& stem, const std::filesystem::path& data);

/// A document to write and the first part of its files' names.
struct Named {
  std::string stem;
  const Annex& annex;
};

/// The same for several at once; their pictures are drawn together.
[[nodiscard]] Files render(const std::vector<Named>& annexes,
                           const std::vector<std::string>& formats,
                           const std::filesystem::path& data);

/// Draws figures as `NAME.FORMAT` (svg, png or pdf).
[[nodiscard]] Files render(const std::vector<Plot>& plots, const std::vector<std::string>& formats);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_RENDER_HPP
