// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_OUTPUT_FILES_HPP
#define PEIL_CLI_OUTPUT_FILES_HPP

/// \file
/// What commands share that make several files in a folder.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace peil::cli {

/// The formats in `given` (`docx,pdf`), each once, in the order of `known`.
/// \throws model::UsageError naming a format that is not among `known`.
[[nodiscard]] std::vector<std::string> formats(std::string_view given,
                                               const std::vector<std::string>& known);

/// `pakistan-WHAT-nl-2025-06-01`: first part of the names of the files a command makes. A baseline
/// other than the usual one and an audience stand behind WHAT.
[[nodiscard]] std::string file_stem(const model::Repository& repository,
                                    const Invocation& invocation, const model::OriginId& origin,
                                    std::string_view what, std::string_view baseline = {},
                                    std::string_view audience = {});

/// Those of `formats` for which every program is installed; the others are told, with what is
/// missing. Called before any work.
/// \throws model::InputError when none is left, unless the command makes other files, too.
[[nodiscard]] std::vector<std::string> makeable(const Invocation& invocation, Streams& streams,
                                                const std::vector<std::string>& formats,
                                                bool pictures, bool others = false);

/// Writes files by name into `--output` (a folder; default `out`, made when missing), all or none,
/// and prints their paths. What replaces a file with other content is told on the standard error,
/// unless `--quiet`: it was made from other options or other data. Files with named answers in them
/// are `confidential`: not for others on the machine to read.
/// \throws model::InputError when the folder or a file cannot be written.
void write_files(const Invocation& invocation, Streams& streams,
                 const std::map<std::string, std::string>& files, bool confidential = false);

}  // namespace peil::cli

#endif  // PEIL_CLI_OUTPUT_FILES_HPP
