// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <utility>

#include "load/decode.hpp"
#include "load/decode_parts.hpp"

namespace peil::load {
namespace {

model::AnswerStatus decode_status(const std::string& name) {
  if (name == "answered") return model::AnswerStatus::answered;
  if (name == "not_applicable") return model::AnswerStatus::not_applicable;
  if (name == "withheld") return model::AnswerStatus::withheld;
  return model::AnswerStatus::no_answer;
}

}  // namespace

model::Survey decode_survey(const Node& root, Report& report) {
  model::Survey survey;
  survey.id = root["id"].text();
  survey.origin = root["origin"].text();
  survey.title = decode_text(root["title"]);
  survey.fictional = root["fictional"].flag();
  survey.respondents_public = root["respondents_public"].flag();
  survey.sent_on = decode_day(root["sent"], report);
  survey.deadline = decode_day(root["deadline"], report);
  survey.asked = decode_strings(root["asked"]);
  for (const Node& item : root["questions"].items()) {
    survey.questions.push_back({{item["id"].text(), item["concept"].optional_text(),
                                 item["region"].optional_text(), item["on"].text()},
                                item["number"].integer(),
                                decode_text(item["text"])});
  }
  return survey;
}

DecodedAnswer decode_answer(const Node& root, Report& report) {
  model::StateAnswer answer;
  answer.state = root["state"].text();
  answer.round = root["round"].integer();
  answer.received_on = decode_day(root["received"], report);
  for (const Node& item : root["answers"].items()) {
    answer.answers.push_back({item["question"].text(), decode_status(item["status"].text()),
                              model::from_name<model::Dissemination>(item["dissemination"].text())
                                  .value_or(model::Dissemination::aggregate),
                              item["text"].text(), item["language"].text()});
  }
  answer.profile = decode_profile(root["profile"], report);
  return {root["survey"].text(), std::move(answer)};
}

}  // namespace peil::load
