// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_COMMAND_HPP
#define PEIL_CLI_COMMAND_HPP

/// \file
/// What every command gets. A command is one file pair `command_NAME.{hpp,cpp}` and one line in
/// commands.cpp; it parses and checks its options (opening no file), then runs.

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit.hpp"
#include "cli/run.hpp"
#include "model/date.hpp"
#include "model/repository.hpp"
#include "platform/files.hpp"
#include "present/words/texts.hpp"

namespace peil::cli {

/// A parsed command line.
struct Invocation {
  /// `--data`, found when not given; empty only where the command does without, see require_data.
  std::filesystem::path data;
  model::Date as_of;                    ///< `--as-of`, today when not given
  std::string lang = "en";              ///< `--lang`, else from the locale, else English
  bool lang_given = false;              ///< by `--lang`
  std::string format = "text";          ///< `--format`
  std::optional<std::string> output;    ///< `--output`; absent: standard output or `out/`
  std::optional<std::string> identity;  ///< `--identity`, else `$PEIL_IDENTITY`
  bool quiet = false;                   ///< `--quiet`
  /// Of lines for people: fewer than usual where the output goes to a narrow terminal.
  std::size_t line_width = present::kLineWidth;
  std::vector<std::string> arguments;             ///< positional
  boost::program_options::variables_map options;  ///< the command's own
};

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< as shown in usage: `ORIGIN`, `[PATH…]`
  std::string_view summary;    ///< one line for `peil --help`
  void (*describe)(boost::program_options::options_description& own);
  Exit (*run)(const Invocation& invocation, Streams& streams);
  bool data_optional = false;  ///< can do some of its work without a data folder
};

/// All commands, in the order of `peil --help`.
[[nodiscard]] std::span<const Command> commands();

/// The data folder of a command for which it is optional.
/// \throws model::UsageError when none was given or found.
[[nodiscard]] const std::filesystem::path& require_data(const Invocation& invocation);

/// Positional argument `index`.
/// \throws model::UsageError naming `what` when it is missing.
[[nodiscard]] const std::string& argument(const Invocation& invocation, std::size_t index,
                                          std::string_view what);

/// ISO code of an origin given as ISO code, English or Dutch name, in any case.
/// \throws model::UsageError when no such country is known or we have no data on it.
[[nodiscard]] model::OriginId origin_code(const model::Repository& repository,
                                          std::string_view given);

/// Splits `a,b,c`; no empty parts.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

/// Writes `content` to `--output` (`-` or absent: standard output), whole or not at all.
/// \throws model::InputError when the file cannot be written.
void write_output(const Invocation& invocation, Streams& streams, std::string_view content);

using platform::write_file;

}  // namespace peil::cli

#endif  // PEIL_CLI_COMMAND_HPP
