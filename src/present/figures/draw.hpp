// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_FIGURES_DRAW_HPP
#define PEIL_PRESENT_FIGURES_DRAW_HPP

/// \file
/// Drawing figures with the renderer that comes with the program: plots/ in its source tree, or in
/// share/peil beside its bin/. The data folder has no part in it.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "present/figures/plot.hpp"

namespace peil::present {

/// The folder of the renderer and of what comes with it: with the program, not with the data. Empty
/// when there is none.
[[nodiscard]] std::filesystem::path plots_folder();

/// Why figures cannot be drawn here, and what to do; absent when they can.
[[nodiscard]] std::optional<std::string> renderer_problem();

/// What the renderer is told of a figure, but for the name of its file: a JSON object.
[[nodiscard]] std::string drawing_json(const Plot& plot);

/// Draws the plots as `NAME.svg` in `folder`, all in one process.
/// \throws std::runtime_error when the renderer is not installed or fails, with its messages.
void draw(const std::vector<Plot>& plots, const std::filesystem::path& folder);

/// Converts what draw() made in `folder` to `NAME.png` or `NAME.pdf`, on all processors.
/// \throws std::runtime_error when that fails for some plot.
void convert(const std::vector<Plot>& plots, const std::string& format,
             const std::filesystem::path& folder);

}  // namespace peil::present

#endif  // PEIL_PRESENT_FIGURES_DRAW_HPP
