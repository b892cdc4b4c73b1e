// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_FIGURE_VIEWS_HPP
#define PEIL_CLI_FIGURE_VIEWS_HPP

/// \file
/// The comparisons that figures are made from, each of them through the gate.

#include <set>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "disclose/audience.hpp"
#include "present/figures/figures.hpp"

namespace peil::cli {

/// The comparison that the options ask for, and what else the figures need.
/// \throws model::RefusedError when the baseline may not be shown to the audience.
template <disclose::Audience audience>
[[nodiscard]] present::FigureViews<audience> figure_views(
    const Invocation& invocation, const model::Repository& repository,
    const std::set<present::FigureNeed>& needs);

/// Per source with practice or case law on the origin, its policy against these on the day; without
/// those that the audience may not see.
template <disclose::Audience audience>
[[nodiscard]] std::vector<disclose::View<audience>> practice_views(
    const model::Repository& repository, const model::OriginId& origin, model::Date day);

/// The comparison on every origin of which anything is recorded, with all its sources but no
/// answers to surveys; without those whose baseline the audience may not see.
template <disclose::Audience audience>
[[nodiscard]] std::vector<disclose::View<audience>> origin_views(
    const Invocation& invocation, const model::Repository& repository);

}  // namespace peil::cli

#endif  // PEIL_CLI_FIGURE_VIEWS_HPP
