// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_PACKAGE_HPP
#define PEIL_PRESENT_EXPORT_PACKAGE_HPP

/// \file
/// Tables as packages for portals, repositories and people: Data Package, DCAT-AP, workbook.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/date.hpp"
#include "model/publication.hpp"
#include "present/medium/listing.hpp"

namespace peil::present {

/// Tables by name, in the order of presentation.
using Tables = std::vector<std::pair<std::string, Listing>>;

/// What a package says of itself.
struct PackageFacts {
  const model::Publication& publication;
  const Texts& texts;  ///< of the language of descriptions
  model::Date as_of;
  std::string program;  ///< name and version of what made it: `peil 0.1.0`
};

/// `integer`, `number`, `boolean`, `date` or `string`, as all values of a column are.
[[nodiscard]] std::string_view field_type(const Listing& listing, std::size_t column);

/// Descriptor of a Tabular Data Package (Frictionless Data) of `NAME.csv` for each table, with keys
/// between them.
[[nodiscard]] std::string datapackage_json(const Tables& tables, const PackageFacts& facts);

/// Catalogue record of the data in DCAT-AP 3, as JSON-LD.
[[nodiscard]] std::string dcat_json(const Tables& tables, const PackageFacts& facts);

/// An Excel file: a sheet on the data, and one for each table.
[[nodiscard]] std::string tables_xlsx(const Tables& tables, const PackageFacts& facts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_PACKAGE_HPP
