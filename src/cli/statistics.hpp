// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_STATISTICS_HPP
#define PEIL_CLI_STATISTICS_HPP

/// \file
/// Statistics that stand beside policy: figures of the data folder, and outcomes of a file.

#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "model/figures.hpp"
#include "model/outcomes.hpp"

namespace peil::cli {

/// Adds `--outcomes`.
void describe_outcomes(boost::program_options::options_description& own);

/// The decisions on `origin` in the file of `--outcomes`; absent when the option is not given.
/// \throws model::InputError when the file cannot be read or has none.
[[nodiscard]] std::optional<model::Outcomes> outcomes_option(const Invocation& invocation,
                                                             const model::OriginId& origin,
                                                             Streams& streams);

/// Null when there are none.
[[nodiscard]] const model::Figures* figures_on(const model::Repository& repository,
                                               const model::OriginId& origin);

}  // namespace peil::cli

#endif  // PEIL_CLI_STATISTICS_HPP
