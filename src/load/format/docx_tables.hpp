// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_DOCX_TABLES_HPP
#define PEIL_LOAD_FORMAT_DOCX_TABLES_HPP

#include <string>

namespace pugi {
class xml_document;
}

namespace peil::load {

/// Holds the tables of `word/document.xml` to what a reader can lay out: a cell spans at most
/// kMostAcross columns and a grid has no more. True when anything was changed.
/// \throws model::InputError naming `name` when tables stand too deep inside each other or have too
/// many cells together (load/format/page_bounds.hpp).
[[nodiscard]] bool bound_tables(pugi::xml_document& document, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_DOCX_TABLES_HPP
