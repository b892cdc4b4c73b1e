// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/survey_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/format/spreadsheet.hpp"

namespace peil::present {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

model::Codebook codebook() {
  model::Codebook book;
  book.dimensions = {{model::DimensionId("state_protection"),
                      {{"en", "protection"}},
                      {},
                      {},
                      {{{{"en", "presumed available"}}, {}},
                       {{{"en", "case by case"}}, {}},
                       {{{"en", "presumed not available"}}, {}}}},
                     {model::DimensionId("who_decides"), {}, {}, {}, {}}};
  return book;
}

model::Survey survey() {
  model::Survey result;
  result.id = "pakistan-test";
  result.origin = model::OriginId("PAK");
  result.title = {{"en", "Survey on Pakistan"}};
  result.questions = {
      {{"q1", model::ConceptId("ahmadis"), {}, model::DimensionId("state_protection")},
       1,
       {{"en", "Ahmadis: protection?"}}},
      {{"q2", {}, {}, model::DimensionId("who_decides")}, 2, {{"en", "Who \"decides\"?"}}}};
  return result;
}

Texts texts() { return Texts::load(PEIL_SOURCE_DIR, "en"); }
Form form() { return make_form(survey(), codebook(), texts()); }

TEST(SurveyWorkbook, HasOneRowPerQuestionUnderItsStableName) {
  const auto sheets =
      load::read_sheets(form_workbook(form(), texts()), load::SheetFormat::xlsx, "f");
  ASSERT_EQ(sheets.size(), 2U);
  const load::Sheet& sheet = sheets[0];
  EXPECT_THAT(sheet.rows.at(6), ElementsAre("id", "number", "question", "answer", "level", "group",
                                            "native", "valid_from", "source", "dissemination"));
  EXPECT_THAT(sheet.rows.at(8), ElementsAre("q1", "1", "Ahmadis: protection?"));
  EXPECT_THAT(sheet.rows.at(9), ElementsAre("q2", "2", "Who \"decides\"?"));
  EXPECT_EQ(sheet.cell(2, 0), "survey");
  EXPECT_EQ(sheet.cell(2, 3), "pakistan-test");
}

TEST(SurveyWorkbook, ListsTheLevelsToChooseFromOnce) {
  const auto sheets =
      load::read_sheets(form_workbook(form(), texts()), load::SheetFormat::xlsx, "f");
  EXPECT_EQ(sheets[1].name, "Lists");
  EXPECT_EQ(sheets[1].cell(2, 1), "2 – presumed not available");
  EXPECT_EQ(sheets[1].cell(0, 2), "");
}

TEST(SurveyWorkbook, IsTheSameForTheSameSurvey) {
  EXPECT_EQ(form_workbook(form(), texts()), form_workbook(form(), texts()));
}

TEST(SurveyFields, HaveFixedShortNamesAndTheLevelsAsChoices) {
  const auto sheets = load::read_sheets(form_fields(form(), texts()), load::SheetFormat::csv, "f");
  std::vector<std::string> names;
  for (const load::Row& row : sheets[0].rows) names.push_back(row[0]);
  EXPECT_THAT(names, ElementsAre("shortname", "introduction", "state", "contact", "dissemination",
                                 "q1_dimension", "q1_answer", "q1_level", "q1_group", "q1_native",
                                 "q1_valid_from", "q1_source", "q1_dissemination", "q2_dimension",
                                 "q2_answer", "q2_native", "q2_valid_from", "q2_source",
                                 "q2_dissemination"));
  EXPECT_EQ(sheets[0].cell(7, 4),
            "0 – presumed available\n\n1 – case by case\n\n2 – presumed not available");
  EXPECT_THAT(std::string(sheets[0].cell(1, 3)), HasSubstr("counts in anonymous totals only"));
  EXPECT_EQ(sheets[0].cell(14, 3), "2. Who \"decides\"?");
}

/// The tables of the form as document, in order.
std::vector<Table> tables() {
  std::vector<Table> found;
  for (const Block& block : form_document(form(), texts()).document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) found.push_back(*table);
  }
  return found;
}

std::string text(const Inlines& cell) {
  std::string all;
  for (const Inline& part : cell) {
    if (const auto* plain = std::get_if<Plain>(&part.value)) all += plain->text;
    if (const auto* small = std::get_if<Small>(&part.value)) all += small->text;
    if (std::holds_alternative<LineBreak>(part.value)) all += '|';
  }
  return all;
}

TEST(SurveyDocument, HasTheTableOfAdHocQueriesWithANumberForEachAnswer) {
  const Table table = tables().at(0);
  EXPECT_THAT(table.head, ElementsAre("Country", "Wider dissemination", "Response"));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(text(table.rows[0][0]), "");
  EXPECT_EQ(text(table.rows[0][1]), "Yes / No");
  EXPECT_EQ(text(table.rows[0][2]), "1. |2. ");
}

TEST(SurveyDocument, HasOneCodingTableWithARowForEachQuestionUnderItsStableName) {
  const auto all = tables();
  ASSERT_EQ(all.size(), 3U);  // responses, all answers, coding
  EXPECT_EQ(text(all[1].rows[0][2]), "pakistan-test");
  EXPECT_THAT(all[2].head, ElementsAre("No.", HasSubstr("(level)"), HasSubstr("(group)"),
                                       HasSubstr("(native)"), HasSubstr("(valid_from)"),
                                       HasSubstr("(source)"), HasSubstr("(dissemination)")));
  ASSERT_EQ(all[2].rows.size(), 2U);
  EXPECT_EQ(text(all[2].rows[0][0]), "q1");
  EXPECT_EQ(text(all[2].rows[1][0]), "q2");
  EXPECT_EQ(text(all[2].rows[0][1]), "");
}

TEST(SurveyDocument, TellsOnceWhatThereIsToChooseFrom) {
  std::string small;
  for (const Block& block : form_document(form(), texts()).document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) small += text(paragraph->content);
  }
  EXPECT_THAT(small, HasSubstr("Protection: 0 – presumed available; 1 – case by case; "
                               "2 – presumed not available."));
}

}  // namespace
}  // namespace peil::present
