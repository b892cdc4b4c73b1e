// SPDX-License-Identifier: EUPL-1.2
#include "match/words.hpp"

#include <gmock/gmock.h>

namespace peil::match {
namespace {

using testing::ElementsAre;

std::vector<std::string> folded(std::string_view text, std::string_view language) {
  std::vector<std::string> result;
  for (const Word& word : words(text, language)) result.push_back(word.folded);
  return result;
}

TEST(Words, AGermanWordForWomenHasTheStemOfTheOneForAll) {
  for (const auto& [women, all] :
       {std::pair{"Künstlerinnen", "Künstler"}, std::pair{"Ärztinnen", "Ärzte"},
        std::pair{"Polizistinnen", "Polizisten"}, std::pair{"Kurdinnen", "Kurden"}}) {
    EXPECT_EQ(words(women, "de").at(0).stem, words(all, "de").at(0).stem) << women;
  }
  EXPECT_EQ(words("beginnen", "de").at(0).stem, "beginn");
}

TEST(Words, CaseAccentsPunctuationAndPossessiveEndingsDoNotMatter) {
  EXPECT_THAT(folded("Ahmadi’s, GÜLEN-aanhangers (vermeend)", "nl"),
              ElementsAre("ahmadi", "gulen", "aanhangers", "vermeend"));
}

TEST(Words, InflectedFormsShareAStemInTheirLanguage) {
  EXPECT_EQ(words("journalisten", "nl")[0].stem, words("journalist", "nl")[0].stem);
  EXPECT_EQ(words("converts", "en")[0].stem, words("converted", "en")[0].stem);
  EXPECT_EQ(words("konvertiter", "nb")[0].stem, words("konvertit", "nb")[0].stem);
}

TEST(Words, AreTheSameReadAgainInAnotherLanguageAsReadInItFirst) {
  for (const char* text : {"Ärztinnen und Journalisten", "demandeurs d’asile", "vrouwen in Iran"}) {
    for (const char* language : {"de", "fr", "it", "nl", "fi"}) {
      const auto again = reread(words(text, "en"), text, language);
      const auto first = words(text, language);
      ASSERT_EQ(again.size(), first.size()) << text << language;
      for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(again[i].stem, first[i].stem) << text << language;
        EXPECT_EQ(again[i].folded, first[i].folded) << text << language;
      }
    }
  }
}

TEST(Words, ALanguageWithoutStemmerKeepsTheWord) {
  EXPECT_EQ(words("journalisten", "xx")[0].stem, "journalisten");
}

TEST(Words, BytesThatAreNotUtf8DoNotStopIt) {
  EXPECT_THAT(folded("ahmadis \xff\xfe christians", "en"), ElementsAre("ahmadis", "christians"));
}

TEST(TrigramSimilarity, IsOneForEqualAndZeroForUnrelatedWords) {
  EXPECT_DOUBLE_EQ(trigram_similarity("hazara", "hazara"), 1.0);
  EXPECT_DOUBLE_EQ(trigram_similarity("hazara", "kibo"), 0.0);
  EXPECT_GT(trigram_similarity("hazara", "hasara"), 0.3);
  EXPECT_DOUBLE_EQ(trigram_similarity("hazara", "hasara"), trigram_similarity("hasara", "hazara"));
}

TEST(Words, AnElidedArticleIsNoPartOfTheWordWhereTheLanguageElides) {
  for (const char* text : {"d'asile", "d’asile"}) {
    ASSERT_EQ(words(text, "fr").size(), 1U);
    EXPECT_EQ(words(text, "fr")[0].folded, "asile");
    EXPECT_EQ(words(text, "en")[0].folded, "dasile");
  }
  EXPECT_EQ(words("dell'islam", "it")[0].folded, "islam");
  EXPECT_EQ(words("aujourd'hui", "fr")[0].folded, "aujourdhui");
  EXPECT_EQ(words("qu'elles", "fr")[0].folded, "elles");
  EXPECT_NE(words("bahá'ís", "fr")[0].folded, "is");  // a vowel stands before the apostrophe
}

}  // namespace
}  // namespace peil::match
