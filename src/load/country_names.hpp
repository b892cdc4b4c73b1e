// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_COUNTRY_NAMES_HPP
#define PEIL_LOAD_COUNTRY_NAMES_HPP

#include <filesystem>
#include <string_view>
#include <vector>

#include "load/format/json.hpp"
#include "model/text/country_names.hpp"

namespace peil::load {

/// The countries of codebook/countries.json, of which every id is checked to be a country's.
[[nodiscard]] std::vector<model::CountryAliases> decode_countries(const Node& root, Report& report);

/// Names of a data folder; those of ICU alone where it has no codebook/countries.json.
/// \throws model::InputError when the file is not as its schema says.
[[nodiscard]] model::CountryNames load_country_names(const std::filesystem::path& data);

/// The code of a country as a user names it: by ICU or, failing that, by the data folder's names.
[[nodiscard]] std::optional<std::string> find_country(const std::filesystem::path& data,
                                                      std::string_view text);

}  // namespace peil::load

#endif  // PEIL_LOAD_COUNTRY_NAMES_HPP
