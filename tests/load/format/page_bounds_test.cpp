// SPDX-License-Identifier: EUPL-1.2
#include "load/format/page_bounds.hpp"

#include <gtest/gtest.h>

#include "load/format/html_tags.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string refusal(const std::string& html) {
  try {
    (void)bounded_page(html, "page.html");
  } catch (const model::InputError& error) {
    return error.what();
  }
  return "";
}

TEST(BoundedPage, HoldsSpansToWhatABrowserHeeds) {
  EXPECT_EQ(
      bounded_page("<table><tr><td colspan=\"2000000000\" rowspan='99999999999999'>a<TD ColSpan = "
                   "1001 x=1>b</table>",
                   "p"),
      "<table><tr><td colspan=\"1000\" rowspan='65534'>a<TD ColSpan = 1000 x=1>b</table>");
  EXPECT_EQ(bounded_page("<td colspan='&#50;000000'>a", "p"), "<td colspan='1'>a");
  EXPECT_EQ(bounded_page("<td title=\">\" colspan=5000>a", "p"), "<td title=\">\" colspan=1000>a");
}

TEST(BoundedPage, LeavesEverythingElseAsItIs) {
  for (const std::string page :
       {"<table><tr><td colspan=3 rowspan=\"2\">colspan=2000000000</td></tr></table>",
        "<p title='colspan=5000'>a < b</p><!-- <td colspan=5000> -->",
        "<script>'<td colspan=5000>'</script><td href=\"?colspan=5000\">"}) {
    EXPECT_EQ(bounded_page(page, "p"), page);
  }
}

TEST(BoundedPage, IsRefusedWhenItsPartsAreNestedTooDeeply) {
  EXPECT_EQ(refusal(repeated("<table><tr><td>", 101)),
            "page.html: has parts that stand more than 100 deep inside each other; open it in an "
            "office program and save its text anew");
  EXPECT_NE(refusal(repeated("<div>", 1'001)).find("more than 1000 deep"), std::string::npos);
  EXPECT_EQ(refusal(repeated("<table><tr><td>x</table>", 500)), "");
  // What a cell leaves open is closed with it.
  EXPECT_EQ(refusal("<table>" + repeated("<tr><td><b><i>x", 2'000) + "</table>"), "");
  EXPECT_EQ(refusal(repeated("<p>", 5'000) + repeated("<li>", 5'000)), "");
}

TEST(BoundedPage, IsRefusedWhenItsTablesHaveTooManyCells) {
  const std::string wide =
      "<table><tr><td colspan=1000>x" + repeated("<tr><td>y", 200) + "</table>";
  EXPECT_NE(refusal(wide).find("has more than 200000 cells"), std::string::npos) << refusal(wide);
  EXPECT_EQ(refusal("<table><tr><td colspan=1000>x" + repeated("<tr><td>y", 199) + "</table>"), "");
  // Cells that reach down push those of the rows below aside.
  const std::string stairs =
      "<table>" + repeated("<tr><td colspan=100 rowspan=500>x", 80) + "</table>";
  EXPECT_NE(refusal(stairs), "");
}

TEST(HtmlTags, EndBehindQuotedSignsUnlessAQuoteIsNeverClosed) {
  const std::string quoted = "<a b='>' c>x</A>";
  HtmlTags tags(quoted);
  auto tag = tags.next();
  ASSERT_TRUE(tag);
  EXPECT_EQ(tag->attributes, " b='>' c");
  tag = tags.next();
  ASSERT_TRUE(tag);
  EXPECT_TRUE(tag->closes);
  EXPECT_EQ(tag->name, "a");
  EXPECT_FALSE(tags.next());
  const std::string open = "<a b='>x<i>";
  HtmlTags others(open);
  EXPECT_EQ(others.next()->attributes, " b='");
  EXPECT_EQ(others.next()->name, "i");
}

/// Pages that take hours when each tag is sought an end for to the end of the page.
TEST(HtmlTags, TakeTimeThatGrowsWithThePage) {
  for (const std::string part : {"<a", "<a b=\">\"", "<!--", "<script>", "<a b='"}) {
    const std::string page = repeated(part, 400'000);
    HtmlTags tags(page);
    std::size_t number = 0;
    while (tags.next()) ++number;
    EXPECT_LE(number, 400'000U);
  }
}

}  // namespace
}  // namespace peil::load
