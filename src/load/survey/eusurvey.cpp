// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/eusurvey.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "load/format/utf8.hpp"
#include "model/error.hpp"
#include "model/text/control_signs.hpp"

namespace peil::load {
namespace {

/// Short names of questions and titles of choices, by id.
struct Elements {
  std::map<std::string, std::string> questions;
  std::map<std::string, std::string> choices;
};

Elements read_elements(const pugi::xml_node& survey) {
  Elements elements;
  for (const pugi::xml_node& language : survey.children("Elements")) {
    for (const pugi::xml_node& node : language.children()) {
      const std::string id = node.attribute("id").value();
      if (const std::string name = short_name(node.attribute("bid").value());
          std::string_view(node.name()) == "Question" && !name.empty()) {
        elements.questions.emplace(id, name);
      } else if (std::string_view(node.name()) == "Answer") {
        elements.choices.emplace(id, node.text().get());
      }
    }
  }
  return elements;
}

Return read_set(const pugi::xml_node& set, const Elements& elements, std::size_t number) {
  Return result{{.contribution = number}, {}, {}};
  for (const pugi::xml_node& answer : set.children("Answer")) {
    const auto question = elements.questions.find(answer.attribute("qid").value());
    if (question == elements.questions.end()) continue;
    const auto choice = elements.choices.find(answer.attribute("aid").value());
    const std::string text = choice != elements.choices.end()
                                 ? choice->second
                                 : model::with_visible_controls(answer.text().get());
    const auto known = result.fields.find(question->second);
    if (known == result.fields.end()) {
      put_field(result, question->second, text);
    } else {
      known->second += ';' + text;
    }
  }
  return result;
}

}  // namespace

Returns read_eusurvey_xml(std::string_view content, const std::string& name) {
  require_utf8(content, name);
  pugi::xml_document document;
  // The parser expands no entities but the five of XML itself.
  const pugi::xml_parse_result parsed = document.load_buffer(
      content.data(), content.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed) {
    throw model::InputError(name, fmt::format("byte {}", parsed.offset), "is not XML");
  }
  const pugi::xml_node results = document.child("Results");
  if (!results.child("Answers")) {
    throw model::InputError(name, "", "is not an export of EUSurvey; expected Results/Answers");
  }
  const Elements elements = read_elements(results.child("Survey"));
  Returns returns;
  for (const pugi::xml_node& set : results.child("Answers").children("AnswerSet")) {
    returns.states.push_back(read_set(set, elements, returns.states.size() + 1));
  }
  return returns;
}

}  // namespace peil::load
