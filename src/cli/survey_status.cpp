// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "cli/command_survey.hpp"
#include "cli/load_data.hpp"
#include "cli/survey_store.hpp"
#include "model/country.hpp"
#include "model/text.hpp"

namespace peil::cli {
namespace {

std::string day(const std::optional<model::Date>& date) {
  return date ? model::to_string(*date) : "not known";
}

std::string state_line(const model::Survey& survey, const std::string& state) {
  const auto known = latest(survey);
  const auto found = std::ranges::find(known, state, &model::StateAnswer::state);
  if (found == known.end()) {
    return fmt::format("  {}  no answer{}\n", state,
                       survey.sealed > 0 ? " that could be read" : "");
  }
  const model::StateAnswer& answer = **found;
  std::map<model::AnswerStatus, std::size_t> number;
  for (const model::Answer& given : answer.answers) ++number[given.status];
  std::vector<std::string> parts;
  for (const auto& [status, count] : number)
    parts.push_back(fmt::format("{} {}", name(status), count));
  std::size_t coded = answer.profile.country.size();
  for (const auto& group : answer.profile.groups) coded += group.positions.size();
  for (const auto& region : answer.profile.regions) coded += region.positions.size();
  return fmt::format("  {}  round {}, received {}: {}; coded {}{}\n", state, answer.round,
                     day(answer.received_on), fmt::join(parts, ", "), coded,
                     answer.unsplit.empty() ? "" : "; one answer to all questions not split");
}

std::string status_of(const Invocation& invocation, const model::Survey& survey) {
  std::string text =
      fmt::format("{}: {}{}\n", survey.id, model::in_language(survey.title, invocation.lang),
                  survey.fictional ? " (fictional)" : "");
  text += fmt::format("  sent {}, deadline {}; {} questions; {} states asked, {} answered\n",
                      day(survey.sent_on), day(survey.deadline), survey.questions.size(),
                      survey.asked.size(), latest(survey).size());
  if (survey.sealed > 0) {
    text += fmt::format("  {} sealed answers not looked into: give --identity\n", survey.sealed);
  }
  for (const std::string& state : survey.asked) text += state_line(survey, state);
  return text;
}

}  // namespace

Exit survey_status(const Invocation& invocation, Streams& streams) {
  const model::Repository repository = load_data(invocation);
  std::string text;
  if (invocation.arguments.size() > 1) {
    text = status_of(invocation, find_survey(repository, invocation.arguments[1]));
  } else {
    for (const model::Survey& survey : repository.surveys) text += status_of(invocation, survey);
  }
  write_output(invocation, streams, text);
  return Exit::done;
}

}  // namespace peil::cli
