// SPDX-License-Identifier: EUPL-1.2
#include "model/text/control_signs.hpp"

#include <gtest/gtest.h>

#include <string>

#include "model/unicode.hpp"

namespace peil::model {
namespace {

TEST(WithVisibleControls, ShowsWhatATerminalObeysAndWhatTurnsTheDirection) {
  EXPECT_EQ(with_visible_controls("a\x1b[2Jb\x07"), "a\u241b[2Jb\u2407");
  EXPECT_EQ(with_visible_controls("\u009b31m\u0085"), "[U+009B]31m[U+0085]");
  EXPECT_EQ(with_visible_controls("x\u202e y\u2066z\x7f"), "x[U+202E] y[U+2066]z\u2421");
  EXPECT_EQ(with_visible_controls(std::string_view("\0", 1)), "\u2400");
}

TEST(WithVisibleControls, KeepsTextTabsAndLinesAndEndsALineAtACarriageReturn) {
  const std::string text = "één\tregel\nen «twee» \u200e\u00ad\u2013 \U0001F1F3\U0001F1F1";
  EXPECT_EQ(with_visible_controls(text), text);
  EXPECT_EQ(with_visible_controls("a\r\nb\rc"), "a\nb\nc");
}

/// Against every character there is.
TEST(ControlIn, FindsTheseAndNoOthers) {
  for (char32_t c = 1; c < 0x3000; ++c) {
    const std::string text = utf8(icu::UnicodeString(static_cast<UChar32>(c)));
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    ASSERT_EQ(control_in("x" + text).has_value(), control || turns) << std::hex << unsigned{c};
    ASSERT_EQ(with_visible_controls(text) != text, control || turns) << std::hex << unsigned{c};
  }
  EXPECT_EQ(control_in("a\x1b"), "U+001B");
}

}  // namespace
}  // namespace peil::model
