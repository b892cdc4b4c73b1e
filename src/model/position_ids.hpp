// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_POSITION_IDS_HPP
#define PEIL_MODEL_POSITION_IDS_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/stated.hpp"

namespace peil::model {

/// Ids by which positions of a profile can be cited: `NLD/PAK/ahmadis/persecution_risk/2024-07-01`
/// is source, origin, group, dimension and first day (`start` where it is open). A region is
/// written behind the group (`ahmadis@PK-PB`, `@PK-PB` without a group); `country` is the whole
/// country. Positions that share all of that are told apart by `/2`, `/3` in the profile's order.
/// What is added elsewhere changes no id. Points into the profile.
class PositionIds {
 public:
  explicit PositionIds(const Profile& profile);

  /// Parallel to `stated(profile)`.
  [[nodiscard]] const std::vector<Stated>& stated() const { return stated_; }
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }

  /// Ids of the positions equal to a copy of one: of the group (empty: none) and, where that is
  /// empty, of one of these regions or the country. Several where a source says the very same of
  /// several regions.
  [[nodiscard]] std::vector<std::string> of(std::string_view group, const Position& position,
                                            const std::vector<RegionId>& regions) const;

 private:
  std::vector<Stated> stated_;
  std::vector<std::string> ids_;
};

}  // namespace peil::model

#endif  // PEIL_MODEL_POSITION_IDS_HPP
