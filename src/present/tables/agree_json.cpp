// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/agree_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "present/medium/or_null.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;
using Kind = compare::AgreementNote::Kind;

std::string note(const compare::AgreementNote& note) {
  switch (note.kind) {
    case Kind::alpha_nothing_pairable:
      return "alpha: no row has two ratings";
    case Kind::alpha_nothing_varies:
      return "alpha: nothing varies";
    case Kind::interval_undefined:
      return "alpha interval: nothing varies in most resamples";
    case Kind::w_one_rater:
      return "kendall: one rater";
    case Kind::w_too_few_rows:
      return fmt::format("kendall: missing data, {} of {} rows complete", note.rows, note.total);
    case Kind::w_complete_rows:
      return fmt::format("kendall: {} of {} rows complete", note.rows, note.total);
    case Kind::w_nothing_varies:
      return "kendall: nothing varies";
    case Kind::fleiss_one_rater:
      return "fleiss: one rater";
    case Kind::fleiss_no_rows:
      return "fleiss: missing data, no row complete";
    case Kind::fleiss_complete_rows:
      return fmt::format("fleiss: {} of {} rows complete", note.rows, note.total);
    case Kind::fleiss_nothing_varies:
      return "fleiss: nothing varies";
  }
  return "";
}

}  // namespace

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::alpha_nothing_pairable:
      return "alpha_nothing_pairable";
    case Kind::alpha_nothing_varies:
      return "alpha_nothing_varies";
    case Kind::interval_undefined:
      return "interval_undefined";
    case Kind::w_one_rater:
      return "w_one_rater";
    case Kind::w_too_few_rows:
      return "w_too_few_rows";
    case Kind::w_complete_rows:
      return "w_complete_rows";
    case Kind::w_nothing_varies:
      return "w_nothing_varies";
    case Kind::fleiss_one_rater:
      return "fleiss_one_rater";
    case Kind::fleiss_no_rows:
      return "fleiss_no_rows";
    case Kind::fleiss_complete_rows:
      return "fleiss_complete_rows";
    case Kind::fleiss_nothing_varies:
      return "fleiss_nothing_varies";
  }
  return "";
}

std::string agree_json(const compare::Agreement& agreement, const std::vector<std::string>& rows) {
  Json json;
  json["krippendorff_alpha"] = or_null<Json>(agreement.alpha);
  json["alpha_interval"] = or_null<Json>(agreement.alpha_interval);
  json["kendall_w"] = or_null<Json>(agreement.w);
  json["kendall_w_tie_corrected"] = or_null<Json>(agreement.w_tie_corrected);
  json["fleiss_kappa"] = or_null<Json>(agreement.kappa);
  json["rows"] = agreement.rows;
  json["raters"] = agreement.raters;
  json["pairable"] = agreement.pairable;
  json["notes"] = Json::array();
  for (const auto& each : agreement.notes) json["notes"].push_back(note(each));
  json["dividing"] = Json::array();
  for (const std::size_t r : compare::most_dividing(agreement)) {
    json["dividing"].push_back({{"row", rows[r]}, {"share", agreement.dividing[r]}});
  }
  return json.dump(2) + '\n';
}

}  // namespace peil::present
