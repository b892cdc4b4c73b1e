// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_QUESTION_OPTIONS_HPP
#define PEIL_CLI_QUESTION_OPTIONS_HPP

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/run.hpp"
#include "model/repository.hpp"
#include "model/survey.hpp"

namespace peil::cli {

/// What a survey's questions are made from.
struct AskedPolicy {
  model::OriginId origin;  ///< empty: how policy is made, whatever the origin
  model::SourceId baseline;
  std::optional<std::string> proposal;  ///< file
};

/// The questions of a new survey: those of `--only`, `--questions`, `--choose` or `--all`, else
/// three to eight that a proposal changes or that divide what is published; of attributes with the
/// values of `--tell`. \throws model::UsageError when an option names what there is not.
[[nodiscard]] std::vector<model::SurveyQuestion> choose_questions(
    const Invocation& invocation, Streams& streams, const model::Repository& repository,
    const AskedPolicy& policy);

}  // namespace peil::cli

#endif  // PEIL_CLI_QUESTION_OPTIONS_HPP
