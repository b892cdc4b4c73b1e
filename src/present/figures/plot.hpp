// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_PLOT_HPP
#define PEIL_PRESENT_FIGURES_PLOT_HPP

/// \file
/// Figures. What a figure looks like is a Vega-Lite specification in plots/; what it shows is made
/// here, as data for that specification.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "disclose/audience.hpp"
#include "present/words/names.hpp"

namespace peil::present {

/// One figure, ready to be drawn by plots/render.mjs.
struct Plot {
  std::string specification;  ///< `heatmap`: plots/heatmap.vl.json
  std::string name;           ///< of the picture's file, without extension
  std::string title;
  std::vector<std::string> subtitle;  ///< lines: reference date and coverage
  std::vector<std::string> key;       ///< how to read it; for below the figure or in its caption
  bool captioned = false;   ///< title, subtitle and key are in a caption, not in the picture
  std::string description;  ///< alternative text
  std::string cells;        ///< JSON array: the rows of the data set `cells`
};

/// Rows and columns of a comparison that one figure shows.
struct HeatmapPart {
  std::vector<std::size_t> rows;
  std::vector<std::size_t> columns;
};

/// The levels of the part's sources on its rows: groups by sources, a panel per dimension. Cells
/// without a level are hatched and carry a sign that the key explains.
[[nodiscard]] Plot heatmap(const Wording& wording, const compare::Comparison& comparison,
                           const HeatmapPart& part, std::string name);

/// Rows of the comparison on which some source has a level, divided over figures of at most `rows`
/// rows and `columns` sources each, keeping a dimension together where it fits. Where sources are
/// divided, the baseline stands in every figure, and a row only where another source has a level.
[[nodiscard]] std::vector<HeatmapPart> heatmap_parts(const compare::Comparison& comparison,
                                                     std::size_t rows, std::size_t columns);

/// Names of the figures that can be asked for, one per specification in plots/.
[[nodiscard]] const std::vector<std::string>& figure_names();

/// A figure for everyone, by its name.
/// \throws std::invalid_argument when there is no such figure.
[[nodiscard]] Plot plot(const Wording& wording, const disclose::PublicView& view,
                        std::string_view figure, std::string name);

/// Draws the plots as `NAME.svg` in `folder`, all in one process. `data` is the folder that holds
/// plots/.
/// \throws std::runtime_error when the renderer is not installed or fails.
void draw(const std::vector<Plot>& plots, const std::filesystem::path& data,
          const std::filesystem::path& folder);

/// Converts `NAME.svg` in `folder` to `NAME.png` or `NAME.pdf`.
void convert(const std::string& name, const std::string& format,
             const std::filesystem::path& folder);

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_PLOT_HPP
