// SPDX-License-Identifier: EUPL-1.2
#include "read/conjoined.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/codebook.hpp"

namespace peil::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Conjoined parted(const char* text, const char* language) {
  model::Codebook book;
  book.lexicon["en"].cues = {{"and", {"and", "or"}},
                             {"active", {"active", "working"}},
                             {"field", {"in", "the", "field", "of"}},
                             {"narrows_all", {"who"}}};
  book.lexicon["nl"].cues = {{"and", {"en", "of"}}, {"narrows_all", {"die"}}};
  return conjoined({text, match::words(text, language), false}, Cues(book, language));
}

TEST(Conjoined, PutsWhatTheFirstSaysBeforeThoseThatLackIt) {
  const Conjoined found =
      parted("persons active in politics, education or in the field of art", "en");
  EXPECT_THAT(found.names, ElementsAre(ElementsAre("persons active in politics"),
                                       ElementsAre("persons active in education", "education"),
                                       ElementsAre("persons active in the field of art",
                                                   "in the field of art")));
  EXPECT_FALSE(found.narrowed);
}

TEST(Conjoined, NamesBeforeTheFirstStandAsTheyAre) {
  EXPECT_THAT(parted("teachers, judges and persons working in the press", "en").names,
              ElementsAre(ElementsAre("teachers"), ElementsAre("judges"),
                          ElementsAre("persons working in the press")));
}

TEST(Conjoined, EndsAtWhatNarrowsThemAll) {
  const Conjoined found = parted("rechters, artsen en die daarbij kritiek uiten", "nl");
  EXPECT_THAT(found.names, ElementsAre(ElementsAre("rechters"), ElementsAre("artsen")));
  EXPECT_TRUE(found.narrowed);
}

TEST(Conjoined, LeavesAClauseThatMayBeOnOneOrOnAll) {
  EXPECT_THAT(parted("rechters en artsen die kritiek uiten", "nl").names, IsEmpty());
}

TEST(Conjoined, OneNameJoinsNothing) { EXPECT_THAT(parted("rechters", "nl").names, IsEmpty()); }

}  // namespace
}  // namespace peil::read
