// SPDX-License-Identifier: EUPL-1.2
// Nothing is lost without a word: what is not proposed stands in a note with what could be read.
#include <gmock/gmock.h>

#include "read/draft_fixture.hpp"
#include "read/sentence.hpp"

namespace peil::read {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// Each note as a line: concept, region, term, of every subject.
std::vector<std::string> notes(const Draft& draft) {
  std::vector<std::string> result;
  for (const Unproposed& note : draft.unproposed) {
    for (const Subject& one : note.subjects) {
      result.push_back(one.concept_id.value_or(model::ConceptId("-")) + " " +
                       one.region.value_or(model::RegionId("-")) + " " + note.term);
    }
    if (note.subjects.empty()) result.push_back("- - " + note.term);
  }
  return result;
}

std::vector<Doubt> doubts(const Draft& draft) {
  std::vector<Doubt> result;
  for (const Unproposed& note : draft.unproposed) result.push_back(note.why);
  return result;
}

TEST(DraftNotes, WhatTheSecondReadingLeavesIsTold) {
  // Only the second reading takes the list, whose introduction has a word that is not known.
  const Draft draft = read_all({paragraph("Zowaar als risicogroep worden aangemerkt:"),
                                item("journalisten;"), item("vrouwen uit een streek.")});
  EXPECT_THAT(draft.proposals, SizeIs(1));
  EXPECT_THAT(notes(draft), Contains("vrouwen - risicogroep"));
}

TEST(DraftNotes, ItemsOfAListThatIsDoubtedEachStandInANote) {
  const Draft draft = read_all({paragraph("Volgens anderen zijn dit de risicogroep:"),
                                item("journalisten;"), item("christenen.")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  EXPECT_THAT(notes(draft), Contains("journalisten - risicogroep"));
  EXPECT_THAT(notes(draft), Contains("christenen - risicogroep"));
}

TEST(DraftNotes, WhomASentenceMayMeanStandsInItsNote) {
  const Draft draft = read_all(
      {paragraph("Gesproken is over vrouwen en hun zaken. Daarna ging men. Een risicogroep.")});
  EXPECT_THAT(notes(draft), Contains("vrouwen - risicogroep"));
}

TEST(DraftNotes, WhatIsProposedStandsInNoNote) {
  const Draft draft = read_all({paragraph("Journalisten zijn een risicogroep."),
                                paragraph("Journalisten waren vroeger een risicogroep.")});
  EXPECT_THAT(draft.proposals, SizeIs(1));
  EXPECT_THAT(notes(draft), Not(Contains("journalisten - risicogroep")));
}

TEST(DraftNotes, AnItemThatIntroducesAListOfItsOwnNamesNobody) {
  const Draft draft =
      read_all({paragraph("Als risicogroep worden aangemerkt:"), item("journalisten;"),
                item("vrouwen van deze kerken:"), item("christenen; en"), item("vrouwen.")});
  std::vector<std::string> found;
  for (const Proposal& one : draft.proposals)
    found.push_back(one.concept_id.value_or(model::ConceptId("-")));
  EXPECT_THAT(found, UnorderedElementsAre("journalisten", "vrouwen"));
  EXPECT_THAT(notes(draft), Contains("christenen - risicogroep"));
}

TEST(DraftNotes, AGroupWithoutAConceptIsNeverCertain) {
  const Draft draft = read_all({paragraph("Als risicogroep worden aangemerkt:"),
                                item("journalisten;"), item("imkers in de heuvels.")});
  ASSERT_THAT(draft.proposals, SizeIs(2));
  EXPECT_EQ(draft.proposals[0].concept_id, "journalisten");
  EXPECT_EQ(draft.proposals[1].concept_id, std::nullopt);
  EXPECT_EQ(draft.proposals[1].tier, Tier::check);
}

TEST(DraftNotes, WhatIsLongerThanASentenceIsNotReadAndSaysSo) {
  std::string endless = "Journalisten zijn een risicogroep";
  while (endless.size() <= kLongestSentence) endless += " en nog een en nog een";
  const Draft draft = read_all({paragraph(endless + ".")});
  EXPECT_THAT(draft.proposals, IsEmpty());
  ASSERT_THAT(doubts(draft), UnorderedElementsAre(Doubt::too_long));
  EXPECT_LT(draft.unproposed[0].passage.size(), 300U);
}

TEST(DraftNotes, AReasonInTheMiddleEndsBeforeWhatIsConcluded) {
  const Draft draft = read_all({paragraph(
      "Verder is op grond van het rapport vastgesteld dat journalisten een risicogroep zijn.")});
  ASSERT_THAT(draft.proposals, SizeIs(1));
  EXPECT_EQ(draft.proposals[0].concept_id, "journalisten");
}

TEST(DraftNotes, ANameInShortIsReadWithTheName) {
  const Draft draft = read_all({paragraph("In Noord (ND) geldt een uitzonderlijke situatie.")});
  ASSERT_THAT(draft.proposals, SizeIs(1));
  EXPECT_EQ(draft.proposals[0].tier, Tier::certain);
}

}  // namespace
}  // namespace peil::read
