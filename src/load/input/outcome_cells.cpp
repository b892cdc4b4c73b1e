// SPDX-License-Identifier: EUPL-1.2
#include "load/input/outcome_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "load/format/cell_number.hpp"

namespace peil::load {
namespace {

/// The cell without the flags that Eurostat puts after a blank: letters alone.
std::string_view without_flags(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == text.npos) return text;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (!std::ranges::all_of(text.substr(blank + 1), is_letter)) return text;
  return text.substr(0, blank);
}

}  // namespace

Count count_of(std::string_view cell, Place place) {
  const std::string plain = plain_cell(cell);
  if (plain.starts_with(':') || plain == "*") return std::nullopt;
  const std::string_view text = without_flags(plain);
  if (is_missing(text)) return std::nullopt;
  const auto value = whole_number_of(text);
  if (!value) place.fail(fmt::format("'{}' is not a whole number", cell));
  if (*value < 0) place.fail(fmt::format("the count {} is negative", *value));
  return value;
}

Period period_of(const std::string& cell, Place place) {
  Period period;
  std::string_view text = cell;
  if (text.ends_with("-01-01") || text.ends_with("-12-31")) text = text.substr(0, 4);
  if (text.size() > 5 && text[text.size() - 2] == 'Q' && text.back() >= '1' && text.back() <= '4') {
    period.quarter = text.substr(text.size() - 2);
    text.remove_suffix(2);
    if (text.back() == '-' || text.back() == ' ') text.remove_suffix(1);
  }
  const auto read = std::from_chars(text.data(), text.data() + text.size(), period.year);
  if (text.size() != 4 || read.ptr != text.data() + text.size()) {
    place.fail(fmt::format("'{}' is not a year or a quarter; expected 2024 or 2024-Q1", cell));
  }
  return period;
}

}  // namespace peil::load
