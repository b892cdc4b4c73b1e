// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_CLEARED_HPP
#define PEIL_CLI_CLEARED_HPP

/// \file
/// Comparisons through the gate, for products that are made for either audience.

#include <vector>

#include "disclose/audience.hpp"

namespace peil::cli {

/// The comparison as the audience may see it.
/// \throws model::RefusedError when the baseline may not be shown to it.
template <disclose::Audience audience>
[[nodiscard]] disclose::View<audience> cleared(const compare::Comparison& comparison);

/// Those that may be shown; the others are left out, as if they were not recorded.
template <disclose::Audience audience>
[[nodiscard]] std::vector<disclose::View<audience>> all_cleared(
    const std::vector<compare::Comparison>& all);

}  // namespace peil::cli

#endif  // PEIL_CLI_CLEARED_HPP
