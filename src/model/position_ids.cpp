// SPDX-License-Identifier: EUPL-1.2
#include "model/position_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace peil::model {
namespace {

std::string subject(const Stated& stated) {
  std::string text = stated.group == nullptr ? "" : stated.group->id;
  if (stated.region) return text + "@" + *stated.region;
  return text.empty() ? "country" : text;
}

bool same(const Position& a, const Position& b) {
  return a.dimension == b.dimension && a.term == b.term && a.validity == b.validity &&
         a.instrument == b.instrument && a.region == b.region && a.citations == b.citations;
}

}  // namespace

PositionIds::PositionIds(const Profile& profile) : stated_(model::stated(profile)) {
  std::map<std::string, int> given;
  for (const Stated& stated : stated_) {
    const Position& position = *stated.position;
    std::string id = fmt::format(
        "{}/{}/{}/{}/{}", profile.source, profile.origin, subject(stated), position.dimension,
        position.validity.from ? to_string(*position.validity.from) : std::string("start"));
    if (const int number = ++given[id]; number > 1) id += fmt::format("/{}", number);
    ids_.push_back(std::move(id));
  }
}

std::vector<std::string> PositionIds::of(std::string_view group, const Position& position,
                                         const std::vector<RegionId>& regions) const {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < stated_.size(); ++i) {
    const Stated& stated = stated_[i];
    const std::string_view own = stated.group == nullptr ? std::string_view() : stated.group->id;
    if (own != group || !same(*stated.position, position)) continue;
    const bool here = !group.empty() || !stated.region ||
                      std::ranges::find(regions, *stated.region) != regions.end();
    if (here) found.push_back(ids_[i]);
  }
  return found;
}

}  // namespace peil::model
