// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_ORIGIN_TABLE_HPP
#define PEIL_CLI_ORIGIN_TABLE_HPP

#include <map>
#include <string>

#include "align/table.hpp"
#include "cli/command.hpp"
#include "compare/shared_block.hpp"
#include "present/words/table_words.hpp"

namespace peil::cli {

/// Adds `--sources`.
void describe_sources(boost::program_options::options_description& own);

/// What public sources say on the ORIGIN of the invocation: those of `--sources`, else all that
/// have a profile on it. Answers to surveys take no part. \throws model::UsageError for an unknown
/// origin or source, and for fewer than two sources.
[[nodiscard]] align::Table origin_table(const Invocation& invocation,
                                        const model::Repository& repository);

/// The part of that table that can be compared as a whole: all of `--sources`, else the largest.
/// Adds to `notes` when there may be a larger one.
/// \throws model::InputError when the sources share no row, with the command that would do.
[[nodiscard]] compare::SharedBlock shared_block(const Invocation& invocation,
                                                const model::Repository& repository,
                                                std::vector<std::string>& notes);

/// All of `--sources`, else all there are, on the rows on which at least two of them have a level;
/// those of them that have a level on none are left out.
/// \throws model::InputError when there is no such row.
[[nodiscard]] compare::SharedBlock partly_shared_block(const Invocation& invocation,
                                                       const model::Repository& repository);

/// Names of the table's sources for people, by column id.
[[nodiscard]] std::map<std::string, std::string> source_names(const align::Table& table,
                                                              const present::TableWords& words);

}  // namespace peil::cli

#endif  // PEIL_CLI_ORIGIN_TABLE_HPP
