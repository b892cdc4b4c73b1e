// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_MATERIAL_HPP
#define PEIL_PRESENT_FIGURES_MATERIAL_HPP

/// \file
/// What the functions that make figures share. Only for src/present: what is in it is cleared.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/claims.hpp"
#include "compare/compare.hpp"
#include "compare/history.hpp"
#include "present/figures/figures.hpp"
#include "present/figures/plot.hpp"

namespace peil::present {

/// Every change of a source, with its column in the comparisons.
struct ColumnHistory {
  std::string column;
  const compare::History* history = nullptr;
};

/// What one figure is made from.
struct Material {
  const compare::Comparison& comparison;
  const FigureContext& context;
  std::string marking = {};  ///< who may see it, and whether some of it is invented; may be empty
  std::vector<const compare::Comparison*> days = {};
  std::vector<const compare::Comparison*> origins = {};
  std::vector<const compare::Comparison*> instruments = {};
  const compare::History* net = nullptr;  ///< null: not to be told
  std::vector<ColumnHistory> every = {};

  [[nodiscard]] const align::Table& table() const { return comparison.table; }
  [[nodiscard]] const Texts& texts() const { return context.wording.texts; }
  /// "Nederland"; where a cell or line starts, "The Netherlands".
  [[nodiscard]] std::string source(std::size_t column) const;
  [[nodiscard]] std::string title(std::size_t column) const;
  [[nodiscard]] std::string baseline() const { return source(comparison.baseline); }
  [[nodiscard]] std::string origin() const;
  [[nodiscard]] std::string subject(const align::RowKey& key) const;
  [[nodiscard]] std::string dimension(const model::DimensionId& id) const;
  /// Whether the row is among the subjects and groups chosen.
  [[nodiscard]] bool chosen(const align::RowKey& key) const;
};

/// A plot with everything but its own title, key, description and data. `columns`: those that it
/// shows, of which it says whether they are recorded in part; absent: all.
[[nodiscard]] Plot blank(const Material& material, std::string specification, std::string file,
                         const std::optional<std::vector<std::size_t>>& columns = std::nullopt);

/// How the baseline stands to another source, as far as the claims and the number of points let a
/// title or a colour say it.
enum class Standing {
  above,  ///< more lenient wherever they differ
  on_balance_above,
  equal,
  on_balance_below,
  below,
  both_ways,
  undecided,  ///< no definite verdict, or none the way of the claim
  too_few,    ///< on fewer points than FigureContext::fewest_points
  apart,      ///< on no point do both have a level
};

/// Parallel to `against`.
[[nodiscard]] std::vector<Standing> standings(const Material& material);

/// Whether a title says it.
[[nodiscard]] bool is_told(Standing standing);

/// What can be said of the baseline against these of the other sources (places in `against`), from
/// the claims and no further: "Iran: Nederland is gunstiger dan A en B waar zij verschillen". Says
/// so where with all of them there are too few points to say anything.
[[nodiscard]] std::string finding(const Material& material, std::span<const std::size_t> others);
/// Against all of them.
[[nodiscard]] std::string finding(const Material& material);

/// One thing said once: a row of a point of comparison, and how many more rows are in it.
struct PointRow {
  std::size_t row = 0;
  std::size_t more = 0;
};

/// The points of these columns on scales, among the rows chosen, in the order of the table.
[[nodiscard]] std::vector<PointRow> point_rows(const Material& material,
                                               std::span<const std::size_t> columns);

/// "Ahmadi's", "Kabul en 11 andere" for a point.
[[nodiscard]] std::string point_name(const Material& material, const PointRow& point);

/// "2 mogelijk risico" for every level of a dimension, from 0.
[[nodiscard]] std::vector<std::string> scale_steps(const Material& material,
                                                   const model::DimensionId& dimension);

/// Why nothing can be drawn: on no point can the baseline be compared, and per source why.
[[nodiscard]] std::vector<std::string> nothing_comparable(const Material& material);

/// Makes the plot one that says what is missing.
[[nodiscard]] Plot missing(Plot plot, std::string title, std::vector<std::string> message);

/// The figures: one picture, or several where it would be taller than a page.
using Maker = std::vector<Plot>(const Material& material, const std::string& file);
Maker overview_figure;
Maker divergence_figure;
Maker heatmap_figure;
Maker timeline_figure;
Maker regions_figure;
Maker designations_figure;
Maker dividing_figure;
Maker published_figure;
Maker practice_figure;
Maker ranks_figure;
Maker hasse_figure;
Maker map_figure;

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_MATERIAL_HPP
