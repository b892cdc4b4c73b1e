// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_ORIGIN_TABLE_HPP
#define PEIL_CLI_ORIGIN_TABLE_HPP

#include "align/table.hpp"
#include "cli/command.hpp"

namespace peil::cli {

/// Adds `--sources`.
void describe_sources(boost::program_options::options_description& own);

/// What public sources say on the ORIGIN of the invocation: those of `--sources`, else all that
/// have a profile on it. Answers to surveys take no part. \throws model::UsageError for an unknown
/// origin or source, and for fewer than two sources.
[[nodiscard]] align::Table origin_table(const Invocation& invocation,
                                        const model::Repository& repository);

/// \throws model::InputError when the sources share no row, with what to do about it.
void require_shared_rows(const align::Table& table);

}  // namespace peil::cli

#endif  // PEIL_CLI_ORIGIN_TABLE_HPP
