// SPDX-License-Identifier: EUPL-1.2
#include "model/unicode.hpp"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <memory>

namespace peil::model {
namespace {

TEST(Fold, LeavesNeitherCaseNorAccents) {
  EXPECT_EQ(fold("LHBTI"), "lhbti");
  EXPECT_EQ(fold("TÜRKİYE"), fold("Türki̇ye"));
  EXPECT_EQ(fold("Belgié (België)"), "belgie (belgie)");
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, IsWhatTheRulesOfUnicodeMakeOfEachLetter) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance(
      "NFD; [:Nonspacing Mark:] Remove; NFC; Lower", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (UChar32 letter = 0x80; letter < 0x3000; ++letter) {
    if (!u_isdefined(letter)) continue;
    icu::UnicodeString expected = icu::UnicodeString(u"aΣ").append(letter).append(u"Σ É");
    const std::string text = utf8(expected);
    rules->transliterate(expected);
    for (const char16_t apostrophe : {u'\u2019', u'\u02bc'}) {  // all are one, see below
      expected.findAndReplace(icu::UnicodeString(apostrophe), icu::UnicodeString(u'\''));
    }
    ASSERT_EQ(fold(text), utf8(expected)) << text;
  }
}

TEST(Fold, MakesOneOfAllApostrophes) {
  EXPECT_EQ(fold("l’islam"), fold("L'islam"));
  EXPECT_EQ(fold("Kaka\u02bci"), fold("Kaka'i"));
}

TEST(Unicode, BytesThatAreNotUtf8BecomeReplacementCharacters) {
  EXPECT_EQ(utf8(unicode("a\xff"
                         "b")),
            "a\ufffdb");
  EXPECT_EQ(utf8(unicode("ahmadi’s")), "ahmadi’s");
}

TEST(DisplayWidth, CountsPlacesOnTheTerminalNotBytes) {
  EXPECT_EQ(display_width("ahmadi’s"), 8U);
  EXPECT_EQ(display_width("Türkiye"), 7U);
  EXPECT_EQ(display_width("Tu\u0308rkiye"), 7U);
  EXPECT_EQ(display_width("難民"), 4U);
}

TEST(FirstMatch, GivesTheGroupsOrNothing) {
  const auto found = first_match(uR"((\d+)\. (\p{L}+))", unicode("see 12. État"));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(utf8(found[0]), "12. État");
  EXPECT_EQ(utf8(found[1]), "12");
  EXPECT_EQ(utf8(found[2]), "État");
  EXPECT_TRUE(first_match(u"x", unicode("y")).empty());
}

}  // namespace
}  // namespace peil::model
