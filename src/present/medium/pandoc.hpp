// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_PANDOC_HPP
#define PEIL_PRESENT_MEDIUM_PANDOC_HPP

#include <string>

#include "present/medium/document.hpp"

namespace peil::present {

/// What the tree is for: office formats (docx, odt) take named styles and bitmaps, the web (html,
/// and pdf made from it) takes classes and vector images, plain text (md) takes neither.
enum class Medium { office, web, plain };

/// A document as Pandoc's JSON syntax tree (pandoc-types 1.22, what Debian 12's Pandoc reads).
[[nodiscard]] std::string pandoc_json(const Document& document, Medium medium);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_PANDOC_HPP
