// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/statistics_json.hpp"

#include <nlohmann/json.hpp>

#include "present/medium/or_null.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

Json row_json(const model::Outcome& row) {
  return {{"state", row.state},
          {"year", row.year},
          {"counted", row.unit.empty() ? Json(nullptr) : Json(row.unit)},
          {"positive", or_null<Json>(row.positive)},
          {"negative", or_null<Json>(row.negative)},
          {"rate", or_null<Json>(model::recognition_rate(row))}};
}

Json series_json(const model::Series& series, const Texts& texts) {
  Json figures = Json::array();
  for (const model::Figure& figure : series.figures) {
    figures.push_back(
        {{"period", figure.period}, {"text", figure.text}, {"value", or_null<Json>(figure.value)}});
  }
  Json documents = Json::array();
  for (const model::Citation& citation : series.citations) documents.push_back(citation.document);
  return {{"id", series.id},
          {"source", series.source},
          {"label", model::in_language(series.label, texts.language())},
          {"part_of", or_null<Json>(series.part_of)},
          {"documents", documents},
          {"figures", figures}};
}

}  // namespace

std::string outcomes_json(const model::Outcomes& outcomes, const Texts& texts) {
  Json rows = Json::array();
  for (const model::Outcome& row : outcomes.rows) rows.push_back(row_json(row));
  return Json{{"source", outcomes.source},         {"first_instance", outcomes.first_instance},
              {"measures_policy", false},          {"warning", texts("outcomes.note")},
              {"unknown_codes", outcomes.unknown}, {"rows", rows}}
      .dump();
}

std::string figures_json(const model::Figures& figures, const Texts& texts) {
  Json series = Json::array();
  for (const model::Series& one : figures.series) series.push_back(series_json(one, texts));
  Json documents = Json::array();
  for (const model::Document& document : figures.documents) {
    documents.push_back({{"id", document.id},
                         {"title", document.title},
                         {"publisher", document.publisher},
                         {"date", document.date},
                         {"reference", document.reference}});
  }
  return Json{{"note", model::in_language(figures.note, texts.language())},
              {"series", series},
              {"documents", documents}}
      .dump();
}

}  // namespace peil::present
