// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_OPEN_DATA_HPP
#define PEIL_PRESENT_EXPORT_OPEN_DATA_HPP

/// \file
/// The data for others: all public positions of states' documents, EUAA and EU. Answers to surveys
/// are never in it.

#include <string>
#include <utility>
#include <vector>

#include "model/repository.hpp"
#include "present/medium/listing.hpp"

namespace peil::present {

/// Tables by name: `positions`, `terms`, `documents`, `figures`.
using Tables = std::vector<std::pair<std::string, Listing>>;

/// Levels of positions that are not in force on `as_of` are those of their own first day.
[[nodiscard]] Tables open_tables(const model::Repository& repository, model::Date as_of);

/// An Excel file with a sheet for each table.
[[nodiscard]] std::string tables_xlsx(const Tables& tables);

/// Descriptor of a Tabular Data Package (Frictionless Data) of `NAME.csv` for each table.
[[nodiscard]] std::string datapackage_json(const Tables& tables, model::Date as_of);

/// The concept graph as SKOS in JSON-LD.
[[nodiscard]] std::string concepts_skos(const model::Codebook& codebook);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_OPEN_DATA_HPP
