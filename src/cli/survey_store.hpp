// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_CLI_SURVEY_STORE_HPP
#define PEIL_CLI_SURVEY_STORE_HPP

/// \file
/// Answer files on disk: `answers/STATE-ROUND.json`, or the same with `.age` when sealed. Readable
/// by the owner alone, written whole or not at all.

#include <filesystem>
#include <span>
#include <string>

#include "cli/command.hpp"
#include "cli/run.hpp"
#include "load/survey/survey_file.hpp"
#include "model/repository.hpp"

namespace peil::cli {

/// The survey with this id.
/// \throws model::UsageError when there is none.
[[nodiscard]] const model::Survey& find_survey(const model::Repository& repository,
                                               const std::string& id);

/// \throws model::UsageError when answers are sealed and were not opened.
void require_readable(const model::Survey& survey);

/// Says on standard error how many answers to these surveys no person has coded yet, because no
/// comparison counts them; nothing when there are none.
void note_uncoded(const Invocation& invocation, const model::Repository& repository,
                  std::span<const std::string> surveys, Streams& streams);

/// Reads an answer file of a loaded survey, opening it when it is sealed.
[[nodiscard]] load::AnswerFile read_answer_file(const Invocation& invocation,
                                                const model::StateAnswer& answer);

/// Writes answer files, all or none: each in place of the one it was read from, sealed if that was,
/// or as a new one, sealed where the survey has recipients or sealed answers.
/// \throws model::InputError when a file cannot be sealed or written, or would take the name of
/// another.
void write_answer_files(const Invocation& invocation, const model::Survey& survey,
                        std::span<const load::AnswerFile> files);

}  // namespace peil::cli

#endif  // PEIL_CLI_SURVEY_STORE_HPP
