// SPDX-License-Identifier: EUPL-1.2
#include "present/figures/level_dots.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace peil::present {

using Json = nlohmann::ordered_json;

struct LevelDots::State {
  std::vector<std::string> labels;
  std::string panel;
  std::size_t order = 0;
  std::string description;
  Json rows = Json::array();

  /// The first line of a panel says in words what each level is.
  void begin_panel(const std::string& name, const std::vector<std::string>& steps) {
    panel = name;
    for (std::size_t level = 0; level < steps.size(); ++level) {
      rows.push_back({{"panel", panel},
                      {"order", order},
                      {"group", " "},
                      {"tick", level},
                      {"text", steps[level]}});
    }
    ++order;
    description += " " + panel + ".";
  }
};

LevelDots::LevelDots(std::vector<std::string> labels) : state_(std::make_unique<State>()) {
  state_->labels = std::move(labels);
}

LevelDots::~LevelDots() = default;

void LevelDots::write(const Material& material, const std::vector<std::size_t>& columns,
                      const PointRow& point, const std::string& prefix) {
  const align::Row& row = material.table().rows[point.row];
  const std::string panel = prefix + material.dimension(row.key.dimension);
  if (panel != state_->panel) {
    state_->begin_panel(panel, scale_steps(material, row.key.dimension));
  }
  const std::string name = point_name(material, point);
  std::string said;
  for (std::size_t place = 0; place < columns.size(); ++place) {
    const align::Cell& cell = row.cells[columns[place]];
    if (!cell.levels) continue;
    state_->rows.push_back({{"panel", panel},
                            {"order", state_->order},
                            {"group", name},
                            {"source", state_->labels[place]},
                            {"place", place},
                            {"places", columns.size()},
                            {"low", cell.levels->low},
                            {"high", cell.levels->high},
                            {"hollow", cell.open ? Json(cell.levels->low) : Json(nullptr)},
                            {"hollow_too", cell.open ? Json(cell.levels->high) : Json(nullptr)}});
    said += (said.empty() ? "" : ", ") + state_->labels[place] + " " + level_text(*cell.levels);
  }
  state_->description += " " + name + ": " + said + ".";
  ++state_->order;
}

void LevelDots::finish(Plot& plot) const {
  constexpr std::size_t kRoomForSteps = 36;  // the words of a level take three lines of a row
  const std::size_t step = std::max(kRoomForSteps, 10 + 9 * state_->labels.size());
  plot.words = Json{{"sources", state_->labels}, {"step", step}}.dump();
  plot.data = {{"rows", state_->rows.dump()}};
  plot.description += state_->description;
}

}  // namespace peil::present
