// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_ODT_TABLES_HPP
#define PEIL_LOAD_FORMAT_ODT_TABLES_HPP

#include <string>
#include <string_view>

namespace peil::load {

/// An odt file with tables that pandoc 2.17 reads whole. Rows that head a table or stand
/// in a group would be lost; of a cell it reads paragraphs only: lists, headings and tables inside
/// a cell would be lost, and the cells after merged ones would move to the left. Here every row
/// stands in its table, a cell holds paragraphs alone, list items with their number or a dash
/// before them, and merged cells are empty ones. Fields, sections and boxes stand as what they
/// show, and hidden text and struck paragraphs as struck text. \throws model::InputError naming
/// `name` when the file is not an odt file that check_archive() accepts, or has tables nested too
/// deeply.
[[nodiscard]] std::string with_plain_cells(std::string_view odt, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_ODT_TABLES_HPP
