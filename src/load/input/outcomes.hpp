// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_OUTCOMES_HPP
#define PEIL_LOAD_INPUT_OUTCOMES_HPP

/// \file
/// Decisions by state from files that Eurostat and UNHCR publish.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/outcomes.hpp"
#include "model/text/country_names.hpp"

namespace peil::load {

/// The decisions on applicants of `origin` (ISO 3166-1 alpha-3). Reads, told by the header, columns
/// in any order and among others, their names in any case:
/// - Eurostat's decisions as TSV, as SDMX-CSV 1.0 or 2.0, codes, labels or both, and as programs
///   write it (`values`, a column for each year): persons, all sexes and ages, rounded to 5 by
///   Eurostat. TOTAL_POS is positive, REJECTED negative; `:` is not published; flags after a value
///   are left out. The data set is what DATAFLOW or the file's name tells; only migr_asydcfsta is
///   first instance, and where nothing tells, the source says so.
/// - UNHCR asylum decisions as CSV, columns by the names of the Refugee Data Finder or of its
///   programming interface and the R package refugees (`coa_iso`). Positive is recognised plus
///   complementary protection; otherwise closed counts as neither; `*`, `-` and `NA` are not
///   published. Where the file tells the authority and the stage of the procedure, only
///   governments' decisions at first instance (`FI`) and on new applications (`NA`) count, added
///   up.
/// Quarters are added up to years; a year without all four is left out. `notes`, when given, gets a
/// sentence on that and on an encoding that was taken for granted.
/// \throws model::InputError naming line and column when the file is none of these, a column is
/// missing, a count is no whole number from 0 up, or a count is given twice; and when no row is of
/// this origin.
[[nodiscard]] model::Outcomes read_outcomes(const std::filesystem::path& file,
                                            const model::OriginId& origin,
                                            const model::CountryNames& countries = {},
                                            std::vector<std::string>* notes = nullptr);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_OUTCOMES_HPP
