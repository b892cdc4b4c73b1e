// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "run_peil.hpp"

namespace peil::cli {
namespace {

std::ptrdiff_t lines(const std::string& text) { return std::ranges::count(text, '\n'); }

TEST(Match, AnswersEveryLineOfALargeFileAsItAnswersOne) {
  const std::string name = "journalists who criticised the authorities";
  const auto matched = [](const std::string& labels) {
    const TemporaryFile file("labels.csv", "label,lang\n" + labels);
    return run_peil({"match", file.path(), "--format", "csv", "--data", PEIL_SOURCE_DIR});
  };
  const Outcome one = matched(name + ",en\n");
  std::string labels;
  for (int i = 0; i < 20'000; ++i)
    labels += "zebra " + std::to_string(i % 50) + ",en\n" + name + ",en\n";
  const Outcome many = matched(labels);
  EXPECT_EQ(many.exit, Exit::done);
  EXPECT_EQ(many.err, "");
  const std::string answer = one.out.substr(one.out.find('\n') + 1);
  EXPECT_GE(lines(answer), 1);
  EXPECT_EQ(lines(many.out), 1 + 20'000 + 20'000 * lines(answer));
  EXPECT_TRUE(many.out.ends_with(answer));
}

}  // namespace
}  // namespace peil::cli
