// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_TABLE_ROOM_HPP
#define PEIL_PRESENT_MEDIUM_TABLE_ROOM_HPP

#include "present/medium/document.hpp"

namespace peil::present {

/// About how high the beginning of a table is on paper, in millimetres: caption, head and first
/// row, with the head of rows above it. WeasyPrint moves no first row to the next page, so a page
/// must have this room where the table begins. From the number of characters; not exact.
[[nodiscard]] int millimetres_to_begin(const Table& table);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_TABLE_ROOM_HPP
