// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <utility>

#include "load/decode.hpp"
#include "load/decode_parts.hpp"

namespace peil::load {
namespace {

model::Coding decode_coding(const Node& node, Report& report) {
  model::Coding coding;
  coding.question = node["question"].text();
  coding.group = node["group"].text();
  coding.concept_id = decode_optional_id<model::ConceptId>(node["concept"]);
  coding.relation =
      model::from_name<model::Relation>(node["relation"].text()).value_or(model::Relation::exact);
  coding.term = node["term"].text();
  coding.levels = decode_interval(node["level"]);
  coding.from = decode_day(node["from"], report);
  coding.cites = node["cites"].text();
  coding.score = node["score"].number().value_or(0);
  for (const Node& item : node["reasons"].items()) {
    coding.reasons.push_back({item["code"].text(), item["about"].text()});
  }
  coding.values = decode_strings(node["values"]);
  return coding;
}

}  // namespace

model::Survey decode_survey(const Node& root, Report& report) {
  model::Survey survey;
  survey.id = root["id"].text();
  survey.origin = model::OriginId(root["origin"].text());
  survey.title = decode_text(root["title"]);
  survey.fictional = root["fictional"].flag();
  survey.respondents_public = root["respondents_public"].flag();
  survey.sent_on = decode_day(root["sent"], report);
  survey.deadline = decode_day(root["deadline"], report);
  survey.asked = decode_strings(root["asked"]);
  for (const Node& item : root["questions"].items()) {
    survey.questions.push_back(
        {{item["id"].text(), decode_optional_id<model::ConceptId>(item["concept"]),
          decode_optional_id<model::RegionId>(item["region"]),
          model::DimensionId(item["on"].text())},
         item["number"].integer(),
         decode_text(item["text"]),
         decode_strings(item["told"])});
  }
  return survey;
}

DecodedAnswer decode_answer(const Node& root, Report& report) {
  model::StateAnswer answer;
  answer.state = root["state"].text();
  answer.round = root["round"].integer();
  answer.received_on = decode_day(root["received"], report);
  for (const Node& item : root["answers"].items()) {
    answer.answers.push_back({item["question"].text(),
                              model::from_name<model::AnswerStatus>(item["status"].text())
                                  .value_or(model::AnswerStatus::no_answer),
                              model::from_name<model::Dissemination>(item["dissemination"].text())
                                  .value_or(model::Dissemination::aggregate),
                              item["text"].text(), item["language"].text(),
                              decode_text(item["filled_in"])});
  }
  answer.unsplit = root["unsplit"].text();
  answer.profile = decode_profile(root["profile"], report);
  for (const Node& item : root["vocabulary"]["terms"].items()) {
    answer.profile.terms.push_back(decode_term(item, report));
  }
  std::vector<model::Coding> proposals;
  for (const Node& item : root["proposals"].items()) {
    proposals.push_back(decode_coding(item, report));
  }
  return {root["survey"].text(), std::move(answer), std::move(proposals)};
}

}  // namespace peil::load
