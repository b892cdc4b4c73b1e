// SPDX-License-Identifier: EUPL-1.2
#include "align/known_then.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "align/dated.hpp"

namespace peil::align {
namespace {

/// Positions of one profile, sorted into those known on the day and those not.
class Hindsight {
 public:
  Hindsight(const model::Profile& profile, model::Date day)
      : documents_(profile.documents), day_(day) {}

  void leave_out(std::vector<model::Position>& positions) {
    std::erase_if(positions, [this](model::Position& position) {
      const auto later = [this](const model::Citation& citation) { return told_later(citation); };
      if (position.citations.empty() || !std::ranges::all_of(position.citations, later)) {
        std::erase_if(position.citations, later);
        return false;
      }
      dimensions_.insert(position.dimension);
      return true;
    });
  }

  /// Dimensions of which a position was left out.
  [[nodiscard]] const std::set<model::DimensionId>& dimensions() const { return dimensions_; }

 private:
  [[nodiscard]] bool told_later(const model::Citation& citation) const {
    const auto found = std::ranges::find(documents_, citation.document, &model::Document::id);
    return found != documents_.end() && dated_after(found->date, day_);
  }

  const std::vector<model::Document>& documents_;
  model::Date day_;
  std::set<model::DimensionId> dimensions_;
};

/// What the record says of these dimensions is partial from now on.
void open_record(std::vector<model::Coverage>& record,
                 const std::set<model::DimensionId>& dimensions) {
  std::vector<model::Coverage> opened;
  for (model::Coverage& coverage : record) {
    if (coverage.state == model::CoverageState::partial) continue;
    model::Coverage partial = coverage;
    partial.state = model::CoverageState::partial;
    std::erase_if(partial.dimensions, [&](const auto& d) { return !dimensions.contains(d); });
    std::erase_if(coverage.dimensions, [&](const auto& d) { return dimensions.contains(d); });
    if (!partial.dimensions.empty()) opened.push_back(std::move(partial));
  }
  std::erase_if(record,
                [](const model::Coverage& coverage) { return coverage.dimensions.empty(); });
  record.insert(record.end(), opened.begin(), opened.end());
}

}  // namespace

model::Repository known_then(model::Repository repository, model::Date day) {
  for (model::Profile& profile : repository.profiles) {
    Hindsight hindsight(profile, day);
    for (model::Group& group : profile.groups) hindsight.leave_out(group.positions);
    for (model::RegionPositions& region : profile.regions) hindsight.leave_out(region.positions);
    hindsight.leave_out(profile.country);
    open_record(profile.coverage, hindsight.dimensions());
  }
  return repository;
}

}  // namespace peil::align
