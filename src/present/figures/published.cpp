// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kSeriesOnPage = 6;
constexpr std::size_t kSeriesOnSlide = 4;

/// "2020", "januari 2022 tot en met juli 2022".
std::string period_name(const Texts& texts, const std::string& period) {
  const std::size_t slash = period.find('/');
  if (slash == std::string::npos) return texts.partial_date(period);
  return texts("figures.period", {{"from", texts.partial_date(period.substr(0, slash))},
                                  {"to", texts.partial_date(period.substr(slash + 1))}});
}

/// A line alone is no course over time.
bool can_be_drawn(const model::Series& series) {
  return std::ranges::count_if(series.figures,
                               [](const model::Figure& f) { return f.value.has_value(); }) > 1;
}

std::string label_of(const Material& material, const model::Series& series) {
  return material.texts().capitalised(
      model::in_language(series.label, material.texts().language()));
}

/// The bars of one series; returns it in words: "Applications: 2020 ca. 270, 2021 ca. 440".
std::string write_series(const Material& material, const model::Series& series, Json& rows) {
  const std::string label = label_of(material, series);
  std::vector<const model::Figure*> figures;
  for (const model::Figure& figure : series.figures) figures.push_back(&figure);
  std::ranges::stable_sort(figures, {}, [](const model::Figure* figure) { return figure->period; });
  std::vector<std::string> said;
  for (const model::Figure* figure : figures) {
    const std::string period = period_name(material.texts(), figure->period);
    Json row{{"series", label}, {"order", rows.size()}, {"period", period}, {"text", figure->text}};
    row["value"] = figure->value ? Json(*figure->value) : Json(0);
    rows.push_back(std::move(row));
    said.push_back(fmt::format("{} {}", period, figure->text));
  }
  return fmt::format("{}: {}", label, fmt::join(said, ", "));
}

}  // namespace

std::vector<Plot> published_figure(const Material& material, const std::string& file) {
  const Texts& texts = material.texts();
  Plot plot = blank(material, "figures", file);
  plot.subtitle.resize(1);  // whose policy is recorded in part has no bearing
  const model::Figures* published = material.context.published;
  const std::size_t most = material.context.slide ? kSeriesOnSlide : kSeriesOnPage;
  Json rows = Json::array();
  std::size_t shown = 0;
  std::size_t left_out = 0;
  for (std::size_t i = 0; published != nullptr && i < published->series.size(); ++i) {
    const model::Series& series = published->series[i];
    if (!can_be_drawn(series) || shown == most) {
      ++left_out;
      continue;
    }
    const std::string said = write_series(material, series, rows);
    if (shown++ == 0)
      plot.title = texts("published.title", {{"origin", material.origin()}, {"said", said}});
    plot.description += fmt::format(" {}.", said);
  }
  if (shown == 0) {
    return {missing(std::move(plot), texts("published.none", {{"origin", material.origin()}}),
                    {texts("published.nothing")})};
  }
  plot.description = plot.title + "." + plot.description;
  plot.source.clear();
  for (const model::Document& document : published->documents) {
    plot.source.push_back(
        fmt::format("{}, {}.", document.title, texts.partial_date(document.date)));
  }
  if (plot.source.size() > 3)
    plot.source = {texts("published.source", {{"n", plot.source.size()}})};
  plot.key.push_back(texts("published.key"));
  if (left_out > 0) plot.key.push_back(texts("published.left_out", {{"n", left_out}}));
  plot.data = {{"rows", rows.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
