// SPDX-License-Identifier: EUPL-1.2
#include "model/import_remark.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace peil::model {

std::string to_string(const Spot& spot) {
  if (spot.table > 0) return fmt::format("table {}, row {}", spot.table, spot.row);
  if (spot.row > 0) return fmt::format("row {}", spot.row);
  if (spot.contribution > 0) return fmt::format("contribution {}", spot.contribution);
  if (!spot.sheet.empty()) return fmt::format("sheet '{}'", spot.sheet);
  return spot.heading.empty() ? std::string() : fmt::format("paragraph '{}'", spot.heading);
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
    case ImportRemark::Kind::left_open:
      return "left_open";
    case ImportRemark::Kind::unread_columns:
      return "unread_columns";
    case ImportRemark::Kind::converted:
      return "converted";
  }
  throw std::logic_error("a remark of no kind");
}

}  // namespace peil::model
