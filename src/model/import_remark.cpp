// SPDX-License-Identifier: EUPL-1.2
#include "model/import_remark.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace peil::model {
namespace {

constexpr std::size_t kMostNamed = 10;  ///< places in one remark

using Name = std::pair<ImportRemark::Kind, std::string_view>;
constexpr std::array<Name, 29> kNames{{
    {ImportRemark::Kind::no_state, "no_state"},
    {ImportRemark::Kind::stray_codes, "stray_codes"},
    {ImportRemark::Kind::other_total, "other_total"},
    {ImportRemark::Kind::unknown_question, "unknown_question"},
    {ImportRemark::Kind::gaps, "gaps"},
    {ImportRemark::Kind::level, "level"},
    {ImportRemark::Kind::day, "day"},
    {ImportRemark::Kind::unsplit, "unsplit"},
    {ImportRemark::Kind::consent_unsaid, "consent_unsaid"},
    {ImportRemark::Kind::consent_unclear, "consent_unclear"},
    {ImportRemark::Kind::consent_differs, "consent_differs"},
    {ImportRemark::Kind::speaks_of_sharing, "speaks_of_sharing"},
    {ImportRemark::Kind::hidden_rows, "hidden_rows"},
    {ImportRemark::Kind::hidden_columns, "hidden_columns"},
    {ImportRemark::Kind::hidden_sheet, "hidden_sheet"},
    {ImportRemark::Kind::unknown_state, "unknown_state"},
    {ImportRemark::Kind::not_asked, "not_asked"},
    {ImportRemark::Kind::cell_errors, "cell_errors"},
    {ImportRemark::Kind::cell_no_result, "cell_no_result"},
    {ImportRemark::Kind::cell_struck, "cell_struck"},
    {ImportRemark::Kind::cell_unseen, "cell_unseen"},
    {ImportRemark::Kind::comments, "comments"},
    {ImportRemark::Kind::embedded, "embedded"},
    {ImportRemark::Kind::boxed_tables, "boxed_tables"},
    {ImportRemark::Kind::text_outside, "text_outside"},
    {ImportRemark::Kind::left_open, "left_open"},
    {ImportRemark::Kind::unread_columns, "unread_columns"},
    {ImportRemark::Kind::unnamed_columns, "unnamed_columns"},
    {ImportRemark::Kind::converted, "converted"},
}};

}  // namespace

std::string to_string(const Spot& spot) {
  if (spot.table > 0) return fmt::format("table {}, row {}", spot.table, spot.row);
  if (spot.row > 0) return fmt::format("row {}", spot.row);
  if (spot.contribution > 0) return fmt::format("contribution {}", spot.contribution);
  if (!spot.sheet.empty()) return fmt::format("sheet '{}'", spot.sheet);
  if (spot.paragraph > 0) return fmt::format("paragraph {}", spot.paragraph);
  return spot.heading.empty() ? std::string() : fmt::format("paragraph '{}'", spot.heading);
}

void tell_cells(ImportRemark::Kind kind, const std::string& sheet, std::vector<std::string> cells,
                std::vector<ImportRemark>& remarks) {
  if (cells.empty()) return;
  const std::size_t number = cells.size();
  if (number > kMostNamed) {
    cells.resize(kMostNamed);
    cells.emplace_back("…");
  }
  remarks.push_back({.kind = kind,
                     .spot = {.sheet = sheet},
                     .number = number,
                     .found = fmt::format("{}", fmt::join(cells, ", "))});
}

void tell_places(ImportRemark::Kind kind, std::vector<Spot> places,
                 std::vector<ImportRemark>& remarks) {
  if (places.empty()) return;
  const std::size_t number = places.size();
  if (number > kMostNamed) places.resize(kMostNamed);
  remarks.push_back({.kind = kind, .number = number, .places = std::move(places)});
}

std::string_view name(ImportRemark::Kind kind) {
  const auto* found = std::ranges::find(kNames, kind, &Name::first);
  if (found == kNames.end()) throw std::logic_error("a remark of no kind");
  return found->second;
}

}  // namespace peil::model
