// SPDX-License-Identifier: EUPL-1.2
#include "read/sentence.hpp"

#include <gmock/gmock.h>

#include "match/dutch_words.hpp"

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

model::Codebook codebook() {
  model::Codebook book;
  for (const char* name : {"journalisten", "vrouwen", "christenen", "alleenstaande vrouwen"}) {
    model::Concept one;
    one.id = model::ConceptId(name);
    one.label["nl"] = name;
    if (one.id == "alleenstaande vrouwen") one.broader = {model::ConceptId("vrouwen")};
    book.concepts.push_back(one);
  }
  book.lexicon["nl"] = match::dutch_words();
  return book;
}

/// A reader of Dutch texts on Iraq, with what it borrows.
struct Reader {
  model::Codebook book = codebook();
  match::Matcher matcher{book};
  Cues cues{book, "nl"};
  std::set<model::ConceptId> favoured;
  GroupReader groups{book, matcher, cues, "nl", model::OriginId("IRQ"), favoured};
};

Sentence sentence(std::string text) {
  auto all = sentences(text, "nl");
  return all.at(0);
}

std::vector<std::string> concepts(const std::vector<NamedGroup>& groups) {
  std::vector<std::string> result;
  for (const NamedGroup& group : groups)
    result.push_back(group.concept_id.value_or(model::ConceptId("-")));
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
  const Reader reader;
  const auto found = find_exceptions(
      sentence("Journalisten, met uitzondering van christenen, lopen risico."), reader.cues);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "met uitzondering van christenen");
  EXPECT_THAT(find_exceptions(sentence("Journalisten lopen risico."), reader.cues), IsEmpty());
}

TEST(Sentences, AnExceptionThatOpensASentenceEndsAtItsVerb) {
  const Reader reader;
  const auto one = sentence("Anders dan christenen worden journalisten bedreigd.");
  const auto found = find_exceptions(one, reader.cues);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "Anders dan christenen");
  EXPECT_THAT(concepts(reader.groups.groups(one, {found[0].span})), ElementsAre("journalisten"));
}

TEST(Sentences, AClauseNarrowsTheGroupBeforeIt) {
  const Reader reader;
  const auto found = reader.groups.groups(sentence("vrouwen die geweld vrezen, lopen risico"), {});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].relation, model::Relation::part);
  EXPECT_EQ(found[0].qualifier, "die geweld vrezen");
}

TEST(Sentences, ANarrowingClauseEndsBeforeTheVerbOfTheSentence) {
  const Reader reader;
  const auto one = sentence("Christenen uit Noord worden aangemerkt");
  const auto found = reader.groups.groups(one, {{4, 5}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "Christenen uit Noord");
}

TEST(Sentences, AGroupThatPointsBackIsNotNamed) {
  const Reader reader;
  const auto one = sentence("voor deze vrouwen geldt dat");
  EXPECT_THAT(reader.groups.groups(one, {}), IsEmpty());
  EXPECT_THAT(reader.groups.pointed_at(one), ElementsAre("vrouwen"));
}

TEST(Sentences, WhoThreatensIsNotWhomTheSentenceIsOn) {
  const Reader reader;
  EXPECT_THAT(
      concepts(reader.groups.groups(sentence("Journalisten, bedreigd door christenen."), {})),
      ElementsAre("journalisten"));
}

TEST(Sentences, ANameRightBeforeAnotherOnlyDescribesIt) {
  const Reader reader;
  EXPECT_THAT(concepts(reader.groups.groups(sentence("Over christenen vrouwen."), {})),
              ElementsAre("vrouwen"));
}

TEST(Sentences, OthersOfAGroupArePartOfIt) {
  const Reader reader;
  const auto found = reader.groups.groups(sentence("Voor andere journalisten geldt dat"), {});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "andere journalisten");
  EXPECT_EQ(found[0].relation, model::Relation::part);
}

TEST(Sentences, AListItemNamesAllItListsAndKeepsWhatIsUnknown) {
  const Reader reader;
  EXPECT_THAT(concepts(reader.groups.groups_of_item("journalisten en christenen;")),
              ElementsAre("journalisten", "christenen"));
  const auto unknown = reader.groups.groups_of_item("imkers.");
  EXPECT_THAT(concepts(unknown), ElementsAre("-"));
  EXPECT_EQ(unknown[0].text, "imkers");
}

}  // namespace
}  // namespace peil::read
