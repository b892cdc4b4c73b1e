// SPDX-License-Identifier: EUPL-1.2
#include "load/format/number_format.hpp"

#include <gtest/gtest.h>

namespace peil::load {
namespace {

TEST(ShownNumber, WritesDaysInAsManyPartsAsTheFormatShows) {
  EXPECT_EQ(shown_number(45352, "yyyy-mm-dd"), "2024-03-01");
  EXPECT_EQ(shown_number(45352, "[$-413]d mmmm yyyy;@"), "2024-03-01");
  EXPECT_EQ(shown_number(45352.75, "dd/mm/yyyy hh:mm"), "2024-03-01 18:00");
  EXPECT_EQ(shown_number(45352.75, "dd/mm/yyyy"), "2024-03-01");
  EXPECT_EQ(shown_number(45352, "mmm-yy"), "2024-03");
  EXPECT_EQ(shown_number(45352, "yyyy"), "2024");
  EXPECT_EQ(shown_number(0.5, "h:mm AM/PM"), "12:00");
  EXPECT_EQ(shown_number(1.5, "[h]:mm:ss"), "36:00:00");
  EXPECT_EQ(shown_number(1, "yyyy-mm-dd"), "1900-01-01");
  EXPECT_EQ(shown_number(61, "yyyy-mm-dd"), "1900-03-01");
  EXPECT_EQ(shown_number(43890, "yyyy-mm-dd", true), "2024-03-01");
  EXPECT_EQ(shown_number(-1, "yyyy-mm-dd"), "-1");
}

TEST(ShownNumber, RoundsAndAddsSignsAndWordsAsTheFormatSays) {
  EXPECT_EQ(shown_number(0.75, "0%"), "75%");
  EXPECT_EQ(shown_number(0.755, "0.00%"), "75.50%");
  EXPECT_EQ(shown_number(2.345, "0.0"), "2.3");
  EXPECT_EQ(shown_number(2, "0.##"), "2");
  EXPECT_EQ(shown_number(12345.6, "#,##0.00"), "12345.60");
  EXPECT_EQ(shown_number(7, "00000"), "00007");
  EXPECT_EQ(shown_number(12, "0\" persons\""), "12 persons");
  EXPECT_EQ(shown_number(12, "[$€-413] #,##0"), "€ 12");
  EXPECT_EQ(shown_number(-3, "0;(0)"), "(3)");
  EXPECT_EQ(shown_number(-3, "0"), "-3");
  EXPECT_EQ(shown_number(-0.2, "0"), "0");
  EXPECT_EQ(shown_number(0, "0;-0;\"none \"0"), "none 0");
  EXPECT_EQ(shown_number(2'500'000, "0.0,,\" million\""), "2.5 million");
}

TEST(ShownNumber, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(shown_number(2.5, "0"), "3");
  EXPECT_EQ(shown_number(-2.5, "0"), "-3");
  EXPECT_EQ(shown_number(1.005, "0.00"), "1.01");
  EXPECT_EQ(shown_number(0.025, "0%"), "3%");
  EXPECT_EQ(shown_number(0.494999, "0.0"), "0.5");
  EXPECT_EQ(shown_number(2.4999, "0"), "2");
}

TEST(ShownNumber, ShowsWordsAloneOrNothingWhereAFormatDoes) {
  EXPECT_EQ(shown_number(3, ";;;"), "");
  EXPECT_EQ(shown_number(0, "#"), "");
  EXPECT_EQ(shown_number(1, "\"yes\";\"no\";\"none\""), "yes");
  EXPECT_EQ(shown_number(-1, "\"yes\";\"no\";\"none\""), "no");
  EXPECT_EQ(shown_number(0, "#,##0_-;-#,##0_-;\"-\"??_-"), "-");
  EXPECT_TRUE(hides_text(";;;"));
  EXPECT_FALSE(hides_text("0;-0;;@"));
}

TEST(NumberAsShown, TakesDecimalsAndWordsOfWhatTheCellShows) {
  EXPECT_EQ(number_as_shown(2.5, "3"), "3");
  EXPECT_EQ(number_as_shown(2.456, "2,46 jaar"), "2.46 jaar");
  EXPECT_EQ(number_as_shown(1234.5, "€ 1.234,50"), "€ 1234.50");
  EXPECT_EQ(number_as_shown(41320, "41.320"), "41320");
  EXPECT_EQ(number_as_shown(-3, "-3"), "-3");
  EXPECT_EQ(number_as_shown(7, "12"), "7");
  EXPECT_EQ(number_as_shown(0.75, ""), "0.75");
}

TEST(ShownNumber, LeavesTheNumberWhereAFormatIsGeneralOrNotUnderstood) {
  EXPECT_EQ(shown_number(0.75, "General"), "0.75");
  EXPECT_EQ(shown_number(2.5, "# ?/?"), "2.5");
  EXPECT_EQ(shown_number(2500, "0.00E+00"), "2500");
  EXPECT_EQ(shown_number(2.5, "[<1]0%;0"), "2.5");
  EXPECT_EQ(shown_number(3, "@"), "3");
  EXPECT_EQ(shown_number(3, ""), "3");
}

}  // namespace
}  // namespace peil::load
