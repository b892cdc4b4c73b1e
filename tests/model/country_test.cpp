// SPDX-License-Identifier: EUPL-1.2
#include "model/country.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(CountryCodes, AreThoseOfAllCountriesAndNoOthers) {
  const auto codes = country_codes();
  EXPECT_GT(codes.size(), 240U);
  EXPECT_TRUE(std::ranges::is_sorted(codes));
  EXPECT_TRUE(std::ranges::all_of(codes, [](const auto& code) { return is_country(code); }));
  EXPECT_EQ(std::ranges::count(codes, "XKX"), 1);
  EXPECT_EQ(std::ranges::count(codes, "XKK"), 0);
}

TEST(Country, KosovoHasTheCodeThatTheUnionUses) {
  EXPECT_TRUE(is_country("XKX"));
  EXPECT_FALSE(is_country("XKK"));
  EXPECT_EQ(country_name("XKX", "nl"), "Kosovo");
  EXPECT_EQ(find_country("kosovo"), "XKX");
}

}  // namespace
}  // namespace peil::model
