// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_STATED_HPP
#define PEIL_MODEL_STATED_HPP

#include <optional>
#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/profile.hpp"

namespace peil::model {

/// One position of a profile with what it is about. Points into the profile.
struct Stated {
  const Group* group = nullptr;    ///< null for a region or the whole country
  std::optional<RegionId> region;  ///< absent: wherever the group is, or the whole country
  const Position* position = nullptr;
};

/// Every position of a profile, in its order: groups, regions, the country.
[[nodiscard]] std::vector<Stated> stated(const Profile& profile);

/// Those in force on a day.
[[nodiscard]] std::vector<Stated> stated_on(const Profile& profile, Date day);

/// Everyone may know of the document: an open position cites it, or it says that the source has no
/// policy.
[[nodiscard]] bool is_public(const Profile& profile, const Document& document);

/// Vocabulary entry of a position's term on a day; null when none is valid then.
[[nodiscard]] const Term* worth(const Codebook& codebook, const Profile& profile,
                                const Position& position, Date day);

}  // namespace peil::model

#endif  // PEIL_MODEL_STATED_HPP
