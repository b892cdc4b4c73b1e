// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_PLACE_HPP
#define PEIL_LOAD_PLACE_HPP

#include <string>
#include <string_view>

#include "load/data_files.hpp"
#include "load/format/report.hpp"
#include "model/id.hpp"

namespace peil::load {

/// Name of a country's or source's folder or file: `north-macedonia`, `euaa`.
[[nodiscard]] std::string file_name(std::string_view code);

/// Reports a folder or file whose name does not say what the file holds. `source` is empty for
/// figures.
void check_place(const DataFile& file, const model::SourceId& source, const model::OriginId& origin,
                 Report& report);

}  // namespace peil::load

#endif  // PEIL_LOAD_PLACE_HPP
