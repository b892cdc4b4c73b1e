// SPDX-License-Identifier: EUPL-1.2
#include "model/import_remark.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>

namespace peil::model {
namespace {

constexpr std::size_t kMostNamed = 10;  ///< places in one remark

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
  switch (kind) {
    case ImportRemark::Kind::no_state:
      return "no_state";
    case ImportRemark::Kind::stray_codes:
      return "stray_codes";
    case ImportRemark::Kind::other_total:
      return "other_total";
    case ImportRemark::Kind::unknown_question:
      return "unknown_question";
    case ImportRemark::Kind::gaps:
      return "gaps";
    case ImportRemark::Kind::level:
      return "level";
    case ImportRemark::Kind::day:
      return "day";
    case ImportRemark::Kind::unsplit:
      return "unsplit";
    case ImportRemark::Kind::consent_unsaid:
      return "consent_unsaid";
    case ImportRemark::Kind::consent_unclear:
      return "consent_unclear";
    case ImportRemark::Kind::consent_differs:
      return "consent_differs";
    case ImportRemark::Kind::speaks_of_sharing:
      return "speaks_of_sharing";
    case ImportRemark::Kind::hidden_rows:
      return "hidden_rows";
    case ImportRemark::Kind::hidden_columns:
      return "hidden_columns";
    case ImportRemark::Kind::hidden_sheet:
      return "hidden_sheet";
    case ImportRemark::Kind::unknown_state:
      return "unknown_state";
    case ImportRemark::Kind::not_asked:
      return "not_asked";
    case ImportRemark::Kind::cell_errors:
      return "cell_errors";
    case ImportRemark::Kind::cell_no_result:
      return "cell_no_result";
    case ImportRemark::Kind::cell_struck:
      return "cell_struck";
    case ImportRemark::Kind::cell_unseen:
      return "cell_unseen";
    case ImportRemark::Kind::comments:
      return "comments";
    case ImportRemark::Kind::embedded:
      return "embedded";
    case ImportRemark::Kind::boxed_tables:
      return "boxed_tables";
    case ImportRemark::Kind::text_outside:
      return "text_outside";
    case ImportRemark::Kind::left_open:
      return "left_open";
    case ImportRemark::Kind::unread_columns:
      return "unread_columns";
    case ImportRemark::Kind::unnamed_columns:
      return "unnamed_columns";
    case ImportRemark::Kind::converted:
      return "converted";
  }
  throw std::logic_error("a remark of no kind");
}

}  // namespace peil::model
