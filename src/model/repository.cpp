// SPDX-License-Identifier: EUPL-1.2
#include "model/repository.hpp"

#include <algorithm>

namespace peil::model {

const Profile* Repository::profile(std::string_view source, std::string_view origin) const {
  const auto found = std::ranges::find_if(profiles, [&](const Profile& p) {
    return p.source == source && p.origin == origin;
  });
  return found == profiles.end() ? nullptr : &*found;
}

}  // namespace peil::model
