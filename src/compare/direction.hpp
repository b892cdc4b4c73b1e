// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_COMPARE_DIRECTION_HPP
#define PEIL_COMPARE_DIRECTION_HPP

#include <string_view>

namespace peil::compare {

/// Towards what policy leans or moves, seen from the applicant. `none` when that cannot be said.
enum class Direction { more_lenient, stricter, equal, none };

/// Its name in JSON.
[[nodiscard]] std::string_view name(Direction direction);

}  // namespace peil::compare

#endif  // PEIL_COMPARE_DIRECTION_HPP
