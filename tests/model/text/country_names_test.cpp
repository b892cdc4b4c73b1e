// SPDX-License-Identifier: EUPL-1.2
#include "model/text/country_names.hpp"

#include <gtest/gtest.h>

namespace peil::model {
namespace {

const CountryNames& names() {
  static const CountryNames all({{"MDA", {"Republic of Moldova"}, {}},
                                 {"COD", {"Democratic Republic of the Congo"}, {}},
                                 {"COG", {"Congo", "Republic of the Congo"}, {}},
                                 {"GRC", {"Hellenic Republic"}, {"EL", "GRE"}},
                                 {"GBR", {}, {"UK"}},
                                 {"GMB", {"Gambia"}, {}},
                                 {"CIV", {"Côte d'Ivoire"}, {}},
                                 {"CZE", {"Czech Republic"}, {}}});
  return all;
}

TEST(CountryNames, TakeWordsInAnyOrderWithOrWithoutArticlesAccentsAndApostrophes) {
  for (const char* text : {"Moldova (Republic of)", "Moldova, Republic of", "Republic of Moldova",
                           " Rep. of Moldova ", "republic of MOLDOVA*"}) {
    EXPECT_EQ(names().find(text), "MDA") << text;
  }
  for (const char* text :
       {"Côte d'Ivoire", "Côte d’Ivoire", "Cote dʼIvoire", "COTE D´IVOIRE", "Ivoorkust"}) {
    EXPECT_EQ(names().find(text), "CIV") << text;
  }
  EXPECT_EQ(names().find("The Gambia"), "GMB");
  EXPECT_EQ(names().find("Bosnia and Herzegovina"), "BIH");
  EXPECT_EQ(names().find("Bosnia & Herzegovina"), "BIH");
  EXPECT_EQ(names().find("Dem. Rep. of the Congo"), "COD");
  EXPECT_EQ(names().find("Congo"), "COG");
}

TEST(CountryNames, TakeACodeBesideTheNameAndFlags) {
  for (const char* text : {"Germany (DE)", "DE - Germany", "DE Germany", "DEU: Germany",
                           "Germany DE", "🇩🇪", "🇩🇪 Germany", "Germany"}) {
    EXPECT_EQ(names().find(text), "DEU") << text;
  }
  for (const char* text : {"EL", "EL EMN NCP", "GRE", "Greece (EL)", "Hellenic Republic"}) {
    EXPECT_EQ(names().find(text), "GRC") << text;
  }
  EXPECT_EQ(names().find("UK"), "GBR");
}

TEST(CountryNames, FindNoneInWhatIsNoneOrSaysTwo) {
  for (const char* text : {"", " ", "Atlantis", "XXA", "Germany (FR)", "FR - Germany", "Republic",
                           "el", "Republic of", "Member State A"}) {
    EXPECT_EQ(names().find(text), std::nullopt) << text;
  }
  EXPECT_EQ(names().find(std::string(5000, 'a')), std::nullopt);
}

TEST(CountryNames, FindNeitherOfTwoThatShareAName) {
  const CountryNames two({{"SDN", {"Upper Land"}, {}}, {"SSD", {"Land, Upper"}, {}}});
  EXPECT_EQ(two.ambiguous(), std::vector<std::string>{"Land, Upper"});
  EXPECT_EQ(two.find("Upper Land"), std::nullopt);
}

}  // namespace
}  // namespace peil::model
