// SPDX-License-Identifier: EUPL-1.2
#include "model/repository.hpp"

#include <algorithm>

namespace peil::model {

const Survey* Repository::survey(std::string_view id) const {
  const auto found = std::ranges::find(surveys, id, &Survey::id);
  return found == surveys.end() ? nullptr : &*found;
}

const Profile* Repository::profile(const SourceId& source, const OriginId& origin) const {
  const auto found = std::ranges::find_if(
      profiles, [&](const Profile& p) { return p.source == source && p.origin == origin; });
  return found == profiles.end() ? nullptr : &*found;
}

}  // namespace peil::model
