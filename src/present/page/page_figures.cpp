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

template <Audience audience>
Json in_both(const char* name, const FigureViews<audience>& views, const model::Figures* published,
             const PageContext& context) {
  Json json = Json::object();
  for (const Texts* texts : {&context.dutch, &context.english}) {
    const FigureContext figures{
        {context.codebook, *texts}, context.weights, context.fewest_points, published};
    const auto plots = figure<audience>(name, views, figures, name);
    json[texts->language()] = Json::parse(drawing_json(plots.front()));
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
