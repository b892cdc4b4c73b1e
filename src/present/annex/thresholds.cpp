// SPDX-License-Identifier: EUPL-1.2
#include "present/annex/thresholds.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "model/error.hpp"

namespace peil::present {

Closeness closeness(const compare::PointCounts& points, const Thresholds& thresholds) {
  const std::size_t all = points.total();
  if (all == 0 || all < thresholds.minimum_points) return Closeness::too_few_points;
  // A point or two says nothing of the whole where most of the others are open.
  if (points.comparable() > 0 && points.comparable() < thresholds.minimum_points) {
    return Closeness::too_few_points;
  }
  const std::size_t hundredfold = 100 * points.equal;
  if (hundredfold >= static_cast<std::size_t>(thresholds.in_line_percent) * all) {
    return Closeness::in_line;
  }
  if (hundredfold >= static_cast<std::size_t>(thresholds.largely_in_line_percent) * all) {
    return Closeness::largely_in_line;
  }
  return Closeness::different;
}

Thresholds load_thresholds(const std::filesystem::path& data) {
  const auto file = data / "codebook" / "wording.json";
  std::ifstream stream(file);
  if (!stream) throw model::InputError(file.string(), "", "cannot be read");
  try {
    const auto json = nlohmann::json::parse(stream);
    return {json.at("in_line_percent").get<int>(), json.at("largely_in_line_percent").get<int>(),
            json.at("minimum_points").get<std::size_t>(),
            json.value("answer_old_after_months", Thresholds{}.answer_old_after_months)};
  } catch (const nlohmann::json::exception& error) {
    throw model::InputError(file.string(), "", error.what());
  }
}

}  // namespace peil::present
