// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_OPEN_DATA_HPP
#define PEIL_CLI_OPEN_DATA_HPP

/// \file
/// What the commands share that give data to others: `export`, `panel`, `cite`, `explore`.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "model/publication.hpp"

namespace peil::cli {

/// ISO codes of the origins that the arguments name, sorted, each once; without arguments of all
/// that a profile is on.
/// \throws model::UsageError for one that is not known.
[[nodiscard]] std::vector<model::OriginId> origins_of(const Invocation& invocation,
                                                      const model::Repository& repository);

/// Name and version of the program, as products give it: `peil 0.1.0`.
[[nodiscard]] std::string program_name();

/// What the owner says of the data. Without codebook/publication.json it says nothing, which is
/// told on the standard error unless `--quiet`.
[[nodiscard]] model::Publication publication_of(const Invocation& invocation,
                                                const model::Repository& repository,
                                                Streams& streams);

/// The forms of `--to`, or `fallback`.
/// \throws model::UsageError naming a form that is not among `known`.
[[nodiscard]] std::vector<std::string> data_forms(const Invocation& invocation,
                                                  std::span<const std::string_view> known,
                                                  std::string_view fallback);

/// One file goes to `--output FILE` (or the standard output), several to the folder `--output`.
void write_one_or_more(const Invocation& invocation, Streams& streams,
                       const std::map<std::string, std::string>& files);

}  // namespace peil::cli

#endif  // PEIL_CLI_OPEN_DATA_HPP
