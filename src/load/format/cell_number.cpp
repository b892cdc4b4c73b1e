// SPDX-License-Identifier: EUPL-1.2
#include "load/format/cell_number.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <cmath>

namespace peil::load {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `12 345` without what divides its thousands; absent when that does not stand every three digits,
/// when two different signs do, or when the first group is 0.
std::optional<std::string> without_groups(std::string_view digits, std::string_view dividers) {
  const std::size_t first = digits.find_first_of(dividers);
  if (first == digits.npos) return std::string(digits);
  const char divider = digits[first];
  std::string result(digits.substr(0, first));
  if (first == 0 || first > 3 || digits.front() == '0') return std::nullopt;
  for (std::size_t at = first; at < digits.size(); at += 4) {
    if (digits[at] != divider || digits.size() - at < 4) return std::nullopt;
    result += digits.substr(at + 1, 3);
  }
  return std::ranges::all_of(result, is_digit) ? std::optional(result) : std::nullopt;
}

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
  Number value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string plain_cell(std::string_view cell) {
  std::string text(cell);
  if (!std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char* blank : {"\u00a0", "\u2009", "\u202f"}) boost::replace_all(text, blank, " ");
    boost::replace_all(text, "\u2212", "-");
    boost::replace_all(text, "\u2019", "'");
  }
  boost::trim(text);
  return text;
}

bool is_missing(std::string_view cell) {
  constexpr std::array<std::string_view, 8> kSigns{"na", "n/a", "nan", ".",
                                                   "..", "...", "-",   "\u2013"};
  return cell.empty() || std::ranges::any_of(kSigns, [&](std::string_view sign) {
           return boost::iequals(cell, sign);
         });
}

std::optional<double> number_of(std::string_view cell, char decimal) {
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  if (cell.starts_with('-')) return std::nullopt;
  const std::size_t sign = cell.find(decimal);
  const auto whole = without_groups(cell.substr(0, sign), decimal == '.' ? " ,'" : " .'");
  if (!whole) return std::nullopt;
  std::string text = (negative ? "-" : "") + *whole;
  if (sign != cell.npos) text.append(".").append(cell.substr(sign + 1));
  const auto value = parsed<double>(text);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::int64_t> whole_number_of(std::string_view cell) {
  if (cell.ends_with(".0")) cell.remove_suffix(2);  // as programs write a column with gaps
  const auto digits = without_groups(cell, " .,'");
  return digits ? parsed<std::int64_t>(*digits) : std::nullopt;
}

}  // namespace peil::load
