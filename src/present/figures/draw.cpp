// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/draw.hpp"

#include <fmt/format.h>

#include <boost/crc.hpp>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "platform/files.hpp"
#include "platform/parallel.hpp"
#include "platform/process.hpp"
#include "present/medium/time_stamp.hpp"

namespace peil::present {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

bool on_path(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  std::error_code error;
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (fs::exists(fs::path(folder) / program, error)) return true;
  }
  return false;
}

Json drawing_of(const Plot& plot) {
  Json datasets = Json::object();
  for (const auto& [name, rows] : plot.data) datasets[name] = Json::parse(rows);
  return {{"spec", plot.specification},
          {"format", plot.slide ? "slide" : "page"},
          {"title", plot.title},
          {"subtitle", plot.subtitle},
          {"key", plot.key},
          {"source", plot.source},
          {"message", plot.message},
          {"captioned", plot.captioned},
          {"description", plot.description},
          {"words", Json::parse(plot.words)},
          {"datasets", std::move(datasets)}};
}

constexpr double kPixelsPerInch = 96;  // of CSS, and so of the svg

/// A png that says how large it is meant to be: rsvg-convert leaves that to the reader. Follows the
/// chunk of sizes, which is the first and ends at byte 33 (PNG specification, 11.2.2 and 11.3.4.3).
std::string with_resolution(std::string png, double per_inch) {
  constexpr std::size_t kAfterSizes = 33;
  constexpr double kInchesPerMetre = 1 / 0.0254;
  const auto number = [](std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
  };
  const std::string density = number(static_cast<std::uint32_t>(per_inch * kInchesPerMetre + 0.5));
  const std::string chunk = "pHYs" + density + density + '\x01';  // per metre
  boost::crc_32_type check;
  check.process_bytes(chunk.data(), chunk.size());
  return png.insert(kAfterSizes, number(9) + chunk + number(check.checksum()));
}

void convert_one(const std::string& name, const std::string& format, const fs::path& folder) {
  // Twice the nominal size: sharp in print.
  const std::string zoom = format == "png" ? "2" : "1";
  platform::make_files(
      {"rsvg-convert",
       {"--format", format, "--zoom", zoom, "--output", name + "." + format, name + ".svg"},
       folder,
       {{"SOURCE_DATE_EPOCH", std::to_string(time_stamp())}}});
  if (format != "png") return;
  const fs::path file = folder / (name + ".png");
  const std::string drawn = platform::read_file(file);
  std::ofstream(file, std::ios::binary) << with_resolution(drawn, 2 * kPixelsPerInch);
}

}  // namespace

std::string drawing_json(const Plot& plot) { return drawing_of(plot).dump(); }

fs::path plots_folder() {
  std::error_code error;
  fs::path at = fs::canonical("/proc/self/exe", error).parent_path();
  for (; !error && !at.empty(); at = at.parent_path()) {
    for (const fs::path& folder : {at / "plots", at / "share" / "peil" / "plots"}) {
      if (fs::exists(folder / "render.mjs", error)) return folder;
    }
    if (at == at.parent_path()) break;
  }
  return {};
}

std::optional<std::string> renderer_problem() {
  const fs::path plots = plots_folder();
  if (plots.empty()) return "the figure renderer (plots/render.mjs) does not lie with the program";
  if (!fs::is_regular_file(plots / "renderer.mjs")) {
    return fmt::format("the figure renderer is not installed in {}: run tools/setup",
                       plots.string());
  }
  if (!on_path("node")) return "the program 'node' is not installed: run tools/setup";
  return std::nullopt;
}

void draw(const std::vector<Plot>& plots, const fs::path& folder) {
  if (plots.empty()) return;
  if (const auto problem = renderer_problem()) throw std::runtime_error(*problem);
  Json list = Json::array();
  for (const Plot& plot : plots) {
    list.push_back(drawing_of(plot));
    list.back()["output"] = plot.name + ".svg";
  }
  std::ofstream(folder / "figures.json") << list.dump();
  platform::make_files({.name = "node",
                        .arguments = {(plots_folder() / "renderer.mjs").string(), "figures.json"},
                        .folder = folder,
                        .keep_messages = true});
}

void convert(const std::vector<Plot>& plots, const std::string& format, const fs::path& folder) {
  std::vector<std::exception_ptr> failed(plots.size());
  platform::for_each_parallel(plots.size(), [&](std::size_t i) {
    try {
      convert_one(plots[i].name, format, folder);
    } catch (...) {
      failed[i] = std::current_exception();
    }
  });
  for (const std::exception_ptr& failure : failed) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace peil::present
