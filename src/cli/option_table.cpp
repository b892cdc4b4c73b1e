// SPDX-License-Identifier: EUPL-1.2
#include "cli/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <boost/program_options/value_semantic.hpp>

namespace peil::cli {

namespace po = boost::program_options;

namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

/// `nl|en`: the words, when there are several and nothing but words.
std::vector<std::string> words_of(const std::string& value) {
  std::vector<std::string> parts;
  boost::split(parts, value, boost::is_any_of("|"));
  if (parts.size() < 2 || !std::ranges::all_of(parts, is_word)) return {};
  return parts;
}

OptionEntry entry_of(const po::option_description& option) {
  OptionEntry entry;
  entry.name = option.long_name();
  const std::string shown =
      option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  if (shown.size() == 2 && shown.front() == '-') entry.letter = shown.substr(1);
  entry.description = option.description();
  const auto& semantic = *option.semantic();
  if (semantic.max_tokens() == 0) return entry;
  entry.value_optional = semantic.min_tokens() == 0;
  entry.value = semantic.name();  // with an implicit value: `[=VALUE(=implicit)]`
  if (entry.value_optional) {
    const auto end = entry.value.find("(=");
    entry.value = entry.value.substr(2, end == std::string::npos ? end : end - 2);
  }
  entry.choices = words_of(entry.value);
  entry.file =
      entry.value.find("FILE") != std::string::npos || entry.value.find("DIR") != std::string::npos;
  return entry;
}

}  // namespace

po::options_description common_options() {
  po::options_description options("Common options");
  options.add_options()  //
      ("data", po::value<std::string>()->value_name("DIR"),
       "folder with codebook/, countries/ and memberstates/ (default: $PEIL_DATA, else found)")  //
      ("as-of", po::value<std::string>()->value_name("YYYY-MM-DD"),
       "reference date (default: today)")  //
      ("lang", po::value<std::string>()->value_name("nl|en"),
       "language of the output; others as codebook/texts has them")  //
      ("format", po::value<std::string>()->value_name("FORMAT"),
       "text (default), json or csv, as the command allows")                              //
      ("output,o", po::value<std::string>()->value_name("FILE|DIR|-"), "where to write")  //
      ("identity", po::value<std::string>()->value_name("FILE"),
       "opens sealed survey answers (default: $PEIL_IDENTITY)")  //
      ("quiet,q", "no progress messages")                        //
      ("help,h", "this text");
  return options;
}

po::options_description own_options(const Command& command) {
  po::options_description own(fmt::format("Options of '{}'", command.name));
  if (command.describe != nullptr) command.describe(own);
  return own;
}

std::vector<OptionEntry> option_entries(const po::options_description& options) {
  std::vector<OptionEntry> entries;
  for (const auto& option : options.options()) entries.push_back(entry_of(*option));
  return entries;
}

std::string usage_of(const OptionEntry& option) {
  if (option.value.empty()) return "--" + option.name;
  return option.value_optional ? fmt::format("--{}[={}]", option.name, option.value)
                               : fmt::format("--{} {}", option.name, option.value);
}

std::vector<std::string> argument_choices(const Command& command) {
  const std::string arguments(command.arguments);
  if (arguments.find(" | ") == std::string::npos) return words_of(arguments);
  std::vector<std::string> choices;
  std::vector<std::string> parts;
  boost::split(parts, arguments, boost::is_any_of("|"));
  for (std::string& part : parts) {
    boost::trim(part);
    const std::string first = part.substr(0, part.find(' '));
    if (is_word(first)) choices.push_back(first);
  }
  return choices;
}

}  // namespace peil::cli
