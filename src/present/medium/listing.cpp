// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/listing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using Shown = Listing::Shown;

/// Calls `use(column, value)` for the cells of a row that are not kept from this form.
template <typename Use>
void for_each_cell(const Listing& listing, std::size_t row, Shown hidden, const Use& use) {
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    if (listing.columns[c].shown != hidden) use(listing.columns[c], listing.rows[row].at(c));
  }
}

std::vector<std::string> keys(const Listing& listing, Shown hidden) {
  std::vector<std::string> result;
  for (const Listing::Column& column : listing.columns) {
    if (column.shown != hidden) result.push_back(column.key);
  }
  return result;
}

struct Written {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>& list) const {
    return fmt::format("{}", fmt::join(list, "; "));
  }
};

std::vector<std::string> written(const Listing& listing, std::size_t row, Shown hidden) {
  std::vector<std::string> cells;
  for_each_cell(listing, row, hidden, [&](const Listing::Column&, const Listing::Value& value) {
    cells.push_back(std::visit(Written{}, value));
  });
  return cells;
}

struct AsJson {
  nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
  template <typename T>
  nlohmann::ordered_json operator()(const T& value) const {
    return value;
  }
};

}  // namespace

Listing::Value value_of(std::string_view text) {
  if (text.empty()) return {};
  return std::string(text);
}

Listing::Value value_of(const std::optional<model::Date>& day) {
  if (!day) return {};
  return model::to_string(*day);
}

std::string listing_text(const Listing& listing, const Texts& texts) {
  std::vector<std::string> heads;
  for (const std::string& key : keys(listing, Shown::to_machines)) {
    heads.push_back(texts.capitalised(texts("column." + key)));
  }
  TextTable table(std::move(heads));
  for (std::size_t row = 0; row < listing.rows.size(); ++row) {
    table.add(written(listing, row, Shown::to_machines));
  }
  return table.str(texts.line_width());
}

std::string listing_json(const Listing& listing) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (std::size_t row = 0; row < listing.rows.size(); ++row) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for_each_cell(listing, row, Shown::to_people,
                  [&](const Listing::Column& column, const Listing::Value& value) {
                    object[column.key] = std::visit(AsJson{}, value);
                  });
    list.push_back(std::move(object));
  }
  return list.dump(2) + "\n";
}

std::string listing_csv(const Listing& listing, CsvFor reader) {
  std::string text = csv_line(keys(listing, Shown::to_people));
  for (std::size_t row = 0; row < listing.rows.size(); ++row) {
    text += csv_line(written(listing, row, Shown::to_people), reader);
  }
  return text;
}

std::string listing_as(const Listing& listing, std::string_view format, const Texts& texts) {
  if (format == "json") return listing_json(listing);
  if (format == "csv") return listing_csv(listing);
  return listing_text(listing, texts);
}

}  // namespace peil::present
