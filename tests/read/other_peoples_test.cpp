// SPDX-License-Identifier: EUPL-1.2
#include "read/other_peoples.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace peil::read {
namespace {

model::Codebook codebook() {
  model::Codebook book;
  model::MatchWords english{{"and"}, {"who"}, {"the", "persons"}};
  english.inhabitants = {"refugees"};
  english.demonyms = {{"IRQ", {"iraqi", "iraqis"}}, {"NGA", {"nigerian", "nigerians"}}};
  book.lexicon = {{"en", english}};
  return book;
}

OtherPeoples of_nigeria() { return {codebook(), "en", model::OriginId("NGA")}; }

/// Whether the one word `group` in a text on Nigeria is of another country.
bool own(std::string_view text, std::string_view group) {
  const auto all = match::words(text, "en");
  const auto at =
      static_cast<std::size_t>(std::ranges::find(all, group, &match::Word::folded) - all.begin());
  return of_nigeria().own(all, {at, at + 1});
}

TEST(OtherPeoples, OwnAGroupThatTheirNameOrCountryStandsBeside) {
  EXPECT_TRUE(own("Iraqi Christians in Nigeria", "christians"));
  EXPECT_TRUE(own("Christians from Iraq", "christians"));
  EXPECT_TRUE(own("The Iraqis", "iraqis"));
}

TEST(OtherPeoples, OwnNoGroupOfTheCountryThatTheTextIsAbout) {
  EXPECT_FALSE(own("Nigerian Christians", "christians"));
  EXPECT_FALSE(own("Christians from Nigeria", "christians"));
}

TEST(OtherPeoples, OwnNoGroupThatTheyOnlyStandFarFrom) {
  EXPECT_FALSE(own("Iraqi authorities and Christians", "christians"));
  EXPECT_FALSE(own("Christians from the north", "christians"));
  EXPECT_FALSE(own("Christians", "christians"));
}

TEST(OtherPeoples, AreTheSubjectWherePeopleInGeneralBearTheirName) {
  EXPECT_TRUE(of_nigeria().are_subject(match::words("For Iraqi refugees nothing changes.", "en")));
  EXPECT_FALSE(of_nigeria().are_subject(match::words("The Iraqi government protects them.", "en")));
  EXPECT_FALSE(of_nigeria().are_subject(match::words("Nigerian refugees return.", "en")));
}

TEST(OtherPeoples, AreUnknownInALanguageWithoutWords) {
  EXPECT_FALSE(OtherPeoples(codebook(), "de", model::OriginId("NGA"))
                   .are_subject(match::words("Iraqi refugees", "de")));
}

}  // namespace
}  // namespace peil::read
