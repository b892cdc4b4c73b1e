// SPDX-License-Identifier: EUPL-1.2
// What completes the command line in bash and zsh.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/option_table.hpp"
#include "model/error.hpp"

namespace peil::cli {
namespace {

bool takes_origin(const Command& command) {
  return command.arguments.find("ORIGIN") != std::string_view::npos &&
         argument_choices(command).empty();
}

/// Origins are asked of the data, which may be the user's own; everything else is known here.
constexpr std::string_view kOrigins =
    "list countries --lang en --format csv 2>/dev/null | cut -d , -f 3 | tail -n +2";

// ---- bash

std::string bash_values(const OptionEntry& option, std::string_view command) {
  const std::string names = option.letter.empty() ? fmt::format("{}/--{}", command, option.name)
                                                  : fmt::format("{0}/--{1} | {0}/-{2}", command,
                                                                option.name, option.letter);
  if (option.file) return fmt::format("    {}) files=1 ;;\n", names);
  if (option.choices.empty()) return fmt::format("    {}) ;;\n", names);
  return fmt::format("    {}) words='{}' ;;\n", names, fmt::join(option.choices, " "));
}

/// Cases of `COMMAND/WORD BEFORE` that say what the value of an option may be.
std::string bash_cases(const std::vector<OptionEntry>& options, std::string_view command) {
  std::string text;
  for (const OptionEntry& option : options) {
    if (!option.value.empty() && !option.value_optional) text += bash_values(option, command);
  }
  return text;
}

std::string option_names(const std::vector<OptionEntry>& options) {
  std::string names;
  for (const OptionEntry& option : options) names += fmt::format(" --{}", option.name);
  return names;
}

std::string bash_command(const Command& command) {
  std::string text = fmt::format("    {}) options='{}'", command.name,
                                 option_names(option_entries(own_options(command))));
  const auto choices = argument_choices(command);
  if (!choices.empty()) text += fmt::format("; first='{}'", fmt::join(choices, " "));
  if (takes_origin(command)) text += "; origin=1";
  return text + " ;;\n";
}

std::string bash(std::span<const Command> commands) {
  std::string names;
  std::string cases;
  std::string values;
  for (const Command& command : commands) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
    cases += bash_command(command);
    values += bash_cases(option_entries(own_options(command)), command.name);
  }
  const auto common = option_entries(common_options());
  values += bash_cases(common, "*");
  return fmt::format(
      R"sh(# Completion of peil for bash, written by 'peil --completion bash'.
_peil() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}}
  local options= first= origin= words= files=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{0} --help --version --man --completion' -- "$word"))
    return
  fi
  case $command/$before in
{2}    *)
      case $command in
{1}      esac
      if [[ $word == -* ]]; then
        words="$options{3}"
      elif [ "$COMP_CWORD" -eq 2 ] && [ -n "$first" ]; then
        words=$first
      elif [ -n "$origin" ]; then
        words=$("${{COMP_WORDS[0]}}" {4})
      else
        files=1
      fi ;;
  esac
  [ -z "$files" ] || compopt -o default
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -F _peil peil
)sh",
      names, cases, values, option_names(common), kOrigins);
}

// ---- zsh

/// Inside single quotes, and inside the brackets of an option's description.
std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
    } else if (c == '[' || c == ']' || c == ':' || c == '\\') {
      result += {'\\', c};
    } else {
      result += c;
    }
  }
  return result;
}

std::string zsh_value(const OptionEntry& option) {
  if (option.value.empty()) return "";
  const std::string action = option.file ? "_files"
                             : option.choices.empty()
                                 ? " "
                                 : fmt::format("({})", fmt::join(option.choices, " "));
  return fmt::format("{}:{}:{}", option.value_optional ? ":" : "", zsh_text(option.value), action);
}

std::string zsh_options(const std::vector<OptionEntry>& options) {
  std::string text;
  for (const OptionEntry& option : options) {
    const std::string told = fmt::format("[{}]{}", zsh_text(option.description), zsh_value(option));
    const char* sign = option.value.empty() ? "" : option.value_optional ? "=-" : "=";
    text += fmt::format(" \\\n        '--{}{}{}'", option.name, sign, told);
    if (!option.letter.empty()) text += fmt::format(" \\\n        '-{}{}'", option.letter, told);
  }
  return text;
}

std::string zsh_argument(const Command& command) {
  const auto choices = argument_choices(command);
  if (!choices.empty()) {
    return fmt::format(" \\\n        '1:what:({})' '*:argument:_files'", fmt::join(choices, " "));
  }
  if (takes_origin(command)) return " \\\n        '*:origin:_peil_origins'";
  return " \\\n        '*:file:_files'";
}

std::string zsh(std::span<const Command> commands) {
  std::string names;
  std::string cases;
  for (const Command& command : commands) {
    names += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.summary));
    cases += fmt::format("      {}) _arguments -s{}{}{} ;;\n", command.name,
                         zsh_options(option_entries(own_options(command))),
                         zsh_options(option_entries(common_options())), zsh_argument(command));
  }
  return fmt::format(
      R"sh(#compdef peil
# Completion of peil for zsh, written by 'peil --completion zsh'.
_peil_origins() {{
  local -a origins
  origins=(${{(f)"$($_peil_program {2})"}})
  compadd -a origins
}}
_peil() {{
  local _peil_program=$words[1] state
  local -a commands
  commands=(
{0}  )
  _arguments -C '--help[this text]' '--version[the version]' \
    '--man[a page of the manual]:command: ' '--completion[completion for a shell]:shell:(bash zsh)' \
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
{1}      esac ;;
  esac
}}
_peil "$@"
)sh",
      names, cases, kOrigins);
}

}  // namespace

std::string completion(std::span<const Command> commands, std::string_view shell) {
  if (shell == "bash") return bash(commands);
  if (shell == "zsh") return zsh(commands);
  throw model::UsageError(fmt::format("no completion for '{}'; expected bash or zsh", shell));
}

}  // namespace peil::cli
