// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_BASELINE_HPP
#define PEIL_CLI_BASELINE_HPP

#include <string>

#include "cli/command.hpp"
#include "present/medium/document.hpp"
#include "present/words/texts.hpp"

namespace peil::cli {

/// Whose policy is compared: the option's value, else the default of the data.
/// \throws model::InputError when neither is there.
[[nodiscard]] model::SourceId baseline_of(const Invocation& invocation,
                                          const model::Repository& repository,
                                          const char* option = "baseline");

/// Says in a document whose policy it compares, where that is not the data's default, and at its
/// end what made it from which data, so that a figure in it can be made again.
void sign(present::Document& document, const Invocation& invocation,
          const model::Repository& repository, const model::SourceId& baseline,
          const present::Texts& texts);

}  // namespace peil::cli

#endif  // PEIL_CLI_BASELINE_HPP
