// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compare/points.hpp"
#include "present/figures/material.hpp"
#include "present/words/footing.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kWords[] = {"more_lenient", "equal", "stricter", "undecided"};

std::string word_of(const Material& material, std::size_t place) {
  return place < 3 ? material.texts()(fmt::format("verdict.{}", kWords[place]))
                   : material.texts()("overview.undecided");
}

/// What the points against the k-th other source rest on.
std::string rests_on(const Material& material, std::size_t k, const compare::PointCounts& counts) {
  const Texts& texts = material.texts();
  const std::size_t column = material.comparison.against[k];
  const compare::Summary& rows = material.comparison.summary[k];
  const Grounds rests = grounds(material.table(), column, counted_rows(material.comparison, k));
  const std::string kind = footing_text(texts, rests.footing);
  const std::string date = texts.partial_date(rests.newest);
  std::string note;
  if (!kind.empty()) note = kind + (date.empty() ? "; " : ", " + date + "; ");
  note += texts("overview.rests_on",
                {{"points", counts.total()}, {"rows", rows.comparable() + rows.indeterminate}});
  if (kind.empty() && !date.empty()) {
    note += "; " + texts("overview.newest", {{"date", date}});
  }
  if (recorded_in_part(material.table().columns[column])) note += "; " + texts("overview.partial");
  return note;
}

/// In words what the line of one source shows.
std::string line_text(const Material& material, const std::string& source,
                      const compare::PointCounts& counts) {
  return material.texts()("overview.line", {{"source", source},
                                            {"more", counts.more_lenient},
                                            {"equal", counts.equal},
                                            {"stricter", counts.stricter},
                                            {"undecided", counts.indeterminate + counts.split}});
}

}  // namespace

std::vector<Plot> overview_figure(const Material& material, const std::string& file) {
  Plot plot = blank(material, "overview", file);
  Json counts = Json::array();
  Json notes = Json::array();
  std::vector<std::string> apart;
  std::string lines;
  for (std::size_t k = 0; k < material.comparison.against.size(); ++k) {
    const std::string source = material.title(material.comparison.against[k]);
    const compare::PointCounts points = compare::count_points(material.comparison, k);
    if (points.total() == 0) {
      apart.push_back(material.source(material.comparison.against[k]));
      continue;
    }
    const std::size_t numbers[] = {points.more_lenient, points.equal, points.stricter,
                                   points.indeterminate + points.split};
    for (std::size_t place = 0; place < 4; ++place) {
      counts.push_back({{"source", source},
                        {"verdict", word_of(material, place)},
                        {"place", place},
                        {"n", numbers[place]}});
    }
    notes.push_back({{"source", source}, {"note", rests_on(material, k, points)}});
    lines += " " + line_text(material, source, points);
  }
  if (notes.empty()) {
    return {missing(std::move(plot), finding(material), nothing_comparable(material))};
  }
  Json words = Json::object();
  for (std::size_t place = 0; place < 4; ++place) words[kWords[place]] = word_of(material, place);
  plot.title = finding(material);
  plot.key.push_back(material.texts()("overview.key", {{"baseline", material.baseline()}}));
  if (!apart.empty()) {
    plot.key.push_back(material.texts()("overview.apart", {{"sources", apart}}));
    lines += " " + plot.key.back();
  }
  plot.description = plot.title + "." + lines;
  plot.words = words.dump();
  plot.data = {{"counts", counts.dump()}, {"notes", notes.dump()}};
  return {std::move(plot)};
}

}  // namespace peil::present
