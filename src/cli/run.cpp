// SPDX-License-Identifier: EUPL-1.2
#include "cli/run.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/advice.hpp"
#include "cli/command.hpp"
#include "cli/option_table.hpp"
#include "model/error.hpp"
#include "model/finding_lines.hpp"
#include "model/text/control_signs.hpp"
#include "present/medium/text_table.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

bool is_data_folder(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "codebook", error);
}

/// The nearest folder at or above `start` that holds the data; empty when there is none.
std::optional<fs::path> data_above(fs::path start) {
  for (;; start = start.parent_path()) {
    if (is_data_folder(start)) return start;
    if (is_data_folder(start / "share" / "peil")) return start / "share" / "peil";
    if (start == start.parent_path()) return std::nullopt;
  }
}

/// The folder given or found; empty when there is none.
fs::path find_data(const po::variables_map& options, const std::string& program) {
  if (options.count("data") != 0) return options["data"].as<std::string>();
  if (const char* given = std::getenv("PEIL_DATA"); given != nullptr && *given != '\0')
    return given;
  std::error_code error;
  const fs::path executable = fs::canonical("/proc/self/exe", error);
  if (const auto found = data_above(fs::current_path())) return *found;
  if (!error) {
    if (const auto found = data_above(executable.parent_path())) return *found;
  }
  if (const auto found = data_above(fs::absolute(program).parent_path())) return *found;
  return {};
}

/// Dutch for a Dutch locale, else English.
std::string default_language() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("nl") ? "nl" : "en";
  }
  return "en";
}

/// Those that the data folder has texts in; of a command without one, those of the program.
std::vector<std::string> languages(const fs::path& data) {
  std::vector<std::string> found;
  std::error_code absent;
  for (const auto& file : fs::directory_iterator(data / "codebook" / "texts", absent)) {
    if (file.path().extension() == ".json") found.push_back(file.path().stem().string());
  }
  std::ranges::sort(found);
  return found.empty() ? std::vector<std::string>{"en", "nl"} : found;
}

/// The language of `--lang`, else of the surroundings.
std::string language_of(const po::variables_map& options, const fs::path& data) {
  if (options.count("lang") == 0) return default_language();
  const auto& given = options["lang"].as<std::string>();
  const auto known = languages(data);
  if (std::ranges::find(known, given) != known.end()) return given;
  throw model::UsageError(
      fmt::format("--lang '{}' is not one of {}; each is a file of codebook/texts", given,
                  fmt::join(known, ", ")));
}

model::Date today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

Invocation read_invocation(const po::variables_map& options, const std::string& program) {
  Invocation invocation;
  invocation.data = find_data(options, program);
  invocation.as_of = today();
  if (options.count("as-of") != 0) {
    const auto& text = options["as-of"].as<std::string>();
    const auto date = model::parse_date(text);
    if (!date) {
      throw model::UsageError(fmt::format("--as-of '{}' is not a date; expected YYYY-MM-DD", text));
    }
    invocation.as_of = *date;
  }
  invocation.lang_given = options.count("lang") != 0;
  invocation.lang = language_of(options, invocation.data);
  if (options.count("format") != 0) invocation.format = options["format"].as<std::string>();
  if (options.count("output") != 0) invocation.output = options["output"].as<std::string>();
  if (options.count("identity") != 0) {
    invocation.identity = options["identity"].as<std::string>();
  } else if (const char* identity = std::getenv("PEIL_IDENTITY");
             identity != nullptr && *identity != '\0') {
    invocation.identity = identity;
  }
  invocation.quiet = options.count("quiet") != 0;
  if (options.count("arguments") != 0) {
    invocation.arguments = options["arguments"].as<std::vector<std::string>>();
  }
  invocation.options = options;
  return invocation;
}

std::string general_help() {
  std::string text =
      "peil compares asylum country policy across Europe.\n\n"
      "Usage: peil COMMAND [ARGUMENTS] [OPTIONS]\n\nCommands:\n";
  for (const Command& command : commands()) {
    text += fmt::format("  {:<12} {}\n", command.name, command.summary);
  }
  return text +
         "\n'peil COMMAND --help' tells what a command takes; 'peil --version' the version;\n"
         "'peil --man [COMMAND]' and 'peil --completion bash|zsh' write manual and completions.\n";
}

std::string command_help(const Command& command, const po::options_description& own) {
  std::ostringstream text;
  const std::string arguments =
      command.arguments.empty() ? "" : fmt::format("{} ", command.arguments);
  text << fmt::format("Usage: peil {} {}[OPTIONS]\n\n{}\n\n", command.name, arguments,
                      command.summary);
  if (!own.options().empty()) text << own << '\n';
  text << common_options();
  return text.str();
}

Exit run_command(const Command& command, const std::vector<std::string>& args,
                 const std::string& program, Streams& streams) {
  const po::options_description own = own_options(command);
  po::options_description hidden;
  hidden.add_options()("arguments", po::value<std::vector<std::string>>());
  po::options_description all;
  all.add(common_options()).add(own).add(hidden);
  po::positional_options_description positional;
  positional.add("arguments", -1);
  po::variables_map options;
  po::store(po::command_line_parser(args).options(all).positional(positional).run(), options);
  if (options.count("help") != 0) {
    streams.out << command_help(command, own);
    return Exit::done;
  }
  po::notify(options);
  Invocation invocation = read_invocation(options, program);
  if (!command.data_optional) (void)require_data(invocation);
  const bool to_terminal = invocation.output.value_or("-") == "-";
  if (streams.columns > 0 && to_terminal) {
    invocation.line_width = present::lines_for(streams.columns);
  }
  return command.run(invocation, streams);
}

Exit dispatch(const std::vector<std::string>& args, const std::string& program, Streams& streams) {
  if (args.empty()) throw model::UsageError("no command given");
  const std::string& first = args.front();
  if (first == "--help" || first == "-h" || first == "help") {
    streams.out << general_help();
    return Exit::done;
  }
  if (first == "--version") {
    streams.out << "peil " PEIL_VERSION "\n";
    return Exit::done;
  }
  if (first == "--man") {
    streams.out << manual_page(commands(), args.size() > 1 ? args[1] : "");
    return Exit::done;
  }
  if (first == "--completion") {
    streams.out << completion(commands(), args.size() > 1 ? args[1] : "");
    return Exit::done;
  }
  const auto found = std::ranges::find(commands(), first, &Command::name);
  if (found == commands().end()) {
    throw model::UsageError(fmt::format("unknown command '{}'", first));
  }
  return run_command(*found, {args.begin() + 1, args.end()}, program, streams);
}

}  // namespace

Exit run(const std::vector<std::string>& args, const std::string& program, Streams& streams) {
  // What a message quotes, names of files among it, may hold what a terminal obeys.
  const auto say = [&](const std::string& message, const char* after = "") {
    streams.err << model::with_visible_controls(message) << '\n' << after;
  };
  try {
    const Exit exit = dispatch(args, program, streams);
    if (streams.out.flush()) return exit;
    // What was to be read is not all there, whatever the answer was.
    throw model::InputError("standard output", "", "cannot be written");
  } catch (const model::UsageError& error) {
    say(fmt::format("peil: {}{}", error.what(), advice_text(error.advice())),
        "Try 'peil --help'.\n");
    return Exit::usage;
  } catch (const po::error& error) {
    say(fmt::format("peil: {}", error.what()), "Try 'peil --help'.\n");
    return Exit::usage;
  } catch (const model::RefusedError& error) {
    say(fmt::format("peil: refused: {}", error.what()));
    return Exit::refused;
  } catch (const model::InputError& error) {
    say(model::finding_lines(with_advice(error.findings())));
    return Exit::bad_input;
  } catch (const std::filesystem::filesystem_error& error) {
    say(fmt::format("{}: {}", error.path1().string(), error.code().message()));
    return Exit::bad_input;
  } catch (const std::bad_alloc&) {
    say("peil: out of memory");
    return Exit::bad_input;
  } catch (const std::exception& error) {
    say(fmt::format("peil: {}", error.what()));
    return Exit::bad_input;
  }
}

}  // namespace peil::cli
