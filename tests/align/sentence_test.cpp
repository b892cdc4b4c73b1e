// SPDX-License-Identifier: EUPL-1.2
#include "align/sentence.hpp"

#include <gmock/gmock.h>

namespace peil::align {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Matcher matcher() {
  model::Codebook codebook;
  for (const char* name : {"journalisten", "vrouwen", "christenen"}) {
    model::Concept one;
    one.id = name;
    one.label["nl"] = name;
    codebook.concepts.push_back(one);
  }
  codebook.lexicon["nl"] = {{"en"}, {"die", "met", "uit"}, {"de"}};
  return Matcher(codebook);
}

Sentence sentence(std::string text) {
  auto all = sentences(text, "nl");
  return all.at(0);
}

std::vector<std::string> concepts(const std::vector<NamedGroup>& groups) {
  std::vector<std::string> result;
  for (const NamedGroup& group : groups) result.push_back(group.concept_id.value_or("-"));
  return result;
}

TEST(Sentences, EndAtFullStopsAndAtSemicolonsAndKeepTheirText) {
  const auto found = sentences("Eerst dit; dan dat. En een derde.", "nl");
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].text, "Eerst dit");
  EXPECT_FALSE(found[0].continues);
  EXPECT_EQ(found[1].text, "dan dat.");
  EXPECT_TRUE(found[1].continues);
  EXPECT_FALSE(found[2].continues);
}

TEST(Sentences, AnExceptionRunsToTheEndOfItsClause) {
  const auto found = find_exception(
      sentence("Journalisten, met uitzondering van christenen, lopen risico."), "nl");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, "met uitzondering van christenen");
  EXPECT_FALSE(find_exception(sentence("Journalisten lopen risico."), "nl"));
}

TEST(Sentences, NameTheGroupsOutsideWhatIsExcluded) {
  const auto one = sentence("Journalisten, behalve christenen");
  const auto exception = find_exception(one, "nl");
  ASSERT_TRUE(exception);
  EXPECT_THAT(concepts(groups_in(one, "nl", matcher(), {}, {exception->span})),
              ElementsAre("journalisten"));
}

TEST(Sentences, AClauseNarrowsTheGroupBeforeIt) {
  const auto found =
      groups_in(sentence("vrouwen die geweld vrezen, lopen risico"), "nl", matcher(), {}, {});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].relation, model::Relation::part);
  EXPECT_EQ(found[0].qualifier, "die geweld vrezen");
}

TEST(Sentences, AGroupThatPointsBackIsNotNamed) {
  EXPECT_THAT(groups_in(sentence("voor deze vrouwen geldt dat"), "nl", matcher(), {}, {}),
              IsEmpty());
}

TEST(Sentences, AListItemNamesAllItListsAndKeepsWhatIsUnknown) {
  EXPECT_THAT(concepts(groups_of_item("journalisten en christenen;", "nl", matcher())),
              ElementsAre("journalisten", "christenen"));
  const auto unknown = groups_of_item("imkers.", "nl", matcher());
  EXPECT_THAT(concepts(unknown), ElementsAre("-"));
  EXPECT_EQ(unknown[0].text, "imkers");
}

}  // namespace
}  // namespace peil::align
