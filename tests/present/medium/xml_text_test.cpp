// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/xml_text.hpp"

#include <gtest/gtest.h>

namespace peil::present {
namespace {

TEST(XmlText, LeavesNothingThatMarkupWouldTakeForItsOwn) {
  EXPECT_EQ(xml_text("a < b & 'c' > \"d\""), "a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot;");
}

TEST(XmlText, LeavesAllOtherSignsAsTheyAre) { EXPECT_EQ(xml_text("één – €\n"), "één – €\n"); }

}  // namespace
}  // namespace peil::present
