// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_OPTION_TABLE_HPP
#define PEIL_CLI_OPTION_TABLE_HPP

/// \file
/// The options of every command as one table, from which the command line is read and help, manual
/// and completions are written.

#include <boost/program_options/options_description.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace peil::cli {

/// Options that every command takes.
[[nodiscard]] boost::program_options::options_description common_options();

/// Options of one command; none when it has none of its own.
[[nodiscard]] boost::program_options::options_description own_options(const Command& command);

/// One option as it is told to people.
struct OptionEntry {
  std::string name;                  ///< without hyphens: `output`
  std::string letter;                ///< `o`; empty: none
  std::string value;                 ///< `FILE|DIR|-`; empty: takes none
  bool value_optional = false;       ///< `--fail-on` and `--fail-on=stricter`
  std::string description;           ///< what it does
  std::vector<std::string> choices;  ///< where the value is one of these (`nl|en`)
  bool file = false;                 ///< the value is a file or a folder
};

/// The options of a description, in its order.
[[nodiscard]] std::vector<OptionEntry> option_entries(
    const boost::program_options::options_description& options);

/// `--name VALUE`, `--name[=VALUE]` or `--name`.
[[nodiscard]] std::string usage_of(const OptionEntry& option);

/// The words of which a command takes one as its first argument (`countries|sources`, `new ORIGIN |
/// status [ID]`); none when it is no such choice.
[[nodiscard]] std::vector<std::string> argument_choices(const Command& command);

/// The manual's page on a command, or on the program when there is none, for man(1).
/// \throws model::UsageError when `name` is neither empty nor a command.
[[nodiscard]] std::string manual_page(std::span<const Command> commands, std::string_view name);

/// What completes the command line in a shell. \throws model::UsageError unless bash or zsh.
[[nodiscard]] std::string completion(std::span<const Command> commands, std::string_view shell);

}  // namespace peil::cli

#endif  // PEIL_CLI_OPTION_TABLE_HPP
