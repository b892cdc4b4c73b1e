// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMANDS_COMMAND_SURVEY_HPP
#define PEIL_CLI_COMMANDS_COMMAND_SURVEY_HPP

#include "cli/command.hpp"

namespace peil::cli {

/// `peil survey new|import|code|status`: asks other states, reads what comes back, has a person
/// settle what it means. One file for each: survey_new.cpp, survey_import.cpp, survey_code.cpp,
/// survey_status.cpp.
[[nodiscard]] Command survey_command();

Exit survey_new(const Invocation& invocation, Streams& streams);
Exit survey_import(const Invocation& invocation, Streams& streams);
Exit survey_code(const Invocation& invocation, Streams& streams);
Exit survey_status(const Invocation& invocation, Streams& streams);

/// The day given with an option; empty when not given.
/// \throws model::UsageError when it is no date.
[[nodiscard]] std::optional<model::Date> date_option(const Invocation& invocation,
                                                     const char* name);

/// Folder of a survey, whether it exists or not.
/// \throws model::UsageError when `id` is not made of lower-case letters, digits and hyphens.
[[nodiscard]] std::filesystem::path survey_folder(const Invocation& invocation,
                                                  const std::string& id);

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMANDS_COMMAND_SURVEY_HPP
