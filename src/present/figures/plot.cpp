// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/plot.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "platform/process.hpp"

namespace peil::present {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const std::vector<std::string>& figure_names() {
  static const std::vector<std::string> names{"heatmap"};
  return names;
}

Plot plot(const Wording& wording, const disclose::PublicView& view, std::string_view figure,
          std::string name) {
  if (figure != "heatmap") throw std::invalid_argument(fmt::format("no figure '{}'", figure));
  const align::Table& table = view.comparison().table;
  const auto parts = heatmap_parts(view.comparison(), table.rows.size(), table.columns.size());
  return heatmap(wording, view.comparison(), parts.empty() ? HeatmapPart{} : parts.front(),
                 std::move(name));
}

void draw(const std::vector<Plot>& plots, const fs::path& data, const fs::path& folder) {
  if (plots.empty()) return;
  const fs::path renderer = fs::absolute(data / "plots" / "render.mjs");
  if (!fs::is_directory(renderer.parent_path() / "node_modules")) {
    throw std::runtime_error("the figure renderer is not installed: run tools/setup");
  }
  Json list = Json::array();
  for (const Plot& plot : plots) {
    list.push_back({{"spec", plot.specification},
                    {"output", plot.name + ".svg"},
                    {"title", plot.title},
                    {"captioned", plot.captioned},
                    {"subtitle", plot.subtitle},
                    {"key", plot.key},
                    {"description", plot.description},
                    {"datasets", {{"cells", Json::parse(plot.cells)}}}});
  }
  std::ofstream(folder / "figures.json") << list.dump();
  platform::make_files({"node", {renderer.string(), "figures.json"}, folder});
}

void convert(const std::string& name, const std::string& format, const fs::path& folder) {
  // Twice the nominal size: sharp in print.
  const std::string zoom = format == "png" ? "2" : "1";
  platform::make_files(
      {"rsvg-convert",
       {"--format", format, "--zoom", zoom, "--output", name + "." + format, name + ".svg"},
       folder});
}

}  // namespace peil::present
