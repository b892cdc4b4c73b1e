// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_USER_FILE_HPP
#define PEIL_CLI_USER_FILE_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "model/error.hpp"
#include "present/words/texts.hpp"

namespace peil::cli {

/// Runs `work`, which knows nothing of files, and names `file` in what it finds wrong.
template <typename Work>
auto about_file(const std::string& file, Work work) {
  try {
    return work();
  } catch (const model::InputError& error) {
    auto findings = error.findings();
    for (model::Finding& finding : findings) {
      if (finding.file.empty()) finding.file = file;
    }
    throw model::InputError(std::move(findings));
  }
}

/// The option's value; empty when not given.
[[nodiscard]] std::optional<std::string> text_option(const Invocation& invocation,
                                                     const char* name);

/// The texts of the invocation's language.
/// \throws model::UsageError when no data folder is found.
[[nodiscard]] present::Texts texts_of(const Invocation& invocation);

/// What was left out of a file, a line each on the standard error, unless `--quiet`.
void tell(const std::vector<std::string>& notes, const Invocation& invocation, Streams& streams);

/// \throws model::UsageError unless `--format` is one of `formats`.
void require_format(const Invocation& invocation, std::initializer_list<std::string_view> formats);

}  // namespace peil::cli

#endif  // PEIL_CLI_USER_FILE_HPP
