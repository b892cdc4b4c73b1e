// SPDX-License-Identifier: EUPL-1.2
#include "model/survey_progress.hpp"

#include <algorithm>

#include "model/stated.hpp"

namespace peil::model {
namespace {

Reply reply_of(const Progress& progress, std::size_t sealed) {
  if (progress.latest == nullptr) return sealed > 0 ? Reply::unread : Reply::silent;
  const bool any = progress.with(AnswerStatus::answered) > 0 || !progress.latest->unsplit.empty();
  return any ? Reply::answered : Reply::empty;
}

}  // namespace

std::vector<const StateAnswer*> latest_rounds(const Survey& survey) {
  std::vector<const StateAnswer*> latest;
  for (const StateAnswer& answer : survey.answers) {
    const auto same = std::ranges::find(latest, answer.state, &StateAnswer::state);
    if (same == latest.end()) {
      latest.push_back(&answer);
    } else if ((*same)->round < answer.round) {
      *same = &answer;
    }
  }
  return latest;
}

std::map<AnswerStatus, std::size_t> number_by_status(const StateAnswer& answer) {
  std::map<AnswerStatus, std::size_t> number;
  for (const Answer& given : answer.answers) ++number[given.status];
  return number;
}

std::vector<Progress> progress(const Survey& survey) {
  const auto latest = latest_rounds(survey);
  std::vector<Progress> result;
  for (const std::string& state : survey.asked) {
    Progress entry;
    entry.state = state;
    const auto found = std::ranges::find(latest, state, &StateAnswer::state);
    if (found != latest.end()) {
      entry.latest = *found;
      entry.number = number_by_status(**found);
      entry.coded = stated((*found)->profile).size();
    }
    entry.reply = reply_of(entry, survey.sealed);
    result.push_back(std::move(entry));
  }
  return result;
}

std::string_view name(Reply value) {
  switch (value) {
    case Reply::answered:
      return "answered";
    case Reply::empty:
      return "empty";
    case Reply::silent:
      return "silent";
    case Reply::unread:
      break;
  }
  return "unread";
}

}  // namespace peil::model
