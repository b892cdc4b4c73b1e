// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_PAGE_BOUNDS_HPP
#define PEIL_LOAD_FORMAT_PAGE_BOUNDS_HPP

/// \file
/// Pandoc lays out every column that a page's cells claim to span, and reads tables inside tables
/// again for each of them: a page of a hundred bytes can take all memory. Here a page is held to
/// what a browser heeds, before it is read.

#include <cstddef>
#include <string>
#include <string_view>

namespace peil::load {

inline constexpr unsigned kMostAcross = 1'000;  ///< columns of a cell, as the HTML standard has it
inline constexpr unsigned kMostDown = 65'534;   ///< rows of a cell, likewise
inline constexpr std::size_t kDeepestTables = 100;   ///< tables inside tables
inline constexpr std::size_t kDeepestParts = 1'000;  ///< parts of a page inside each other
inline constexpr std::size_t kMostCellsOfDocument =
    200'000;  ///< all its tables, merged ones counted

/// Said of a document with more cells than that.
[[nodiscard]] std::string too_many_cells();
/// Said of one whose parts stand inside each other deeper than `most`.
[[nodiscard]] std::string too_deep(std::size_t most);

/// The page with the numbers of rows and columns that its cells span within the standard's limits.
/// \throws model::InputError naming `name` when its parts are nested too deeply or its tables have
/// too many cells, with what to do.
[[nodiscard]] std::string bounded_page(std::string_view html, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_PAGE_BOUNDS_HPP
