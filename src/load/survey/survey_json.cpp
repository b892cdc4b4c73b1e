// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "load/survey/survey_file.hpp"

namespace peil::load {
namespace {

using Json = nlohmann::ordered_json;

Json text_json(const model::Text& text) {
  Json json = Json::object();
  for (const auto& [language, words] : text) json[language] = words;
  return json;
}

Json day(const std::optional<model::Date>& date) {
  return date ? Json(model::to_string(*date)) : Json(nullptr);
}

void put_text(Json& json, const char* key, const model::Text& text) {
  if (!text.empty()) json[key] = text_json(text);
}

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json interval(const model::Interval& levels) {
  return levels.is_point() ? Json(levels.low) : Json::array({levels.low, levels.high});
}

Json position_json(const model::Position& position) {
  Json json{
      {"on", position.dimension}, {"term", position.term}, {"from", day(position.validity.from)}};
  if (position.validity.until) json["until"] = day(position.validity.until);
  json["document"] = position.citations.front().document;
  json["locator"] = position.citations.front().locator;
  for (std::size_t i = 1; i < position.citations.size(); ++i) {
    json["also"].push_back(
        {{"document", position.citations[i].document}, {"locator", position.citations[i].locator}});
  }
  json["instrument"] = name(position.instrument);
  if (position.region) json["region"] = *position.region;
  put_text(json, "qualifier", position.qualifier);
  put_text(json, "exceptions", position.exceptions);
  put_text(json, "note", position.note);
  if (position.unverified) json["unverified"] = true;
  json["dissemination"] = name(position.dissemination);
  put(json, "question", position.question);
  put(json, "cites", position.cites);
  return json;
}

Json positions_json(const std::vector<model::Position>& positions) {
  Json json = Json::array();
  for (const auto& position : positions) json.push_back(position_json(position));
  return json;
}

Json group_json(const model::Group& group) {
  Json json{{"id", group.id}, {"label", text_json(group.label)}, {"concepts", Json::array()}};
  for (const auto& link : group.concepts) {
    json["concepts"].push_back({{"concept", link.concept_id}, {"relation", name(link.relation)}});
  }
  put_text(json, "qualifier", group.qualifier);
  json["positions"] = positions_json(group.positions);
  return json;
}

Json document_json(const model::Document& document) {
  Json json{{"id", document.id}, {"title", document.title}, {"publisher", document.publisher}};
  json["date"] = document.date.empty() ? Json(nullptr) : Json(document.date);
  put(json, "reference", document.reference);
  put(json, "url", document.url);
  put(json, "language", document.language);
  return json;
}

Json coverage_json(const model::Coverage& coverage) {
  Json json{{"dimensions", coverage.dimensions}, {"from", day(coverage.validity.from)}};
  json["until"] = day(coverage.validity.until);
  json["state"] = name(coverage.state);
  put_text(json, "note", coverage.note);
  return json;
}

Json profile_json(const model::Profile& profile) {
  Json json{{"coverage", Json::array()},
            {"documents", Json::array()},
            {"groups", Json::array()},
            {"regions", Json::array()},
            {"country", positions_json(profile.country)}};
  for (const auto& coverage : profile.coverage) json["coverage"].push_back(coverage_json(coverage));
  for (const auto& document : profile.documents) {
    json["documents"].push_back(document_json(document));
  }
  for (const auto& group : profile.groups) json["groups"].push_back(group_json(group));
  for (const auto& [region, positions] : profile.regions) {
    json["regions"].push_back({{"region", region}, {"positions", positions_json(positions)}});
  }
  return json;
}

Json term_json(const model::Term& term) {
  Json json{{"on", term.dimension}, {"term", term.term}};
  json["level"] = term.levels ? interval(*term.levels) : Json(nullptr);
  if (term.range && term.range != term.levels) json["range"] = interval(*term.range);
  json["from"] = day(term.validity.from);
  put_text(json, "why", term.why);
  if (!term.values.empty()) json["values"] = term.values;
  return json;
}

Json coding_json(const model::Coding& coding) {
  Json json{{"question", coding.question}};
  put(json, "group", coding.group);
  if (coding.concept_id) {
    json["concept"] = *coding.concept_id;
    json["relation"] = name(coding.relation);
  }
  put(json, "term", coding.term);
  if (coding.levels) json["level"] = interval(*coding.levels);
  if (coding.from) json["from"] = day(coding.from);
  put(json, "cites", coding.cites);
  json["score"] = coding.score;
  json["reasons"] = Json::array();
  for (const model::CodingReason& reason : coding.reasons) {
    Json one{{"code", reason.code}};
    put(one, "about", reason.about);
    json["reasons"].push_back(std::move(one));
  }
  if (!coding.values.empty()) json["values"] = coding.values;
  return json;
}

Json given_json(const model::Answer& answer) {
  Json json{{"question", answer.question},
            {"status", name(answer.status)},
            {"dissemination", name(answer.dissemination)}};
  put(json, "text", answer.text);
  put(json, "language", answer.language);
  if (!answer.filled_in.empty()) json["filled_in"] = answer.filled_in;
  return json;
}

Json question_json(const model::SurveyQuestion& question) {
  const model::Question& about = question.about;
  Json json{{"id", about.id}, {"number", question.number}};
  json["concept"] = about.concept_id ? Json(*about.concept_id) : Json(nullptr);
  json["region"] = about.region ? Json(*about.region) : Json(nullptr);
  json["on"] = about.dimension;
  json["text"] = text_json(question.text);
  if (!question.told.empty()) json["told"] = question.told;
  return json;
}

}  // namespace

std::string survey_json(const model::Survey& survey) {
  Json json{{"$schema", "../../../codebook/schema/survey.schema.json"},
            {"id", survey.id},
            {"origin", survey.origin.empty() ? Json(nullptr) : Json(survey.origin)},
            {"title", text_json(survey.title)},
            {"fictional", survey.fictional},
            {"respondents_public", survey.respondents_public}};
  if (survey.sent_on) json["sent"] = day(survey.sent_on);
  if (survey.deadline) json["deadline"] = day(survey.deadline);
  json["asked"] = survey.asked;
  json["questions"] = Json::array();
  for (const auto& question : survey.questions)
    json["questions"].push_back(question_json(question));
  return json.dump(2) + '\n';
}

std::string answer_json(const AnswerFile& file) {
  const model::StateAnswer& answer = file.answer;
  Json json{{"$schema", "../../../../codebook/schema/answer.schema.json"},
            {"survey", file.survey},
            {"state", answer.state},
            {"round", answer.round}};
  if (answer.received_on) json["received"] = day(answer.received_on);
  json["answers"] = Json::array();
  for (const auto& given : answer.answers) json["answers"].push_back(given_json(given));
  put(json, "unsplit", answer.unsplit);
  json["profile"] = profile_json(answer.profile);
  if (!answer.profile.terms.empty()) {
    json["vocabulary"]["terms"] = Json::array();
    for (const auto& term : answer.profile.terms)
      json["vocabulary"]["terms"].push_back(term_json(term));
  }
  json["proposals"] = Json::array();
  for (const auto& coding : file.proposals) json["proposals"].push_back(coding_json(coding));
  return json.dump(2) + '\n';
}

}  // namespace peil::load
