// SPDX-License-Identifier: EUPL-1.2
#include "model/country.hpp"

#include <gtest/gtest.h>

namespace peil::model {
namespace {

TEST(FindCountry, TakesCodesAndNamesInAnyCaseWithOrWithoutAccents) {
  for (const char* text : {"TUR", "tr", "Turkey", "Turkije", "Türkiye", "turkiye"}) {
    EXPECT_EQ(find_country(text), "TUR") << text;
  }
}

TEST(FindCountry, DoesNotKnowWhatIsNoCountry) {
  for (const char* text : {"", "XXA", "Atlantis"})
    EXPECT_EQ(find_country(text), std::nullopt) << text;
}

TEST(Country, KosovoHasTheCodeThatTheUnionUses) {
  EXPECT_TRUE(is_country("XKX"));
  EXPECT_FALSE(is_country("XKK"));
  EXPECT_EQ(country_name("XKX", "nl"), "Kosovo");
  EXPECT_EQ(find_country("kosovo"), "XKX");
}

}  // namespace
}  // namespace peil::model
