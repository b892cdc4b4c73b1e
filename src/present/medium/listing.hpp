// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_MEDIUM_LISTING_HPP
#define PEIL_PRESENT_MEDIUM_LISTING_HPP

/// \file
/// A flat list of like things, in all forms that a command gives: a table for people, JSON objects,
/// CSV.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "present/medium/csv.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

struct Listing {
  /// Which forms show a column.
  enum class Shown { everywhere, to_people, to_machines };
  /// Nothing is an empty cell, `null` in JSON.
  using Value =
      std::variant<std::monostate, std::string, std::int64_t, bool, std::vector<std::string>>;

  struct Column {
    std::string key;  ///< JSON member and CSV head; people see the text `column.KEY`
    Shown shown = Shown::everywhere;
  };

  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  ///< parallel to `columns`
};

/// The text, or nothing when it is empty.
[[nodiscard]] Listing::Value value_of(std::string_view text);
/// A list of ids.
template <typename Id>
[[nodiscard]] Listing::Value value_of(const std::vector<Id>& ids) {
  return std::vector<std::string>(ids.begin(), ids.end());
}
/// `YYYY-MM-DD`, or nothing.
[[nodiscard]] Listing::Value value_of(const std::optional<model::Date>& day);

[[nodiscard]] std::string listing_text(const Listing& listing, const Texts& texts);
/// An array of objects.
[[nodiscard]] std::string listing_json(const Listing& listing);
/// Lists within a cell are joined by `; `.
[[nodiscard]] std::string listing_csv(const Listing& listing, CsvFor reader = CsvFor::spreadsheets);

/// In the form of that name: `json`, `csv`, else for people.
[[nodiscard]] std::string listing_as(const Listing& listing, std::string_view format,
                                     const Texts& texts);

}  // namespace peil::present

#endif  // PEIL_PRESENT_MEDIUM_LISTING_HPP
