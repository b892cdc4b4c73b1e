// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/pandoc.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace peil::present {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
using testing::Not;

Json tree(Block block, Medium medium = Medium::web) {
  return Json::parse(pandoc_json({"Title", "", "nl", "", "", {std::move(block)}}, medium));
}

TEST(PandocJson, NamesTheVersionTheTitleAndTheLanguage) {
  const Json json = Json::parse(pandoc_json({"A title", "", "nl", "", "", {}}, Medium::web));
  EXPECT_EQ(json.at("pandoc-api-version"), Json::parse("[1,22,2,1]"));
  EXPECT_EQ(json.at("/meta/lang/c"_json_pointer), "nl");
  EXPECT_EQ(json.at("/meta/title/c/1/t"_json_pointer), "Space");
}

TEST(PandocJson, MarksForeignWordsWithTheirLanguageAndSetsThemInItalics) {
  const Json json = tree(Paragraph{{Foreign{"highly likely", "en"}}});
  const Json& span = json.at("/blocks/0/c/0"_json_pointer);
  EXPECT_EQ(span.at("t"), "Span");
  EXPECT_EQ(span.at("/c/0/2/0"_json_pointer), Json::parse(R"(["lang","en"])"));
  EXPECT_EQ(span.at("/c/1/0/t"_json_pointer), "Emph");
}

TEST(PandocJson, KeepsSpacesAtTheEdgesAndBetweenWords) {
  const Json json = tree(Paragraph{{Plain{" a  b "}}});
  std::string types;
  for (const Json& item : json.at("/blocks/0/c"_json_pointer)) {
    types += item.at("t").get<std::string>() + " ";
  }
  EXPECT_EQ(types, "Space Str Space Space Str Space ");
}

TEST(PandocJson, RepeatsOnEveryPageOnlyTheMarkingOfTheWholeDocument) {
  const auto classes = "/blocks/0/c/0/1"_json_pointer;
  EXPECT_EQ(tree(Marking{"not public"}).at(classes), Json::parse(R"(["marking","of-all"])"));
  EXPECT_EQ(tree(Marking{"for a person", false}).at(classes), Json::parse(R"(["marking"])"));
}

TEST(PandocJson, KeepsAParagraphWithTheNextWhereThatIsWanted) {
  EXPECT_EQ(tree(Paragraph{{Plain{"one"}}}).at("/blocks/0/t"_json_pointer), "Para");
  const Json kept = tree(Paragraph{{Plain{"one"}}, true}, Medium::office);
  EXPECT_EQ(kept.at("/blocks/0/c/0/2/0"_json_pointer), Json::parse(R"(["custom-style","Kept"])"));
}

TEST(PandocJson, MarksARowThatHeadsTheRowsBelowIt) {
  Table table{{}, {"a", "b"}, {0.5, 0.5}, {}};
  table.rows = {{{Strong{"part"}}, {}}, {{Plain{"x"}}, {Plain{"y"}}}};
  const Json rows = tree(table, Medium::office).at("/blocks/0/c/4/0/3"_json_pointer);
  EXPECT_EQ(rows.at("/0/0/1"_json_pointer), Json::parse(R"(["part"])"));
  EXPECT_EQ(rows.at("/1/0/1"_json_pointer), Json::parse("[]"));
}

TEST(PandocJson, SetsTheHeadOfRowsOverTheWholeWidthButForPlainText) {
  Table table{{}, {"a", "b"}, {0.5, 0.5}, {}};
  table.rows = {{{Strong{"part"}}, {}}, {{Plain{"x"}}, {Plain{"y"}}}};
  const auto cells = "/4/0/3/0/1"_json_pointer;
  const Json office = tree(table, Medium::office).at("/blocks/0/c"_json_pointer).at(cells);
  ASSERT_EQ(office.size(), 1U);
  EXPECT_EQ(office.at("/0/3"_json_pointer), 2);
  EXPECT_EQ(tree(table, Medium::plain).at("/blocks/0/c"_json_pointer).at(cells).size(), 2U);
}

/// Per body of a table for the web its number of rows, with a star where they stay together.
std::string bodies(const std::vector<std::string>& first_cells) {
  Table table{{}, {"a", "b"}, {0.5, 0.5}, {}};
  for (const std::string& text : first_cells) {
    const bool part = text == "part";
    table.rows.push_back({{Plain{text}}, part ? Inlines{} : Inlines{Plain{"y"}}});
  }
  const Json whole = tree(table);
  std::string result;
  for (const Json& body : whole.at("/blocks/0/c/1/0/c/4"_json_pointer)) {
    result += (result.empty() ? "" : " ") + std::to_string(body.at(3).size());
    if (body.at("/0/1"_json_pointer) == Json::parse(R"(["together"])")) result += "*";
  }
  return result;
}

TEST(PandocJson, KeepsTheHeadOfRowsAndTheEndsOfATableTogetherOnThePagesOfTheWeb) {
  EXPECT_EQ(bodies({"1"}), "1");
  EXPECT_EQ(bodies({"1", "2"}), "2*");
  EXPECT_EQ(bodies({"1", "2", "3", "4", "5", "6"}), "2* 2 2*");
  EXPECT_EQ(bodies({"part", "1", "2", "3", "part", "4", "5", "6"}), "2* 2 2* 2*");
  EXPECT_EQ(bodies({"part", "1", "part", "2"}), "2* 2*");
}

TEST(PandocJson, BeginsATableOnlyWhereAPageHasRoomForIt) {
  Table table{{Plain{"caption"}}, {"a", "b"}, {0.2, 0.8}, {{{Plain{"x"}}, {Plain{"y"}}}}};
  const auto room = "/blocks/0/c/0/1/1"_json_pointer;
  EXPECT_EQ(tree(table).at(room), "room-40");
  table.rows[0][0] = {Plain{std::string(200, 'x')}};  // some eleven lines in a fifth of the width
  EXPECT_EQ(tree(table).at(room), "room-60");
  table.rows[0][0] = {Plain{std::string(5000, 'x')}};
  EXPECT_EQ(tree(table).at(room), "room-120");
}

TEST(PandocJson, LetsNoLineEndBetweenDayAndMonth) {
  const Paragraph dated{{Plain{"(22 november 2024)"}}};
  const auto inlines = "/blocks/0/c"_json_pointer;
  const Json office = tree(dated, Medium::office).at(inlines);
  EXPECT_EQ(office.at("/0/c"_json_pointer), "(22\u00a0november");
  EXPECT_EQ(office.at("/2/c"_json_pointer), "2024)");
  const Json web = tree(dated).at(inlines);
  EXPECT_EQ(web.at("/0/c/0/1/0"_json_pointer), "nowrap");
  EXPECT_EQ(web.at("/0/c/1/2/c"_json_pointer), "november");
  EXPECT_EQ(tree(dated, Medium::plain).at(inlines).size(), 5U);
}

TEST(PandocJson, TakesNoOtherNumberForADay) {
  for (const char* text : {"20 rows 12", "3 of 2024", "22 november", "123 november 2024",
                           "8 of 14 2024", "november 2024", "2 rows of 2024"}) {
    const std::string office = tree(Paragraph{{Plain{text}}}, Medium::office).dump();
    EXPECT_THAT(office, Not(HasSubstr("\u00a0"))) << text;
  }
}

TEST(PandocJson, GivesATableOneHeadRowAndACellForEveryColumn) {
  Table table{{Plain{"caption"}}, {"a", "b"}, {0.4, 0.6}, {}};
  table.rows.push_back({{Plain{"x"}}, {}});
  table.rows.push_back({{Plain{"y"}}, {Plain{"z"}}});
  const Json json = tree(table, Medium::office);
  const Json& content = json.at("/blocks/0/c"_json_pointer);
  EXPECT_EQ(content.at(2).size(), 2U);
  EXPECT_EQ(content.at("/3/1"_json_pointer).size(), 1U);
  EXPECT_EQ(content.at("/4/0/3"_json_pointer).size(), 2U);
  EXPECT_EQ(content.at("/4/0/3/1/1"_json_pointer).size(), 2U);
}

TEST(PandocJson, SaysOfTheHeadCellsAloneThatTheyHeadAColumn) {
  Table table{{Plain{"caption"}}, {"a", "b"}, {0.4, 0.6}, {}};
  table.rows.push_back({{Plain{"x"}}, {Plain{"y"}}});
  const Json json = tree(table, Medium::office);
  const Json& content = json.at("/blocks/0/c"_json_pointer);
  const Json column = Json::array({Json::array({"scope", "col"})});
  for (const Json& head : content.at("/3/1/0/1"_json_pointer)) EXPECT_EQ(head.at(0).at(2), column);
  for (const Json& cell : content.at("/4/0/3/0/1"_json_pointer)) {
    EXPECT_EQ(cell.at(0).at(2), Json::array());
  }
}

TEST(PandocJson, LetsOnlyTablesOfManyColumnsScrollSidewaysOnThePagesOfTheWeb) {
  const Table narrow{{Plain{"caption"}}, {"a", "b", "c"}, {0.3, 0.3, 0.4}, {}};
  const Table wide{{Plain{"caption"}}, {"a", "b", "c", "d"}, {0.2, 0.2, 0.3, 0.3}, {}};
  const auto classes = "/blocks/0/c/0/1"_json_pointer;
  EXPECT_EQ(tree(narrow).at(classes), Json::parse(R"(["scroll","room-40"])"));
  EXPECT_EQ(tree(wide).at(classes), Json::parse(R"(["scroll","wide","room-40"])"));
  EXPECT_EQ(tree(wide, Medium::office).at("/blocks/0/t"_json_pointer), "Table");
}

TEST(PandocJson, LetsTheKeyboardReachWhatScrollsAndSaysWhatItHolds) {
  const Table table{{Plain{"Sources,"}, LineBreak{}, Foreign{"bronnen", "nl"}}, {"a"}, {1.0}, {}};
  const Picture picture{"heatmap", "what it shows", {Strong{"caption"}, Note{{Plain{"not"}}}}};
  const auto pairs = "/blocks/0/c/0/2"_json_pointer;
  const auto reached = [](const char* label) {
    return Json::array({Json::array({"tabindex", "0"}), Json::array({"role", "group"}),
                        Json::array({"aria-label", label})});
  };
  EXPECT_EQ(tree(table).at(pairs), reached("Sources, bronnen"));
  EXPECT_EQ(tree(picture).at(pairs), reached("caption"));
  EXPECT_EQ(tree(picture, Medium::office).at(pairs), Json::array());
}

TEST(PandocJson, GivesAHeadingAnIdentifierThatMarkdownAlsoKeeps) {
  const Heading heading{1, "Coverage", "coverage"};
  EXPECT_EQ(tree(heading).at("/blocks/0/c/1/0"_json_pointer), "coverage");
  EXPECT_THAT(tree(heading, Medium::plain).dump(), HasSubstr(R"(<a id=\"coverage\"></a>)"));
}

TEST(PandocJson, NamesTheLanguageOfForeignWordsToWordInAStyle) {
  const Paragraph paragraph{{Foreign{"highly likely", "en"}}};
  EXPECT_THAT(tree(paragraph, Medium::office).dump(), HasSubstr("Foreign en"));
  EXPECT_THAT(tree(paragraph, Medium::web).dump(), Not(HasSubstr("Foreign en")));
}

TEST(PandocJson, RefersToBitmapsInOfficeFormatsAndToVectorImagesElsewhere) {
  const Picture picture{"heatmap", "what it shows", {Plain{"caption"}}};
  EXPECT_THAT(tree(picture, Medium::office).dump(), HasSubstr("heatmap.png"));
  EXPECT_THAT(tree(picture, Medium::web).dump(), HasSubstr("heatmap.svg"));
  EXPECT_THAT(tree(picture, Medium::plain).dump(), HasSubstr("heatmap.svg"));
}

TEST(PandocJson, BreaksLinesInPlainTextWithATagSoThatATableRowStaysOneLine) {
  const Paragraph paragraph{{Plain{"a"}, LineBreak{}, Small{"b"}}};
  EXPECT_THAT(tree(paragraph, Medium::plain).dump(), HasSubstr("<br>"));
  EXPECT_THAT(tree(paragraph, Medium::plain).dump(), Not(HasSubstr("custom-style")));
  EXPECT_THAT(tree(paragraph, Medium::office).dump(), HasSubstr("LineBreak"));
}

}  // namespace
}  // namespace peil::present
