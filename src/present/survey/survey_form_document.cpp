// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "present/survey/survey_form.hpp"

namespace peil::present {
namespace {

/// A table of fields to fill in: short name, what it asks, what was filled in.
class FieldTable {
 public:
  FieldTable(Inlines caption, const Texts& texts) : texts_(texts) {
    table_.caption = std::move(caption);
    table_.head = {texts("form.id"), texts("form.field"), texts("form.fill")};
    table_.widths = {0.2, 0.4, 0.4};
  }

  void add(const std::string& shortname, std::string_view key, const std::string& filled = {}) {
    table_.rows.push_back({{Small{shortname}}, {Plain{texts_(key)}}, {Plain{filled}}});
  }

  /// A field for one of the choices, which stand below each other.
  void choose(const std::string& shortname, std::string_view key,
              const std::vector<std::string>& choices) {
    Inlines field{Plain{texts_(key)}};
    for (const std::string& choice : choices) {
      field.emplace_back(LineBreak{});
      field.emplace_back(Small{"· " + choice});
    }
    table_.rows.push_back({{Small{shortname}}, std::move(field), {}});
  }

  [[nodiscard]] Table take() { return std::move(table_); }

 private:
  const Texts& texts_;
  Table table_;
};

std::string numbered(const FormQuestion& question) {
  return fmt::format("{}. {}", question.number, question.text);
}

/// The table that national contact points know, with a row for the one state that answers.
Table responses(const Form& form, const Texts& texts) {
  Inlines numbers;
  for (const FormQuestion& question : form.questions) {
    if (!numbers.empty()) numbers.emplace_back(LineBreak{});
    numbers.emplace_back(Plain{fmt::format("{}. ", question.number)});
  }
  return {{},
          {texts("form.country"), texts("form.wider"), texts("form.response")},
          {0.18, 0.18, 0.64},
          {{{}, {Plain{texts("form.yes_no")}}, std::move(numbers)}}};
}

Table general_fields(const Form& form, const Texts& texts) {
  FieldTable table({Plain{texts("form.all_answers")}}, texts);
  table.add("survey", "form.survey", form.survey);
  table.add("contact", "form.contact");
  table.choose("dissemination", "form.dissemination", dissemination_choices(texts));
  return table.take();
}

Table question_fields(const FormQuestion& question, const Texts& texts) {
  FieldTable table({Plain{numbered(question)}}, texts);
  const std::string& id = question.id;
  table.add(id + "_dimension", "form.dimension", question.dimension);
  if (!question.levels.empty()) table.choose(id + "_level", "form.level", question.levels);
  if (question.of_group) table.add(id + "_group", "form.group");
  table.add(id + "_native", "form.native");
  table.add(id + "_valid_from", "form.valid_from");
  table.add(id + "_source", "form.source");
  table.add(id + "_dissemination", "form.dissemination_one");
  return table.take();
}

void write_introduction(const Form& form, const Texts& texts, std::vector<Block>& blocks) {
  if (form.fictional) blocks.emplace_back(Marking{texts("form.fictional")});
  blocks.emplace_back(Paragraph{{Plain{texts("form.explain")}}});
  if (form.deadline) {
    blocks.emplace_back(Paragraph{{Strong{texts("form.deadline", {{"date", *form.deadline}})}}});
  }
}

}  // namespace

Annex form_document(const Form& form, const Texts& texts) {
  std::vector<Block> blocks;
  const auto heading = [&](std::string_view key) {
    blocks.emplace_back(Heading{1, texts(key), {}});
  };
  write_introduction(form, texts, blocks);
  heading("form.questions");
  for (const FormQuestion& question : form.questions) {
    blocks.emplace_back(Paragraph{{Plain{numbered(question)}}});
  }
  heading("form.responses");
  blocks.emplace_back(Paragraph{{Plain{texts("form.wider_explain")}}});
  blocks.emplace_back(responses(form, texts));
  heading("form.coding");
  blocks.emplace_back(Paragraph{{Plain{texts("form.coding_explain")}}});
  blocks.emplace_back(general_fields(form, texts));
  for (const FormQuestion& question : form.questions) {
    blocks.emplace_back(question_fields(question, texts));
  }
  const std::string sent = form.sent_on ? texts.date(*form.sent_on) : std::string();
  return {{form.title,
           form.sent_on ? texts("form.sent", {{"date", sent}}) : std::string(),
           texts.language(),
           sent,
           {},
           std::move(blocks)},
          {}};
}

}  // namespace peil::present
