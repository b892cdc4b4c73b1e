// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/decimal.hpp"

#include <fmt/format.h>
#include <unicode/numberformatter.h>

namespace peil::present {

std::string decimal(double value, int digits, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  icu::number::NumberFormatter::withLocale(icu::Locale(std::string(language).c_str()))
      .precision(icu::number::Precision::fixedFraction(digits))
      .formatDouble(value, status)
      .toString(status)
      .toUTF8String(text);
  return text;
}

std::string two_decimals(double score) { return fmt::format("{:.2f}", score); }

}  // namespace peil::present
