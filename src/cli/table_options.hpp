// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_TABLE_OPTIONS_HPP
#define PEIL_CLI_TABLE_OPTIONS_HPP

/// \file
/// What commands share that read a table of the user's own: `rank`, `index`, `agree`.

#include "cli/command.hpp"
#include "load/format/table_file.hpp"

namespace peil::cli {

/// Adds `--table`, whose lines `lines` describes, `--columns` and `--id`.
void describe_table(boost::program_options::options_description& own, const char* lines);

/// Adds `--seed`; `same` is what the same seed gives again.
void describe_seed(boost::program_options::options_description& own, std::string_view same);

/// \throws model::UsageError when they are given without `--table`.
[[nodiscard]] load::TableChoice table_choice(const Invocation& invocation);

}  // namespace peil::cli

#endif  // PEIL_CLI_TABLE_OPTIONS_HPP
