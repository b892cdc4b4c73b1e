// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_LOAD_DATA_HPP
#define PEIL_CLI_LOAD_DATA_HPP

#include "cli/command.hpp"
#include "load/load.hpp"

namespace peil::cli {

/// Opens sealed answers with the invocation's identity (`--identity`, `$PEIL_IDENTITY`); empty when
/// none was given.
[[nodiscard]] load::Unseal unseal_with(const Invocation& invocation);

/// The data as every command reads it: sealed answers among it, in memory only, when there is an
/// identity. Without one they are counted (model::Survey::sealed) and left out.
/// \throws model::UsageError when no data folder is found, model::InputError when anything is
/// wrong.
[[nodiscard]] model::Repository load_data(const Invocation& invocation);

}  // namespace peil::cli

#endif  // PEIL_CLI_LOAD_DATA_HPP
