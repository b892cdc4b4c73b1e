// SPDX-License-Identifier: EUPL-1.2
#include "read/asking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> asked(std::vector<std::string> wordings, std::string_view text,
                               std::string_view language = "en") {
  model::Codebook book;
  book.question_words["it"][std::string(language)] = std::move(wordings);
  book.question_words["country"][std::string(language)] = {"safe country"};
  std::vector<std::string> found;
  for (const AskedFor& one : AskingWords(book, language).find(match::words(text, language))) {
    found.push_back(one.id);
  }
  return found;
}

TEST(AskingWords, AreFoundInAnyInflection) {
  EXPECT_THAT(asked({"moratorium"}, "Two moratoriums?"), ElementsAre("it"));
  EXPECT_THAT(asked({"moratorium"}, "A mortuary?"), IsEmpty());
}

TEST(AskingWords, MayBeginWithWhatIsGiven) {
  EXPECT_THAT(asked({"convert*"}, "Somebody converted"), ElementsAre("it"));
  EXPECT_THAT(asked({"convert*"}, "A reconverted one"), IsEmpty());
}

TEST(AskingWords, MayStandForEitherOfSeveral) {
  EXPECT_THAT(asked({"in/under custody"}, "under custody"), ElementsAre("it"));
  EXPECT_THAT(asked({"in/under custody"}, "without custody"), IsEmpty());
}

TEST(AskingWords, FollowOneAnotherUnlessOthersMayComeBetween) {
  EXPECT_THAT(asked({"suspend* decision*"}, "suspended all decisions"), IsEmpty());
  EXPECT_THAT(asked({"suspend* … decision*"}, "suspended all decisions"), ElementsAre("it"));
  EXPECT_THAT(asked({"suspend* … decision*"}, "suspended a b c d e f decisions"),
              ElementsAre("it"));
  EXPECT_THAT(asked({"suspend* … decision*"}, "suspended a b c d e f g decisions"), IsEmpty());
  EXPECT_THAT(asked({"suspend* … decision*"}, "decisions suspended"), IsEmpty());
}

TEST(AskingWords, TakeALaterWordWhereTheFirstLeadsNowhere) {
  EXPECT_THAT(asked({"a … b c"}, "a b x b c"), ElementsAre("it"));
}

TEST(AskingWords, OfALongerWordingHideTheShorterWithinIt) {
  EXPECT_THAT(asked({"safe … country … mind"}, "a safe country to my mind"), ElementsAre("it"));
  EXPECT_THAT(asked({"my mind"}, "a safe country to my mind"), ElementsAre("country", "it"));
}

TEST(AskingWords, AreThoseOfTheirLanguage) {
  EXPECT_THAT(asked({"bekeer*"}, "Bekeerlingen?", "nl"), ElementsAre("it"));
  model::Codebook book;
  book.question_words["it"]["nl"] = {"bekeer*"};
  EXPECT_THAT(AskingWords(book, "en").find(match::words("bekeerlingen", "en")), IsEmpty());
}

TEST(IsPattern, HoldsWhereAWordingHasSigns) {
  EXPECT_TRUE(is_pattern("convert*"));
  EXPECT_TRUE(is_pattern("a … b"));
  EXPECT_TRUE(is_pattern("a/b"));
  EXPECT_FALSE(is_pattern("risk group"));
}

nlohmann::json codebook_file(const char* name) {
  std::ifstream in(std::string(PEIL_SOURCE_DIR) + "/codebook/" + name);
  return nlohmann::json::parse(in);
}

std::set<std::string> ids(const char* list) {
  std::set<std::string> result;
  const nlohmann::json file = codebook_file((std::string(list) + ".json").c_str());
  for (const auto& one : file.at(list)) result.insert(one.at("id"));
  return result;
}

/// A wording under an id that nothing has would never be heard of.
TEST(AskingWords, OfTheCodebookStandUnderWhatThereIs) {
  const nlohmann::json file = codebook_file("matching.json");
  const auto concepts = ids("concepts");
  const auto dimensions = ids("dimensions");
  const auto regions = ids("regions");
  for (const auto& [id, words] : file.at("groups").items())
    EXPECT_TRUE(concepts.contains(id)) << id;
  for (const auto& [id, words] : file.at("dimensions").items()) {
    EXPECT_TRUE(dimensions.contains(id)) << id;
  }
  for (const auto& [id, words] : file.at("places").items()) EXPECT_TRUE(regions.contains(id)) << id;
  for (const auto& [id, words] : file.at("subjects").items()) {
    EXPECT_FALSE(concepts.contains(id) || dimensions.contains(id) || regions.contains(id)) << id;
    EXPECT_TRUE(words.contains("nl") && words.contains("en")) << id;
  }
}

/// Beginnings are looked up by three letters; a shorter one would never be found.
TEST(AskingWords, OfTheCodebookBeginWithThreeLettersAtLeast) {
  const nlohmann::json file = codebook_file("matching.json");
  for (const char* kind : {"dimensions", "groups", "places", "subjects"}) {
    for (const auto& [id, by_language] : file.at(kind).items()) {
      for (const auto& [language, wordings] : by_language.items()) {
        for (const std::string wording : wordings) {
          const std::string first = wording.substr(0, wording.find(' '));
          for (std::size_t begin = 0; begin < first.size();) {
            const std::size_t end = std::min(first.find('/', begin), first.size());
            const std::string choice = first.substr(begin, end - begin);
            EXPECT_TRUE(!choice.ends_with('*') || choice.size() > 3) << id << ": " << wording;
            begin = end + 1;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace peil::read
