// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_ADVICE_HPP
#define PEIL_CLI_ADVICE_HPP

#include <string>
#include <vector>

#include "model/error.hpp"

namespace peil::cli {

/// The words of an advice, to stand behind the message, which has no full stop: the option or the
/// command that helps. Empty where there is none.
[[nodiscard]] std::string advice_text(const model::Advice& advice);

/// The findings with the words of their advice in the message.
[[nodiscard]] std::vector<model::Finding> with_advice(std::vector<model::Finding> findings);

}  // namespace peil::cli

#endif  // PEIL_CLI_ADVICE_HPP
