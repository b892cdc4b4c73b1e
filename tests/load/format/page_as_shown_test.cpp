// SPDX-License-Identifier: EUPL-1.2
#include "load/format/page_as_shown.hpp"

#include <gtest/gtest.h>

#include "load/format/web_page.hpp"

namespace peil::load {
namespace {

TEST(PageAsShown, TellsBoxesAsSigns) {
  EXPECT_EQ(page_as_shown("<td><input type=\"radio\" checked> Yes <INPUT TYPE=radio>No</td>"),
            "<td>☒  Yes ☐ No</td>");
}

TEST(PageAsShown, TellsOfAListWhatIsChosen) {
  EXPECT_EQ(page_as_shown("<p><select><option>a<option selected>b</option></select>.</p>"),
            "<p>b.</p>");
  EXPECT_EQ(page_as_shown("<select><option>a</option><option>b</option></select>"), "");
}

TEST(PageAsShown, TellsFieldsByWhatStandsInThem) {
  EXPECT_EQ(page_as_shown("<p><input value='two words'>, <textarea>kept</textarea></p>"),
            "<p>two words, kept</p>");
  EXPECT_EQ(page_as_shown("<p><input value='a<del>b'></p>"), "<p>a&lt;del>b</p>");
  EXPECT_EQ(page_as_shown("<input type=hidden value=x><input type=submit value=Send>"), "");
}

TEST(PageAsShown, MarksWhatAStyleStrikesOut) {
  EXPECT_EQ(page_as_shown("<span style=\"text-decoration: line-through\">Yes</span> No"),
            "<span style=\"text-decoration: line-through\"><del>Yes</del></span> No");
}

TEST(PageAsShown, LeavesAllElseAsItIs) {
  for (const char* page : {"", "a < b", "<p>x<br>y</p>", "<!-- <input> --><td>z</td>"}) {
    EXPECT_EQ(page_as_shown(page), page);
  }
}

TEST(WithoutHidden, LeavesOutWhatNobodySees) {
  EXPECT_EQ(without_hidden("<td><i style=\"display: none\">Yes</i>No<b hidden>x</b></td>").html,
            "<td>No</td>");
  EXPECT_EQ(without_hidden("<td><del>kept</del></td>").html, "<td><del>kept</del></td>");
}

}  // namespace
}  // namespace peil::load
