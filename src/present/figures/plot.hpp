// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_PLOT_HPP
#define PEIL_PRESENT_FIGURES_PLOT_HPP

/// \file
/// A figure as a value. What it looks like is a Vega-Lite specification in plots/ and the house
/// style beside it; what it shows is data for that specification. A new figure is a specification,
/// a function that fills a Plot, and a line in figures.cpp.

#include <map>
#include <string>
#include <vector>

namespace peil::present {

/// One figure, ready to be drawn by plots/render.mjs.
struct Plot {
  std::string specification = {};          ///< `heatmap`: plots/heatmap.vl.json
  std::string name = {};                   ///< of the picture's file, without extension
  std::string title = {};                  ///< states the finding
  std::vector<std::string> subtitle = {};  ///< lines: marking, reference date and coverage
  std::vector<std::string> key = {};     ///< how to read it; for below the figure or in its caption
  std::vector<std::string> source = {};  ///< lines: what it rests on
  /// What is missing, where there is too little to draw; stands in place of the drawing.
  std::vector<std::string> message = {};
  bool slide = false;      ///< 16:9 in large type; a page's width otherwise
  bool captioned = false;  ///< title, subtitle, key and source are in a caption, not in the picture
  std::string description = {};  ///< alternative text
  std::string words = "{}";      ///< JSON object: what the specification calls `$word.NAME`
  std::map<std::string, std::string, std::less<>> data = {};  ///< JSON arrays: rows by data set
};

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_PLOT_HPP
