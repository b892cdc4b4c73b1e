// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/coding_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "present/medium/text_table.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

/// "2 (possible risk)", "1–2", or that the level is not known.
std::string level_of(const model::Coding& coding, const model::DimensionId& dimension,
                     const Wording& wording) {
  if (!coding.levels) return wording.texts("coding.unknown");
  const model::Dimension* known = wording.codebook.dimension(dimension);
  const auto level = static_cast<std::size_t>(coding.levels->low);
  if (!coding.levels->is_point() || known == nullptr || level >= known->levels.size()) {
    return level_text(*coding.levels);
  }
  return fmt::format("{} ({})", level,
                     model::in_language(known->levels[level].label, wording.texts.language()));
}

/// "ahmadis", and how a group that the state draws itself relates to it.
std::string concept_of(const model::Coding& coding, const Wording& wording) {
  if (!coding.concept_id && coding.group.empty()) return wording.texts("coding.none");
  if (!coding.concept_id) {
    return fmt::format("{} ('{}')", wording.texts("coding.none"), coding.group);
  }
  if (coding.group.empty()) return *coding.concept_id;
  return fmt::format("{} ({}: '{}')", *coding.concept_id, word(wording.texts, coding.relation),
                     coding.group);
}

std::string state_name(const std::string& state, const Wording& wording) {
  const model::Source* known = wording.codebook.source(model::SourceId(state));
  return known == nullptr ? state
                          : std::string(model::in_language(known->label, wording.texts.language()));
}

}  // namespace

std::string coding_text(const model::Coding& coding, const model::StateAnswer& answer,
                        const model::SurveyQuestion& question, const Wording& wording) {
  const Texts& texts = wording.texts;
  std::string text =
      '\n' +
      paragraph(texts, texts("coding.head",
                             {{"state", answer.state},
                              {"name", state_name(answer.state, wording)},
                              {"round", answer.round},
                              {"number", question.number},
                              {"question", model::in_language(question.text, texts.language())}}));
  const auto add = [&](const char* key, std::string_view value) {
    text += paragraph(texts, value, fmt::format("  {}: ", texts(key)));
  };
  const model::Answer* given = answer.answer_to(coding.question);
  if (given != nullptr && !given->text.empty()) add("coding.answer", given->text);
  add("coding.term", coding.term.empty() ? texts("coding.none") : coding.term);
  const model::DimensionId& dimension = question.about.dimension;
  if (const std::string scale = TableWords(wording.codebook, texts).scale(dimension);
      !scale.empty()) {
    add("coding.level", level_of(coding, dimension, wording));
    add("coding.scale", scale);
  } else if (const std::string choices = choices_text(question, wording); !choices.empty()) {
    add("coding.value", coding.values.empty() ? texts("coding.unknown")
                                              : value_labels(coding.values, question, wording));
    add("coding.choices", choices);
  }
  if (question.about.concept_id) add("coding.concept", concept_of(coding, wording));
  add("coding.since", coding.from ? texts.date(*coding.from) : texts("coding.receipt"));
  add("coding.reason",
      fmt::format("{} ({:.1f})", reasons_text(coding.reasons, texts), coding.score));
  return text;
}

std::string value_labels(const std::vector<std::string>& values,
                         const model::SurveyQuestion& question, const Wording& wording) {
  const model::Dimension* attribute = wording.codebook.dimension(question.about.dimension);
  std::vector<std::string> labels;
  for (const std::string& id : values) {
    const model::AttributeValue* value = attribute == nullptr ? nullptr : attribute->value(id);
    labels.emplace_back(
        value == nullptr ? id : model::in_language(value->label, wording.texts.language()));
  }
  return fmt::format("{}", fmt::join(labels, "; "));
}

std::string choices_text(const model::SurveyQuestion& question, const Wording& wording) {
  const std::string scale =
      TableWords(wording.codebook, wording.texts).scale(question.about.dimension);
  const model::Dimension* attribute = wording.codebook.dimension(question.about.dimension);
  if (!scale.empty() || attribute == nullptr) return scale;
  std::vector<std::string> values;
  for (const model::AttributeValue& value : attribute->values) values.push_back(value.id);
  return value_labels(values, question, wording);
}

std::string reasons_text(const std::vector<model::CodingReason>& reasons, const Texts& texts) {
  std::string text;
  for (const model::CodingReason& reason : reasons) {
    const std::string key = fmt::format("reason.{}", reason.code);
    if (!text.empty()) text += "; ";
    text += texts.has(key) ? texts(key, {{"about", reason.about}}) : reason.code;
  }
  return text;
}

std::string obstacle_text(survey::Obstacle obstacle, const Texts& texts) {
  return texts(fmt::format("obstacle.{}", name(obstacle)));
}

}  // namespace peil::present
