// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_EXPORT_PROFILE_JSON_HPP
#define PEIL_PRESENT_EXPORT_PROFILE_JSON_HPP

#include <string>
#include <string_view>

#include "model/profile.hpp"

namespace peil::present {

/// A profile as its file holds it (docs/data-format.md): what fits on a line stays on a line, so
/// that a change shows as a change of few lines. `schema` is the path to the profile schema from
/// where the file will stand.
[[nodiscard]] std::string profile_json(const model::Profile& profile, std::string_view schema);

}  // namespace peil::present

#endif  // PEIL_PRESENT_EXPORT_PROFILE_JSON_HPP
