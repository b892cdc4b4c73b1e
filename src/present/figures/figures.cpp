// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "present/figures/material.hpp"

namespace peil::present {
namespace {

using disclose::Audience;

/// A figure and the function that makes it; in the same order as figure_kinds().
struct Made {
  FigureKind kind;
  Maker* make;
};

const std::vector<Made>& makers() {
  static const std::vector<Made> all{
      {{"overview"}, overview_figure},
      {{"divergence"}, divergence_figure},
      {{"heatmap"}, heatmap_figure},
      {{"timeline", FigureNeed::days}, timeline_figure},
      {{"regions"}, regions_figure},
      {{"designations", FigureNeed::origins}, designations_figure},
      {{"dividing"}, dividing_figure},
      {{"figures"}, published_figure},
      {{"practice", FigureNeed::instruments}, practice_figure},
      {{"ranks"}, ranks_figure},
      {{"hasse"}, hasse_figure},
      {{"map"}, map_figure},
  };
  return all;
}

template <Audience audience>
std::vector<const compare::Comparison*> comparisons(
    const std::vector<disclose::View<audience>>& views) {
  std::vector<const compare::Comparison*> result;
  for (const auto& view : views) result.push_back(&view.comparison());
  return result;
}

std::string marking_of(const compare::Comparison& comparison, const Texts& texts,
                       Audience audience) {
  std::vector<std::string> marks;
  if (audience == Audience::minister) marks.push_back(texts("annex.not_public"));
  if (std::ranges::any_of(comparison.table.columns, &align::Column::fictional)) {
    marks.push_back(texts("annex.fictional"));
  }
  return fmt::format("{}", fmt::join(marks, " · "));
}

}  // namespace

const std::vector<FigureKind>& figure_kinds() {
  static const std::vector<FigureKind> kinds = [] {
    std::vector<FigureKind> result;
    for (const Made& maker : makers()) result.push_back(maker.kind);
    return result;
  }();
  return kinds;
}

template <Audience audience>
std::vector<Plot> figure(std::string_view name, const FigureViews<audience>& views,
                         const FigureContext& context, const std::string& file) {
  const auto found =
      std::ranges::find(makers(), name, [](const Made& maker) { return maker.kind.name; });
  if (found == makers().end()) throw std::invalid_argument(fmt::format("no figure '{}'", name));
  const compare::Comparison& comparison = views.comparison.comparison();
  Material material{comparison,
                    context,
                    marking_of(comparison, context.wording.texts, audience),
                    comparisons(views.days),
                    comparisons(views.origins),
                    comparisons(views.instruments)};
  if (views.net) material.net = &views.net->history();
  for (const auto& every : views.every) {
    material.every.push_back({every.column(), &every.history()});
  }
  return found->make(material, file);
}

template std::vector<Plot> figure<Audience::everyone>(std::string_view,
                                                      const FigureViews<Audience::everyone>&,
                                                      const FigureContext&, const std::string&);
template std::vector<Plot> figure<Audience::minister>(std::string_view,
                                                      const FigureViews<Audience::minister>&,
                                                      const FigureContext&, const std::string&);

}  // namespace peil::present
