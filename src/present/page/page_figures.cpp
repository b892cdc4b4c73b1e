// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "present/figures/draw.hpp"
#include "present/figures/figures.hpp"
#include "present/page/page.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;
using disclose::Audience;

/// What the page cannot fill from its table: it rests on other comparisons, or on numbers that only
/// the program works out.
constexpr const char* kOfReferenceDate[] = {"regions", "dividing", "practice", "ranks",
                                            "hasse",   "map",      "figures"};

/// Rows with the same fields as `{"of": [fields], "rows": [[values]]}`: a third of the room.
/// Others, and what is no list of rows, as they are.
Json packed(const Json& rows) {
  if (!rows.is_array() || rows.empty()) return rows;
  Json fields = Json::array();
  for (const auto& [field, value] : rows.front().items()) fields.push_back(field);
  Json values = Json::array();
  for (const Json& row : rows) {
    Json line = Json::array();
    for (const auto& [field, value] : row.items()) {
      if (line.size() == fields.size() || fields[line.size()] != field) return rows;
      line.push_back(value);
    }
    if (line.size() != fields.size()) return rows;
    values.push_back(std::move(line));
  }
  return {{"of", std::move(fields)}, {"rows", std::move(values)}};
}

/// What the page does not know itself: of a figure without a drawing only what is missing.
Json small(const Plot& plot) {
  if (!plot.message.empty()) return {{"message", plot.message}};
  Json json = Json::parse(drawing_json(plot));
  for (const char* known : {"format", "message", "captioned"}) json.erase(known);
  for (auto& [name, rows] : json["datasets"].items()) rows = packed(rows);
  return json;
}

template <Audience audience>
Json in_both(const char* name, const FigureViews<audience>& views, const model::Figures* published,
             const PageContext& context) {
  Json json = Json::object();
  for (const Texts* texts : {&context.dutch, &context.english}) {
    const FigureContext figures{
        {context.codebook, *texts}, context.weights, context.fewest_points, published};
    json[texts->language()] = small(figure<audience>(name, views, figures, name).front());
  }
  return json;
}

}  // namespace

template <Audience audience>
std::string page_figures(const PageOrigin<audience>& origin, const PageContext& context) {
  FigureViews<audience> views{origin.days.back()};
  views.instruments = origin.instruments;
  Json json = Json::object();
  for (const char* name : kOfReferenceDate) {
    json[name] = in_both(name, views, origin.published, context);
  }
  if (json["hasse"] == json["ranks"]) json.erase("hasse");  // neither can be drawn
  return json.dump();
}

template <Audience audience>
std::string page_designations(const std::vector<disclose::View<audience>>& origins,
                              const PageContext& context) {
  FigureViews<audience> views{origins.front()};
  views.origins = origins;
  return in_both("designations", views, nullptr, context).dump();
}

template std::string page_figures(const PageOrigin<Audience::everyone>&, const PageContext&);
template std::string page_figures(const PageOrigin<Audience::minister>&, const PageContext&);
template std::string page_designations(const std::vector<disclose::PublicView>&,
                                       const PageContext&);
template std::string page_designations(const std::vector<disclose::MinisterView>&,
                                       const PageContext&);

}  // namespace peil::present
