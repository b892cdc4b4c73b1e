// SPDX-License-Identifier: EUPL-1.2
#include "present/survey_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/spreadsheet.hpp"

namespace peil::present {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

model::Codebook codebook() {
  model::Codebook book;
  book.dimensions = {{"state_protection",
                      {},
                      {},
                      {},
                      {{{{"en", "presumed available"}}, {}},
                       {{{"en", "case by case"}}, {}},
                       {{{"en", "presumed not available"}}, {}}}},
                     {"who_decides", {}, {}, {}, {}}};
  return book;
}

model::Survey survey() {
  model::Survey result;
  result.id = "pakistan-test";
  result.origin = "PAK";
  result.title = {{"en", "Survey on Pakistan"}};
  result.questions = {
      {{"q1", "ahmadis", {}, "state_protection"}, 1, {{"en", "Ahmadis: protection?"}}},
      {{"q2", {}, {}, "who_decides"}, 2, {{"en", "Who \"decides\"?"}}}};
  return result;
}

Form form() { return make_form(survey(), codebook(), "en"); }
Texts texts() { return Texts::load(PEIL_SOURCE_DIR, "en"); }

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
  EXPECT_THAT(names, ElementsAre("shortname", "state", "contact", "dissemination", "q1_answer",
                                 "q1_level", "q1_group", "q1_native", "q1_valid_from", "q1_source",
                                 "q1_dissemination", "q2_answer", "q2_group", "q2_native",
                                 "q2_valid_from", "q2_source", "q2_dissemination"));
  EXPECT_EQ(sheets[0].cell(5, 4),
            "0 – presumed available;1 – case by case;2 – presumed not available");
  EXPECT_EQ(sheets[0].cell(11, 3), "2. Who \"decides\"?");
}

}  // namespace
}  // namespace peil::present
