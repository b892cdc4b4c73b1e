// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_COUNTRY_HPP
#define PEIL_MODEL_COUNTRY_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace peil::model {

/// True for an ISO 3166-1 alpha-3 code that is in use (`PAK`), false for user-assigned ones,
/// except Kosovo's customary `XKX`.
[[nodiscard]] bool is_country(std::string_view alpha3);

/// Every code for which `is_country` holds, sorted.
[[nodiscard]] std::vector<std::string> country_codes();

/// Name of a country in a language (`PAK`, `nl` gives `Pakistan`), from ICU; empty when the code is
/// not a country's.
[[nodiscard]] std::string country_name(std::string_view alpha3, std::string_view language);

/// ISO 3166-1 alpha-3 code of a country given as alpha-3, alpha-2, or its name in English, Dutch or
/// its own main language, in any case and with or without accents (`Turkiye`, `türkiye`,
/// `Turkije`).
[[nodiscard]] std::optional<std::string> find_country(std::string_view text);

}  // namespace peil::model

#endif  // PEIL_MODEL_COUNTRY_HPP
