// SPDX-License-Identifier: EUPL-1.2
#include "model/finding_lines.hpp"

#include <gtest/gtest.h>

namespace peil::model {
namespace {

TEST(FindingLines, CountTheFindingsOfAFileBeyondAHundred) {
  std::vector<Finding> findings(103, Finding{"a", "", "x"});
  findings.push_back({"b", "1", "y"});
  std::string expected;
  for (int i = 0; i < 100; ++i) expected += "a: x\n";
  EXPECT_EQ(finding_lines(findings), expected + "a: … and 3 more findings\nb: 1: y");
  EXPECT_EQ(finding_lines({}), "");
}

}  // namespace
}  // namespace peil::model
