// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

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

/// What is asked of each answer beside its text.
struct CodingColumn {
  const char* name;  ///< behind `q1_`
  const char* key;   ///< of the text above it
  double width;
};

std::vector<CodingColumn> coding_columns(const Form& form) {
  std::vector<CodingColumn> columns{{"level", "form.level_number", 0.12}};
  if (std::ranges::any_of(form.questions, &FormQuestion::of_group)) {
    columns.push_back({"group", "form.group", 0.19});
  }
  columns.push_back({"native", "form.native", 0.19});
  columns.push_back({"valid_from", "form.valid_from", 0.13});
  columns.push_back({"source", "form.source", 0.17});
  columns.push_back({"dissemination", "form.dissemination_one", 0.14});
  return columns;
}

/// One row for each question; short names stand below the heads and in the first column.
Table coding_table(const Form& form, const Texts& texts) {
  Table table;
  table.head.push_back(texts("form.number"));
  table.widths.push_back(0.06);
  const std::vector<CodingColumn> columns = coding_columns(form);
  for (const CodingColumn& column : columns) {
    table.head.push_back(fmt::format("{} ({})", texts(column.key), column.name));
    table.widths.push_back(column.width);
  }
  for (const FormQuestion& question : form.questions) {
    std::vector<Inlines> row{{Small{question.id}}};
    row.resize(columns.size() + 1, {Plain{}});  // to be filled in: the row heads no others
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// What there is to choose from, once for all questions on the same subject.
void write_choices(const Form& form, const Texts& texts, std::vector<Block>& blocks) {
  std::vector<std::string> told;
  for (const FormQuestion& question : form.questions) {
    const bool known = std::ranges::find(told, question.dimension) != told.end();
    if (question.levels.empty() || known) continue;
    told.push_back(question.dimension);
    const auto choices = fmt::format("{}", fmt::join(question.levels, "; "));
    blocks.emplace_back(Paragraph{{Small{
        texts(question.several ? "form.choices_several" : "form.choices",
              {{"subject", texts.capitalised(question.dimension)}, {"choices", choices}})}}});
  }
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
  write_choices(form, texts, blocks);
  blocks.emplace_back(coding_table(form, texts));
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
