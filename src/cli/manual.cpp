// SPDX-License-Identifier: EUPL-1.2
// Pages of the manual, in the macros of man(7).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/option_table.hpp"
#include "model/error.hpp"

namespace peil::cli {
namespace {

/// Text that roff prints as it stands.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";  // to be found and copied as it is typed
    } else {
      result += c;
    }
  }
  if (result.starts_with('.') || result.starts_with('\'')) result.insert(0, "\\&");
  return result;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string head(const std::string& name, std::string_view summary) {
  return fmt::format(".TH {} 1 \"\" \"peil {}\" \"Peil\"\n.SH NAME\n{} \\- {}\n",
                     plain(upper(name)), PEIL_VERSION, plain(name), plain(summary));
}

std::string option_list(const std::vector<OptionEntry>& options) {
  std::string text;
  for (const OptionEntry& option : options) {
    const std::string letter = option.letter.empty() ? "" : fmt::format("\\-{}, ", option.letter);
    text += fmt::format(".TP\n.B {}{}\n{}\n", letter, plain(usage_of(option)),
                        plain(option.description));
  }
  return text;
}

struct Term {
  std::string_view name;
  std::string_view meaning;
};

std::string term_list(std::span<const Term> terms) {
  std::string text;
  for (const Term& term : terms) {
    text += fmt::format(".TP\n.B {}\n{}\n", plain(term.name), plain(term.meaning));
  }
  return text;
}

constexpr std::array<Term, 5> kStatus{
    {{"0", "done"},
     {"1", "done, and what was asked is not so: the data are not valid, the release is not safe"},
     {"2", "the command line is wrong"},
     {"3", "a file or the data cannot be used; no file was made or changed"},
     {"4", "refused: the product could tell on a state"}}};

constexpr std::array<Term, 5> kEnvironment{
    {{"PEIL_DATA", "the data folder, where --data is not given"},
     {"PEIL_IDENTITY", "the file that opens sealed answers, where --identity is not given"},
     {"NO_COLOR", "when set, no colour on a terminal"},
     {"SOURCE_DATE_EPOCH", "the time that stands in documents, in seconds since 1970"},
     {"TMPDIR", "where intermediate files are made (default: /tmp)"}}};

std::string tail() {
  return fmt::format(".SH EXIT STATUS\n{}.SH ENVIRONMENT\n{}", term_list(kStatus),
                     term_list(kEnvironment));
}

std::string page_of(const Command& command) {
  const std::string name = fmt::format("peil-{}", command.name);
  std::string text = head(name, command.summary);
  text += fmt::format(".SH SYNOPSIS\n.B peil {}\n{} [OPTIONS]\n", plain(command.name),
                      plain(command.arguments));
  const auto own = option_entries(own_options(command));
  if (!own.empty()) text += ".SH OPTIONS\n" + option_list(own);
  text += ".SH COMMON OPTIONS\n" + option_list(option_entries(common_options()));
  return text + tail() + ".SH SEE ALSO\n.BR peil (1)\n";
}

std::string page_of_program(std::span<const Command> commands) {
  std::string text = head("peil", "compares asylum country policy across Europe");
  text +=
      ".SH SYNOPSIS\n.B peil\nCOMMAND [ARGUMENTS] [OPTIONS]\n.br\n.B peil \\-\\-version\n.br\n"
      ".B peil \\-\\-man\n[COMMAND]\n.br\n.B peil \\-\\-completion\nbash|zsh\n"
      ".SH DESCRIPTION\nPeil sets beside each other what states, the European Union Agency for "
      "Asylum and the Union say on groups, areas and countries of origin. Each position comes from "
      "a document; common scales show which source is more favourable to applicants, and what that "
      "conclusion hangs on. The results come as text, tables, figures and office documents. ORIGIN "
      "is a country's ISO code or its name in English or Dutch.\n"
      ".SH COMMANDS\n";
  for (const Command& command : commands) {
    text +=
        fmt::format(".TP\n.BR peil\\-{} (1)\n{}\n", plain(command.name), plain(command.summary));
  }
  text += ".SH COMMON OPTIONS\n" + option_list(option_entries(common_options()));
  return text + tail();
}

}  // namespace

std::string manual_page(std::span<const Command> commands, std::string_view name) {
  if (name.empty()) return page_of_program(commands);
  const auto found = std::ranges::find(commands, name, &Command::name);
  if (found == commands.end()) {
    throw model::UsageError(fmt::format("unknown command '{}'", name));
  }
  return page_of(*found);
}

}  // namespace peil::cli
