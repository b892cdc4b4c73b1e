// SPDX-License-Identifier: EUPL-1.2
#include "load/format/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "load/format/text_file.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> findings_of(std::string_view text,
                                     Report::Content content = Report::Content::open) {
  Report report("file.json", content);
  const auto file = parse_json(text, report);
  EXPECT_EQ(file.has_value(), report.clean());
  std::vector<std::string> lines;
  for (const model::Finding& finding : report.findings()) lines.push_back(to_string(finding));
  return lines;
}

TEST(ParseJson, RefusesControlCharactersAndMarksThatTurnTheDirection) {
  const std::string expected =
      "; expected text without control characters and without marks that turn its direction";
  EXPECT_THAT(findings_of(R"({"a": ["ok\n\t", "x\u001b[2J"], "b": "\u202e"})"),
              ElementsAre("file.json: /a/1: holds the character U+001B" + expected,
                          "file.json: /b: holds the character U+202E" + expected));
  EXPECT_THAT(findings_of(R"({"a\u009b": 1})"),
              ElementsAre("file.json: /a[U+009B]: this key holds the character U+009B" + expected));
  EXPECT_THAT(findings_of(R"("\u0007")"),
              ElementsAre("file.json: holds the character U+0007" + expected));
}

/// Another library reads the same of texts that are nearly right, and refuses the same.
TEST(ParseJson, TakesWhatIsJsonAndNothingElse) {
  const std::string right =
      R"({"a": [1, -2.5e3, 18446744073709551615, true, null, "\u00e9\n\ud83d\ude00"], "é": {"": ""}})";
  const std::string signs = "{}[]\",:0123456789.-+eE\\ut rfn\n\t/'*\xC3\xA9";
  std::mt19937 random(1);
  std::size_t taken = 0;
  for (int trial = 0; trial < 20000; ++trial) {
    std::string text = right;
    for (auto changes = random() % 3; changes-- > 0;) {
      const std::size_t at = random() % text.size();
      const char sign = signs[random() % signs.size()];
      switch (random() % 3) {
        case 0:
          text[at] = sign;
          break;
        case 1:
          text.insert(at, 1, sign);
          break;
        default:
          text.erase(at, 1 + random() % 3);
      }
    }
    Report report("file.json");
    const auto file = parse_json(text, report);
    if (!nlohmann::json::accept(text)) {
      EXPECT_FALSE(file) << text;
      EXPECT_FALSE(report.clean()) << text;
    } else if (file) {
      ++taken;
      EXPECT_EQ(*static_cast<const nlohmann::json*>(file->value()), nlohmann::json::parse(text));
    } else {  // of what is JSON only this is refused
      const std::string why = report.findings().front().message;
      EXPECT_TRUE(why.find("occurs twice") != why.npos || why.find("the character") != why.npos)
          << text << why;
    }
  }
  EXPECT_GT(taken, 5000U);
}

TEST(ParseJson, GivesValuesByPointer) {
  Report report("file.json");
  const auto file = parse_json(R"({"a": [{"b/~c": "x"}, null, 2.5], "n": 7, "yes": true})", report);
  ASSERT_TRUE(file);
  const Node root = file->root();
  const auto items = root["a"].items();
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0]["b/~c"].text(), "x");
  EXPECT_EQ(items[0]["b/~c"].pointer(), "/a/0/b~1~0c");
  EXPECT_FALSE(items[1]);
  EXPECT_EQ(items[2].number(), 2.5);
  EXPECT_EQ(root["n"].integer(), 7);
  EXPECT_TRUE(root["yes"].flag());
  EXPECT_FALSE(root["nothing"]["below"]);
}

TEST(ParseJson, NamesLineAndColumnOfASyntaxError) {
  EXPECT_THAT(findings_of("{\n  \"a\": \"één\", }"),
              ElementsAre("file.json: line 2, column 15: is not JSON: syntax error while parsing "
                          "object key - unexpected '}'; expected string literal"));
}

TEST(ParseJson, NamesTheEndOfATruncatedFile) {
  EXPECT_THAT(findings_of("{\"a\": [1,\n"),
              ElementsAre("file.json: line 2, column 1: is not JSON: syntax error while parsing "
                          "value - unexpected end of input; expected '[', '{', or a literal"));
}

TEST(ParseJson, RefusesAnEmptyFileAndComments) {
  EXPECT_THAT(findings_of(""), ElementsAre(testing::HasSubstr("line 1, column 1: is not JSON")));
  EXPECT_THAT(findings_of("// no\n{}"), ElementsAre(testing::HasSubstr("line 1, column 1: ")));
  EXPECT_THAT(findings_of("{} {}"), ElementsAre(testing::HasSubstr("line 1, column 4: ")));
}

TEST(ParseJson, NamesEveryDuplicateKeyByPointer) {
  EXPECT_THAT(findings_of(R"({"a": [{}, {"b": 1, "c": {"d": 1, "d": 2}, "b": 3}], "a": 4})"),
              ElementsAre("file.json: /a/1/c/d: this key occurs twice; expected every key once",
                          "file.json: /a/1/b: this key occurs twice; expected every key once",
                          "file.json: /a: this key occurs twice; expected every key once"));
}

TEST(ParseJson, AllowsEqualKeysInDifferentObjects) {
  EXPECT_THAT(findings_of(R"([{"a": 1}, {"a": {"a": 1}}])"), IsEmpty());
}

TEST(ParseJson, RefusesTextThatIsNotUtf8) {
  EXPECT_THAT(findings_of("{\"a\": \"caf\xe9\"}"),
              ElementsAre("file.json: line 1, column 12: is not JSON: syntax error while parsing "
                          "value - invalid string: ill-formed UTF-8 byte"));
}

TEST(ParseJson, RefusesDeepNestingButNotTheDeepestAllowed) {
  const std::string deepest(kDeepest, '[');
  EXPECT_THAT(findings_of(deepest + std::string(kDeepest, ']')), IsEmpty());
  EXPECT_THAT(findings_of(deepest + "["),
              ElementsAre("file.json: is nested deeper than 64 levels"));
}

TEST(ParseJson, NeverQuotesAConfidentialFile) {
  EXPECT_THAT(findings_of("{\"secret\": secret}", Report::Content::confidential),
              ElementsAre("file.json: line 1, column 12: is not JSON"));
}

class FileOfBrackets : public testing::Test {
 protected:
  FileOfBrackets()
      : path_(std::filesystem::temp_directory_path() /
              (std::string("peil-test-") +
               testing::UnitTest::GetInstance()->current_test_info()->name() + ".json")) {}
  ~FileOfBrackets() override { std::filesystem::remove(path_); }
  void write(std::size_t size) const {
    std::ofstream file(path_);
    const std::string block(1'000'000, '[');
    for (std::size_t written = 0; written < size; written += block.size()) file << block;
  }
  const std::filesystem::path path_;
};

TEST_F(FileOfBrackets, OfAHundredMegabytesIsRefusedUnread) {
  write(100'000'000);
  Report report("brackets.json");
  EXPECT_FALSE(read_text(path_, report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(to_string(report.findings()[0]),
            "brackets.json: is 100 MB large; expected at most 32 MB");
}

TEST_F(FileOfBrackets, OfAllowedSizeIsRefusedForItsDepth) {
  write(31'000'000);
  Report report("brackets.json");
  const auto text = read_text(path_, report);
  ASSERT_TRUE(text);
  EXPECT_FALSE(parse_json(*text, report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(to_string(report.findings()[0]), "brackets.json: is nested deeper than 64 levels");
}

}  // namespace
}  // namespace peil::load
