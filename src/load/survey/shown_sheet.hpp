// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SURVEY_SHOWN_SHEET_HPP
#define PEIL_LOAD_SURVEY_SHOWN_SHEET_HPP

/// \file
/// What of a sheet of answers is read: what its program shows. Internal to survey_table.cpp.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "load/format/spreadsheet.hpp"
#include "model/import_remark.hpp"

namespace peil::load {

/// A row whose state cannot be read would go on with the state above.
/// \throws model::InputError naming the cell.
void require_no_flaw(const Sheet& sheet, std::size_t head, std::size_t column,
                     const std::string& name);

/// Text beyond the last column of the head belongs to none: in csv, the end of a text with a comma
/// that no quotation marks hold together.
/// \throws model::InputError naming the row.
void require_within_head(const Sheet& sheet, std::size_t head, const std::string& name);

/// What stands below a head in rows and columns that are shown. Columns that a form hides itself,
/// because they tell what a row is, are kept. What is left out is remarked on.
[[nodiscard]] Sheet shown_below(const Sheet& sheet, std::size_t head,
                                std::initializer_list<std::string_view> kept,
                                std::vector<model::ImportRemark>& remarks);

}  // namespace peil::load

#endif  // PEIL_LOAD_SURVEY_SHOWN_SHEET_HPP
