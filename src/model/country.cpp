// SPDX-License-Identifier: EUPL-1.2
#include "model/country.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <map>

#include "model/unicode.hpp"

namespace peil::model {
namespace {

icu::Locale country(const char* alpha2) { return icu::Locale("", alpha2); }

/// Every ISO 3166-1 country that ICU knows: alpha-3 to alpha-2.
const std::map<std::string, std::string, std::less<>>& countries() {
  static const auto table = [] {
    std::map<std::string, std::string, std::less<>> result;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      result.emplace(country(*code).getISO3Country(), *code);
    }
    // ISO has not assigned Kosovo a code. The Union and its agencies write XKX, ICU writes XKK.
    result.erase("XKK");
    result.emplace("XKX", "XK");
    return result;
  }();
  return table;
}

/// ISO 639-1 code of the language most used in a country (`TR` gives `tr`), from ICU's likely
/// subtags; empty when ICU knows none.
std::string main_language(const std::string& alpha2) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale("und", alpha2.c_str());
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? locale.getLanguage() : "";
}

}  // namespace

bool is_country(std::string_view alpha3) { return countries().contains(alpha3); }

std::vector<std::string> country_codes() {
  std::vector<std::string> codes;
  for (const auto& [alpha3, alpha2] : countries()) codes.push_back(alpha3);
  return codes;
}

std::string country_name(std::string_view alpha3, std::string_view language) {
  const auto found = countries().find(alpha3);
  if (found == countries().end()) return {};
  icu::UnicodeString name;
  country(found->second.c_str())
      .getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
  return utf8(name);
}

std::optional<std::string> find_country(std::string_view text) {
  // Folding every name takes ICU a millisecond: once is enough.
  static const auto by_name = [] {
    std::map<std::string, std::string> index;
    for (const auto& [alpha3, alpha2] : countries()) {
      for (const std::string& name :
           {alpha3, alpha2, country_name(alpha3, "en"), country_name(alpha3, "nl"),
            country_name(alpha3, main_language(alpha2))}) {
        index.emplace(fold(name), alpha3);
      }
    }
    return index;
  }();
  const auto found = by_name.find(fold(text));
  if (found == by_name.end()) return std::nullopt;
  return found->second;
}

}  // namespace peil::model
