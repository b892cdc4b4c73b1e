// SPDX-License-Identifier: EUPL-1.2
#include "present/words/texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "model/error.hpp"

namespace peil::present {
namespace {

using testing::HasSubstr;

Texts texts(const char* language) { return Texts::load(PEIL_SOURCE_DIR, language); }

Texts one(const char* language, const char* pattern) { return {language, {{"key", pattern}}, "x"}; }

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(TextsData, DutchAndEnglishHaveTheSameKeysWithTheSameArguments) {
  const Texts dutch = texts("nl");
  const Texts english = texts("en");
  EXPECT_EQ(dutch.keys(), english.keys());
  for (const std::string& key : dutch.keys()) {
    if (!english.has(key)) continue;
    EXPECT_EQ(dutch.arguments_of(key), english.arguments_of(key)) << key;
  }
}

TEST(TextsData, HasAWordForEveryValueOfTheModel) {
  for (const char* language : {"nl", "en"}) {
    const Texts t = texts(language);
    for (int i = 0; i <= static_cast<int>(model::Verdict::no_basis); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::Verdict>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::Basis::not_asked); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::Basis>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::Instrument::case_law); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::Instrument>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::SourceKind::survey_answer); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::SourceKind>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::Relation::overlaps); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::Relation>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::CoverageState::partial); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::CoverageState>(i)).empty());
    }
    for (int i = 0; i <= static_cast<int>(model::Dissemination::aggregate); ++i) {
      EXPECT_FALSE(word(t, static_cast<model::Dissemination>(i)).empty());
    }
  }
}

TEST(TextsData, UsesTheWordsOfTheDutchProducts) {
  EXPECT_EQ(word(texts("nl"), model::Verdict::more_lenient), "gunstiger");
  EXPECT_EQ(word(texts("nl"), model::Verdict::indeterminate), "niet eenduidig");
  EXPECT_EQ(word(texts("nl"), model::Basis::not_recorded), "niet vastgelegd");
}

TEST(TextsFormat, PluralsFollowTheNumber) {
  const Texts t = one("nl", "{n, plural, =0{geen rijen} one{één rij} other{# rijen}}");
  EXPECT_EQ(t("key", {{"n", 0}}), "geen rijen");
  EXPECT_EQ(t("key", {{"n", 1}}), "één rij");
  EXPECT_EQ(t("key", {{"n", 12}}), "12 rijen");
}

TEST(TextsFormat, SpellsNumbersOut) {
  EXPECT_EQ(one("nl", "{n, spellout} van de {m, spellout}")("key", {{"n", 2}, {"m", 4}}),
            "twee van de vier");
}

TEST(TextsFormat, WritesListsAndDaysAsTheLanguageDoes) {
  const model::Date day = *model::parse_date("2025-06-01");
  const std::vector<std::string> sources{"a", "b", "c"};
  EXPECT_EQ(one("nl", "{list} op {day}")("key", {{"list", sources}, {"day", day}}),
            "a, b en c op 1 juni 2025");
  EXPECT_EQ(one("en", "{list} on {day}")("key", {{"list", sources}, {"day", day}}),
            "a, b and c on 1 June 2025");
}

TEST(TextsFormat, WritesIncompleteDates) {
  const Texts t = texts("nl");
  EXPECT_EQ(t.partial_date("2024-11-26"), "26 november 2024");
  EXPECT_EQ(t.partial_date("2024-11"), "november 2024");
  EXPECT_EQ(t.partial_date("2024"), "2024");
  EXPECT_EQ(t.partial_date(""), "");
}

TEST(TextsFormat, CapitalisesAccentedLettersAndLeavesTheRest) {
  EXPECT_EQ(texts("nl").capitalised("überhaupt niet"), "Überhaupt niet");
  EXPECT_EQ(texts("nl").capitalised(""), "");
}

TEST(TextsErrors, NameTheFileTheKeyAndWhatIsMissing) {
  EXPECT_EQ(message_of([] { (void)one("nl", "x")("other"); }), "x: /other: there is no such text");
  EXPECT_EQ(message_of([] { (void)one("nl", "{n} rijen")("key"); }),
            "x: /key: needs the argument 'n', which is not given");
  EXPECT_EQ(message_of([] {
              (void)one("nl", "{n rijen")("key", {{"n", 1}});
            }),
            "x: /key: is not an ICU message pattern");
  EXPECT_THAT(message_of([] { (void)Texts::load("/nowhere", "nl"); }),
              HasSubstr("nl.json: cannot be read"));
}

}  // namespace
}  // namespace peil::present
