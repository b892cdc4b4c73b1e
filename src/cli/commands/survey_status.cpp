// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/survey_store.hpp"
#include "cli/user_file.hpp"
#include "present/survey/survey_report.hpp"

namespace peil::cli {

Exit survey_status(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const model::Repository repository = load_data(invocation);
  std::span<const model::Survey> surveys = repository.surveys;
  if (invocation.arguments.size() > 1) {
    surveys = {&find_survey(repository, invocation.arguments[1]), 1};
  }
  write_output(invocation, streams,
               present::survey_report(surveys, invocation.format, texts_of(invocation)));
  return Exit::done;
}

}  // namespace peil::cli
